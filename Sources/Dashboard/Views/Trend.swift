import FoundationEssentials
import Jobs
import Screen

/// Where a figure is going: its last minute against the minutes before, in hundredths of it or, for a share, in percentage
/// points; and since when a share has been above the threshold of the rules.
struct Trend: Sendable, Hashable {
  private var change: Double
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
    let scale = isShare ? 1 : max(abs(before), 1e-9)
    change = (now - before) / scale
    if isShare, let threshold, last.1 > threshold {
      let low = points.lastIndex { $0.1 <= threshold }
      highSince = low.map { points[$0 + 1].0 }
    }
  }

  func text(_ clock: Clock, room: Int = 13) -> String {
    if let highSince { return "\(Glyphs.up) \(room < 13 ? "" : "since ")\(clock.minute(highSince))" }
    if abs(change) < 0.03 { return "" }
    let percent = abs(change) > 9.99 ? ">999%" : Compact.percent(abs(change))
    let size = isShare ? percent.dropLast() + " pp" : percent[...]
    return "\(change > 0 ? Glyphs.up : Glyphs.down) \(size)"
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
