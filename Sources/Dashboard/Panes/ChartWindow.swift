import FoundationEssentials
import Jobs
import Screen

/// A series laid over a window of time that ends now. What was not recorded is a gap: the right edge is the present, and a
/// history of a minute takes a tenth of ten minutes.
enum ChartWindow {
  /// One value for each of `count` equal spans of the window, the highest that falls into it.
  ///
  /// - Parameter asked: when the server was asked last. What has not been asked for yet is no gap: the last reading holds.
  static func samples(
    _ series: MetricSeries, seconds: Double, count: Int, now: Date, asked: Date? = nil
  ) -> [Double] {
    guard count > 0, seconds > 0 else { return [] }
    var result = [Double](repeating: .nan, count: count)
    let start = now.addingTimeInterval(-seconds)
    let span = seconds / Double(count)
    let pause = 3 * spacing(series.times)
    var last: (column: Int, value: Double, at: Date, hold: Double)?
    for (index, (time, value)) in zip(series.times, series.values).enumerated() {
      // What the engine did not tell is not guessed.
      guard value.isFinite else {
        last = nil
        continue
      }
      let column = min(Int((time.timeIntervalSince(start) / span).rounded(.down)), count - 1)
      guard column >= 0 else { continue }
      var hold = max(span, pause)
      if isMean(series.times, index) {
        hold = max(span, 1.5 * time.timeIntervalSince(series.times[index - 1]))
        // A mean is of all the time before it, and of none behind it.
        let first = Int((series.times[index - 1].timeIntervalSince(start) / span).rounded(.down)) + 1
        for before in max(0, first)..<max(first, column, 0) where result[before].isNaN { result[before] = value }
      } else if let last, column > last.column + 1, time.timeIntervalSince(last.at) <= last.hold {
        // Between two readings the first one holds, unless there was a pause.
        for between in last.column + 1..<column { result[between] = last.value }
      }
      result[column] = result[column].isNaN ? value : max(result[column], value)
      last = (column, value, time, hold)
    }
    let known = asked.map { now.timeIntervalSince($0) < 15 ? min($0, now) : now } ?? now
    if let last, known.timeIntervalSince(last.at) <= last.hold, last.column + 1 < count {
      for column in last.column + 1..<count { result[column] = last.value }
    }
    return result
  }

  /// The range of a chart: from zero where zero is near, else from below the lowest to above the highest value, both round, so
  /// that a change is seen. Both ends are said beside the chart. A share is one of all: 80 % fills four fifths. A threshold
  /// that is passed, or is not far, is within the range, so that its line is drawn when it matters.
  static func scale(
    _ values: [Double], isShare: Bool, isCount: Bool = false, threshold: Double? = nil
  ) -> ChartScale {
    let finite = values.filter(\.isFinite)
    guard var low = finite.min(), var high = finite.max() else { return isShare ? .share : ChartScale(high: 1) }
    if isShare, low >= 0, high <= 1 { return .share }
    if let threshold, high >= threshold / 2 { (low, high) = (min(low, threshold / 2), max(high, threshold)) }
    // Noise is drawn as such: what moves by a hundredth moves by a fortieth of the height.
    let size = max(high.magnitude, low.magnitude)
    // A chart of nothing but zeros has a scale too; that of a count goes to one at least, since there is nothing between.
    let least = isShare ? 0.1 : size == 0 ? 1 : isCount ? max(1, size / 10) : 0.4 * size
    let span = max(high - low, least, 1e-9)
    let step = isCount ? max(1, niceStep(span / 4)) : niceStep(span / 4)
    let middle = low + (high - low) / 2
    var (bottom, top) = (middle - span / 2, middle + span / 2)
    if isShare, top > 1, high <= 1 { (bottom, top) = (bottom - (top - 1), 1) }
    if low >= 0, bottom < span / 2 { bottom = 0 }
    return ChartScale(low: (bottom / step).rounded(.down) * step, high: (top / step).rounded(.up) * step)
  }

  /// Both ends of a scale: `9.0k–13.0k`.
  static func text(_ scale: ChartScale, _ figure: Figure) -> String {
    "\(scale.low == 0 ? "0" : figure.text(scale.low))–\(figure.text(scale.high))"
  }

  /// Seconds that are worth showing: the window is no longer than what there is to show in it, in steps.
  static func seconds(_ series: [MetricSeries], now: Date) -> Double {
    let first = series.compactMap { series in
      zip(series.times, series.values).first { $0.1.isFinite }?.0
    }.min()
    guard let first else { return MetricsView.windowSeconds }
    let age = now.timeIntervalSince(first)
    return [60.0, 120, 300].first { age <= $0 * 1.02 } ?? MetricsView.windowSeconds
  }

  /// 1, 2 or 5 times a power of ten.
  private static func niceStep(_ value: Double) -> Double {
    guard value.isFinite, value > 0 else { return 1 }
    var power = 1.0
    while power * 10 <= value, power < 1e300 { power *= 10 }
    while power > value, power > 1e-12 { power /= 10 }
    return [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= value } ?? power * 10
  }
}
