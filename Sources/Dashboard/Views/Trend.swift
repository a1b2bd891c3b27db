import FoundationEssentials
import Jobs
import Screen

/// Where a figure is going: its last minute against the minutes before, in hundredths of it or, for a share, in percentage
/// points; and since when a share has been above the threshold of the rules. What has come back to where it was goes nowhere,
/// whatever its last minute was.
struct Trend: Sendable, Hashable {
  /// Nil in hundredths of nothing.
  private var change: Double?
  private var isUp: Bool
  private let isShare: Bool
  private var highSince: Date?

  init?(_ series: MetricSeries, isShare: Bool, threshold: Double?) {
    self.isShare = isShare
    let points = zip(series.times, series.values).filter { $0.1.isFinite }
    guard let last = points.last, points.count >= 4 else { return nil }
    let split = last.0.addingTimeInterval(-60)
    let recent = points.filter { $0.0 > split }.map(\.1)
    let earlier = points.filter { $0.0 <= split }.map(\.1)
    guard let now = Trend.mean(recent), let before = Trend.mean(earlier) else { return nil }
    let (mean, present) = (now - before, last.1 - before)
    // What fell and climbs again does not fall, however high it was before.
    let third = max(1, recent.count / 3)
    let turn = (Trend.mean(recent.suffix(third)) ?? now) - (Trend.mean(recent.prefix(third)) ?? now)
    let isTurned = recent.count >= 3 && mean < 0 && turn > -mean / 4
    let way = mean * present > 0 && !isTurned ? min(abs(mean), abs(present)) : 0
    isUp = mean > 0
    change = way == 0 ? 0 : isShare ? way : abs(before) < 1e-9 ? nil : way / abs(before)
    if isShare, let threshold, last.1 > threshold {
      let low = points.lastIndex { $0.1 <= threshold }
      highSince = low.map { points[$0 + 1].0 }
    }
  }

  func text(_ clock: Clock, room: Int = 13) -> String {
    if let highSince { return "\(Glyphs.up) \(room < 13 ? "" : "since ")\(clock.minute(highSince))" }
    let sign = isUp ? Glyphs.up : Glyphs.down
    guard let change else { return String(sign) }
    if change < 0.03 { return "" }
    let percent = change > 9.99 ? ">999%" : Compact.percent(change)
    let size = isShare ? percent.dropLast() + " pp" : percent[...]
    return "\(sign) \(size)"
  }

  private static func mean(_ values: some Collection<Double>) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
