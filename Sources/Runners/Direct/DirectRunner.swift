import CSystem
package import FoundationEssentials
package import Jobs

/// Jobs that are processes of this machine.
///
/// Each is started by a keeper (`Keeper`), which outlives this program; the registry finds them again. What happens
/// here is looking, recording what was seen, and sending signals to processes that are proven to be ours.
package actor DirectRunner: Runner {
  package nonisolated let settings: DirectSettings
  package nonisolated var name: String { settings.name }
  package nonisolated var type: RunnerType { .direct }
  package nonisolated var address: String { "" }
  /// What it runs was started here.
  package nonisolated var keepsSubmissions: Bool { true }
  package nonisolated var capabilities: Set<JobAction> { [.scale, .cancel, .restart] }

  let now: @Sendable () -> Date
  var registry: DirectRegistry
  /// What was last seen of the jobs that have not ended.
  var verdicts: [String: JobVerdict] = [:]
  var usages: [String: ProcessUsage] = [:]
  var meters: [String: ProcessUsage.Meter] = [:]
  /// The processes of each job that runs, as of the last walk through `/proc`.
  var known: [String: [Int32]] = [:]
  var walkedAt: ContinuousClock.Instant?
  /// Jobs that an action is at work on: their end is that action's to record.
  var busy: Set<String> = []
  /// Ended jobs of which processes live on; at first all are suspected.
  var leftovers: [String: [ProcessStat]] = [:]
  var suspects: Set<String>
  /// When a keeper may next be tried for a job without one.
  var nextKeeper: [String: Date] = [:]
  var failures: [String: (extent: OutputTail.Extent, list: [JobFailure])] = [:]
  /// What a crash left unreadable, said once.
  var warning: String?

  /// Reads the registry, and writes it anew without what is too old. Refuses where processes cannot be looked at, since
  /// each would count as gone.
  package init(_ settings: DirectSettings, now: @escaping @Sendable () -> Date = { Date() }) throws {
    guard csystem_has_proc() else {
      throw SystemFailure(text: "local jobs are watched in /proc, which is not here: mount -t proc proc /proc")
    }
    self.settings = settings
    self.now = now
    var registry = try DirectRegistry(directory: settings.stateDirectory + "/direct")
    if registry.skipped > 0 {
      warning = "\(registry.skipped) unreadable lines of the direct runner's registry were skipped"
    }
    try registry.forget(registry.outdated(settings, now: now()))
    try registry.compact()
    try registry.sweep()
    suspects = Set(registry.all.filter { $0.end != nil && settings.owns($0) }.map(\.id))
    self.registry = registry
  }

  /// The registry's jobs that this runner began.
  var mine: [DirectJob] { registry.all.filter(settings.owns) }

  var seconds: Double { now().timeIntervalSince1970 }

  /// The job that is meant; others of our programs may have changed it meanwhile.
  func find(_ target: JobTarget) throws(RunnerError) -> DirectJob {
    try stored { try registry.refresh() }
    if let job = registry[target.nativeID], settings.owns(job) { return job }
    guard let job = mine.last(where: { $0.submission.jobID == target.jobID }) else {
      throw .noSuchJob("the direct runner has no job \(target.nativeID) any more")
    }
    return job
  }

  /// Work on the registry, with its failures in this runner's words.
  @discardableResult
  func stored<Result>(_ body: () throws -> Result) throws(RunnerError) -> Result {
    do { return try body() } catch { throw .refused("the registry of the direct runner cannot be used: \(error)") }
  }
}

extension DirectRegistry {
  /// Ended jobs that are older than is kept, or more than are kept.
  func outdated(_ settings: DirectSettings, now: Date) -> [String] {
    let ended = all.compactMap { job in job.end.map { (id: job.id, at: $0.at) } }.sorted { $0.at > $1.at }
    let oldest = now.timeIntervalSince1970 - settings.keptDays * 86_400
    return ended.enumerated().filter { $0.offset >= settings.keptJobs || $0.element.at < oldest }.map(\.element.id)
  }
}
