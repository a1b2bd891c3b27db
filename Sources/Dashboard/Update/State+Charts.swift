import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

extension MetricsView {
  /// A shorter window for -1, a longer one for 1.
  mutating func zoom(_ step: Int, now: Date) {
    let shown = chosenSeconds ?? ChartWindow.seconds(series, now: now)
    let next =
      step > 0 ? MetricsView.windows.first { $0 > shown } : MetricsView.windows.last { $0 < shown }
    if let next { zoom(to: next) }
  }

  mutating func zoom(to seconds: Double) { chosenSeconds = min(max(60, seconds), MetricsView.longest) }
}

extension State {
  /// One column of the charts to the left or to the right; beyond the last one is the present.
  mutating func moveCursor(_ step: Int) {
    let window = MetricsPane.window(self)
    let columns = Layout(self).metrics.map { MetricsPane.chartColumns($0, self) } ?? 60
    let stride = window / Double(max(10, columns))
    metrics.stride = stride
    let at = (metrics.cursor ?? now).addingTimeInterval(Double(step) * stride)
    metrics.cursor = at > now.addingTimeInterval(-stride / 2) ? nil : max(at, now.addingTimeInterval(stride - window))
  }

  mutating func scrollMetrics(_ intent: Intent) {
    switch intent {
    case .pageUp: moveCursor(-10)
    case .pageDown: moveCursor(10)
    case .first: metrics.cursor = now.addingTimeInterval(-MetricsPane.window(self) * 0.995)
    case .last: metrics.cursor = nil
    default: break
    }
  }

  /// The marked job, then an hour before, six, twelve, and nothing.
  mutating func compareNext() -> [Effect] {
    var stops: [MetricsView.Other?] = [nil]
    if let marked = marks.first(where: { $0 != watchedJob }), marks.count <= 2 { stops.append(.job(marked)) }
    stops += [.before(3600), .before(21_600), .before(43_200)]
    // A job that is marked comes before the times, also where one of these is laid over already.
    if case .job? = stops.dropFirst().first ?? nil, !stops.prefix(2).contains(metrics.other) {
      return compare(with: stops[1])
    }
    let index = stops.firstIndex(of: metrics.other) ?? 0
    return compare(with: stops[(index + 1) % stops.count])
  }

  mutating func compare(with other: MetricsView.Other?) -> [Effect] {
    if case .job(let id)? = other, id == watchedJob {
      say("a job beside itself tells nothing; name another one, or a time: compare 1h", .info)
      return []
    }
    if case .before(let ago)? = other, ago >= MetricsView.longest {
      say("the server keeps a day of history", .info)
      return []
    }
    metrics.other = other
    metrics.others = []
    schedule.drop(.comparison)
    return []
  }

  /// A window that was changed is asked for at once. The moment that is read stays, unless it is before the window.
  mutating func windowChanged() {
    if let cursor = metrics.cursor, now.timeIntervalSince(cursor) > MetricsPane.window(self) {
      metrics.cursor = nil
      say("\(clock.time(cursor)) is before this window: it shows the present", .info)
    }
    for lane in [Lane.metrics, .comparison] where schedule[lane].due != nil || schedule[lane].request != nil {
      schedule.drop(lane)
      schedule.want(lane, at: now)
    }
  }
}
