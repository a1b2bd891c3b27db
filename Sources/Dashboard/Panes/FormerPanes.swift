import FoundationEssentials
import Jobs

/// What was read of the jobs that were looked at before, in the panes and on their pages: where nobody answers any more, whoever
/// comes back to one finds the last values, with their age.
struct FormerPanes: Sendable {
  private struct Kept: Sendable {
    var job: String
    var series: [MetricSeries] = []
    var entries: [TimelineEntry] = []
    var log = LogStore()
    var details: JobDetails?
    var answeredAt: [Lane: Date] = [:]
  }

  private var kept: [Kept] = []
  /// A page of a large job has some megabytes.
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

  mutating func keep(_ view: JobDetails, _ schedule: Schedule) {
    for lane in JobDetails.lanes { keep(lane, view.job, schedule[lane]) { $0.details = view } }
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

  /// How a page was scrolled is its trail's to tell.
  func recall(into view: inout JobDetails) {
    guard let former = kept.first(where: { $0.job == view.job })?.details else { return }
    (view.graph, view.diagnosis, view.exceptions) = (former.graph, former.diagnosis, former.exceptions)
    (view.checkpoints, view.savepoints) = (former.checkpoints, former.savepoints)
    view.configuration = former.configuration
  }

  /// When something was read of a job; nil where it was not, or that is kept no more.
  func readAt(_ lane: Lane, _ job: String) -> Date? { kept.first { $0.job == job }?.answeredAt[lane] }

  private func recalled(_ lane: Lane, _ job: String?, _ take: (Kept) -> Void) -> Date? {
    guard let entry = kept.first(where: { $0.job == job }), let at = entry.answeredAt[lane] else { return nil }
    take(entry)
    return at
  }

  mutating func forget() { kept = [] }
}
