import FoundationEssentials
import Jobs

/// What a watcher saw last, and how it finds what is new since.
struct FleetGlance: Sendable {
  /// What has changed between two looks.
  struct News: Sendable {
    var targets: Set<FleetWatcher.Target> = []
    /// There are other jobs or runners than there were.
    var isList = false

    var isEmpty: Bool { targets.isEmpty && !isList }
  }

  private var revision: Int
  private var jobs: Set<String>
  private var runners: [RunnerStatus]
  private var lastAudited: AuditEntry?

  static func of(_ service: Service) async -> FleetGlance {
    let delta = await service.fleet.delta(since: nil)
    return FleetGlance(
      revision: delta.revision, jobs: Set(delta.jobs.map(\.id)), runners: await service.fleet.runners().map(\.atRest),
      lastAudited: await service.audit.recent.last)
  }

  func next(_ service: Service) async -> (FleetGlance, News) {
    var (next, news) = (self, News())
    let audited = await service.audit.recent.last
    if audited != lastAudited { news.targets.insert(.audit) }
    next.lastAudited = audited
    guard await service.fleet.revision != revision else { return (next, news) }
    next.take(await service.fleet.delta(since: revision), &news)
    next.take(await service.fleet.runners().map(\.atRest), &news)
    return (next, news)
  }

  private mutating func take(_ delta: FleetDelta, _ news: inout News) {
    let removed = delta.isComplete ? jobs.subtracting(delta.jobs.map(\.id)) : Set(delta.removed).intersection(jobs)
    for job in delta.jobs {
      news.targets.insert(.job(job.id))
      if jobs.insert(job.id).inserted { news.isList = true }
    }
    for id in removed {
      news.targets.insert(.job(id))
      jobs.remove(id)
      news.isList = true
    }
    if delta.revision != revision { news.targets.insert(.fleet) }
    revision = delta.revision
  }

  private mutating func take(_ now: [RunnerStatus], _ news: inout News) {
    let former = Dictionary(runners.map { ($0.runner, $0) }, uniquingKeysWith: { first, _ in first })
    for status in now where former[status.runner] != status { news.targets.insert(.runner(status.runner)) }
    if now.map(\.runner) != runners.map(\.runner) { news.isList = true }
    runners = now
  }
}
