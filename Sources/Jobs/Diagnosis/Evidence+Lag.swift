import FoundationEssentials

extension Evidence {
  /// Seconds of event-time lag that each second of the last `window` added, from the means of its first and its last third;
  /// nil where less than `shortest` seconds of it were seen. What was before the job was rescaled or restarted is another lag's.
  func lagGrowth(window: Double, shortest: Double) -> Double? {
    let begun = memory.resumedAt.map { now.timeIntervalSince($0) } ?? window
    let window = min(window, begun)
    guard window > 0 else { return nil }
    let points = history.recent("watermark_lag_s", window: window, now: now)
    guard let first = points.first, let last = points.last, last.time - first.time >= shortest else { return nil }
    let third = max(1, points.count / 3)
    let (early, late) = (mean(points.prefix(third)), mean(points.suffix(third)))
    return (late.value - early.value) / max(1, late.time - early.time)
  }

  private func mean(_ points: ArraySlice<(time: Double, value: Double)>) -> (time: Double, value: Double) {
    let count = Double(points.count)
    return (points.reduce(0) { $0 + $1.time } / count, points.reduce(0) { $0 + $1.value } / count)
  }
}
