/// When Flink read the meters of its processes. It does so because somebody asks for a metric, and ten seconds after the last
/// time at the earliest (`metrics.fetcher.update-interval`); all jobs' are read at once.
struct MeterReadings: Sendable {
  private static let interval = 10.0
  private static let kept = 8
  /// Seconds since 1970 by the cluster's clock, the latest last.
  private var times: [Double] = []

  mutating func asked(at now: Double) {
    guard times.last.map({ now - $0 > MeterReadings.interval || now < $0 }) ?? true else { return }
    times = Array(times.suffix(MeterReadings.kept - 1)) + [now]
  }

  /// When that was read which had not been told at one moment and was at a later one; the middle where somebody else asked.
  func time(after unread: Double, before told: Double) -> Double {
    times.last { $0 >= unread && $0 < told } ?? (unread + told) / 2
  }
}
