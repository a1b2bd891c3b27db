package import FoundationEssentials
import JSON
package import Jobs

/// Which jobs `list_jobs` was asked for, and which page of them.
package struct JobSelection {
  private let runner: String?
  private let runnerType: RunnerType?
  private let states: Set<String>?
  private let type: JobType?
  private let nameContains: String?
  private let health: Set<String>?
  private let filter: JobFilter?
  package let since: Int?
  package let limit: Int?
  private let cursor: Cursor?

  /// A page goes on after an id; every page bears the revision of the first, so that what changes meanwhile is in the
  /// next delta.
  private struct Cursor {
    var revision: Int
    var last: String

    var text: String { "\(revision):\(last)" }

    init(revision: Int, last: String) { (self.revision, self.last) = (revision, last) }

    init?(_ text: String) {
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let revision = Int(parts[0]) else { return nil }
      self.init(revision: revision, last: String(parts[1]))
    }
  }

  package init(_ arguments: Arguments) throws(Refusal) {
    runner = arguments.string("runner")
    runnerType = arguments.string("runner_type").flatMap(RunnerType.init(rawValue:))
    states = arguments.strings("state").map(Set.init)
    type = arguments.string("job_type").flatMap(JobType.init(rawValue:))
    nameContains = arguments.string("name_contains")?.lowercased()
    health = arguments.strings("health").map(Set.init)
    since = arguments.int("since_revision")
    limit = arguments.int("limit")
    cursor = try arguments.string("cursor").map(JobSelection.read)
    filter = try arguments.string("where").map(JobSelection.parsed)
  }

  private static func read(_ text: String) throws(Refusal) -> Cursor {
    guard let cursor = Cursor(text) else { throw Refusal(.invalid, "cursor was not given by this server") }
    return cursor
  }

  private static func parsed(_ text: String) throws(Refusal) -> JobFilter {
    do { return try JobFilter(text) } catch { throw Refusal(.invalid, "where: \(error)") }
  }

  private var selectsAll: Bool {
    runner == nil && runnerType == nil && states == nil && type == nil && nameContains == nil && health == nil
      && filter == nil
  }

  private func selects(_ job: Job, _ pass: FilterPass?) -> Bool {
    if let runner, job.runner != runner { return false }
    if let runnerType, job.runnerType != runnerType { return false }
    if let states, !states.contains(job.state.rawValue) { return false }
    if let type, job.type != type { return false }
    if let nameContains, !job.name.lowercased().contains(nameContains) { return false }
    if let health, !health.contains(job.health.rawValue) { return false }
    return pass?.matches(job) ?? true
  }

  package struct Page {
    package var jobs: [Job]
    package var removed: [String]
    package var revision: Int
    package var isComplete: Bool
    package var nextCursor: String?
  }

  /// In the order of the ids. Of a delta, a job that is no longer selected counts as removed, so that a reader that
  /// keeps a filtered list stays right.
  package func page(of delta: FleetDelta, at now: Date) -> Page {
    var page = Page(
      jobs: delta.jobs, removed: delta.removed, revision: cursor?.revision ?? delta.revision,
      isComplete: delta.isComplete)
    if !selectsAll {
      let pass = filter?.pass(at: now)
      page.jobs = delta.jobs.filter { selects($0, pass) }
      if !delta.isComplete {
        let selected = Set(page.jobs.map(\.id))
        page.removed += delta.jobs.map(\.id).filter { !selected.contains($0) }
      }
    }
    page.jobs.sort { $0.id < $1.id }
    if let cursor { page.jobs.removeFirst(page.jobs.firstIndex { $0.id > cursor.last } ?? page.jobs.count) }
    if let limit, page.jobs.count > limit {
      page.jobs.removeLast(page.jobs.count - limit)
      page.nextCursor = page.jobs.last.map { Cursor(revision: page.revision, last: $0.id).text }
    }
    return page
  }
}
