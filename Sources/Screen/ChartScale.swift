import Glibc

/// The value at the floor and at the ceiling of a chart.
package struct ChartScale: Sendable, Hashable {
  package var low: Double
  package var high: Double

  package init(low: Double = 0, high: Double) {
    self.low = low
    self.high = high > low ? high : low + 1
  }

  /// A share, 0 to 1.
  package static let share = ChartScale(low: 0, high: 1)

  /// From zero (or a round number below it) to a round number (1, 2 or 5 times a power of ten) that holds all finite
  /// values; 0 to 1 where there are none.
  package static func fitting(_ series: [Double]...) -> ChartScale {
    let finite = series.joined().filter(\.isFinite)
    let high = niceCeiling(finite.max() ?? 1)
    let lowest = finite.min() ?? 0
    return ChartScale(low: lowest < 0 ? -niceCeiling(-lowest) : 0, high: high)
  }

  /// Where `value` stands between floor and ceiling, 0 to 1, cut at both; nil for a gap.
  package func fraction(_ value: Double) -> Double? {
    guard !value.isNaN else { return nil }
    return min(1, max(0, (value - low) / (high - low)))
  }

  private static func niceCeiling(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    let power = pow(10, floor(log10(value)))
    // A hair of tolerance, so that 0.3/0.1 does not become 5.
    let step = [1.0, 2, 5, 10].first { value <= power * $0 * (1 + 1e-9) } ?? 10
    return power * step
  }
}
