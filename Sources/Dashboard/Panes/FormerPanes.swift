import FoundationEssentials
import Jobs

/// What the panes showed of the jobs that were looked at before: where nobody answers any more, whoever goes a row down and up
/// again finds the last values, with their age.
struct FormerPanes: Sendable {
  private struct Kept: Sendable {
    var job: String
    var series: [MetricSeries] = []
    var entries: [TimelineEntry] = []
    var log = LogStore()
    var answeredAt: [Lane: Date] = [:]
  }

  private var kept: [Kept] = []
  private static let most = 8
  /// Of a log its end.
  private static let (lines, bytes) = (2000, 1 << 19)

  mutating func keep(_ view: MetricsView, _ slot: Schedule.Slot) {
    guard view.vertex == nil, !view.series.isEmpty else { return }
    keep(.metrics, view.job, slot) { $0.series = view.series }
  }

  mutating func keep(_ view: TimelineView, _ slot: Schedule.Slot) {
    keep(.timeline, view.job, slot) { $0.entries = view.entries }
  }

  mutating func keep(_ view: LogView, _ slot: Schedule.Slot) {
    keep(.logs, view.job, slot) {
      $0.log = view.store
      $0.log.trim(lines: FormerPanes.lines, bytes: FormerPanes.bytes)
    }
  }

  private mutating func keep(_ lane: Lane, _ job: String?, _ slot: Schedule.Slot, _ put: (inout Kept) -> Void) {
    guard let job, let at = slot.answeredAt else { return }
    var entry = kept.firstIndex { $0.job == job }.map { kept.remove(at: $0) } ?? Kept(job: job)
    entry.answeredAt[lane] = at
    put(&entry)
    kept.append(entry)
    if kept.count > FormerPanes.most { kept.removeFirst() }
  }

  func recall(into view: inout MetricsView) -> Date? {
    recalled(.metrics, view.job) { view.series = $0.series }
  }

  func recall(into view: inout TimelineView) -> Date? {
    recalled(.timeline, view.job) { view.take($0.entries) }
  }

  func recall(into view: inout LogView) -> Date? {
    recalled(.logs, view.job) { view.recall($0.log) }
  }

  private func recalled(_ lane: Lane, _ job: String?, _ take: (Kept) -> Void) -> Date? {
    guard let entry = kept.first(where: { $0.job == job }), let at = entry.answeredAt[lane] else { return nil }
    take(entry)
    return at
  }

  mutating func forget() { kept = [] }
}
