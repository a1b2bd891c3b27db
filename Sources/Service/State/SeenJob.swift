package import FoundationEssentials
import JSON
package import Jobs

/// What an engine told of a job of ours, as the registry keeps it: told again where it changes.
package struct SeenJob: Sendable, Hashable, Codable {
  package var name: String
  package var type: JobType
  package var parallelism: Int?
  package var startTime: Date?
  /// Why it failed.
  package var reason: String?

  package init(_ job: Job) {
    (name, type, parallelism, startTime) = (job.name, job.type, job.parallelism, job.startTime)
    reason = job.state == .failed && !job.diagnostics.isEmpty ? String(job.diagnostics.prefix(300)) : nil
  }

  enum CodingKeys: String, CodingKey {
    case name, type, parallelism, reason
    case startTime = "start_time"
  }
}

extension RegistryState {
  /// How long a lost job is told of by later runs, and one whose end nobody saw, in seconds.
  static let lostFor = 7 * 86_400.0
  /// Engines keep a job that ended for so long.
  private static let endedFor = 3600.0

  /// The job as it was last known, where a later run has to tell of it though its engine does not; nil where nothing is to be
  /// told.
  func former(_ jobID: String, _ known: Known, replaced: Set<String>, at now: Date) -> FormerJob? {
    guard let nativeID = known.nativeID, let state = known.endedAs ?? known.state else { return nil }
    var seenAt = known.endedAt ?? known.lostAt ?? known.seenAt ?? known.since
    let isLive = !state.isTerminal
    if isLive, known.lostAt == nil, let heard = heard[known.runner]?.at { seenAt = max(seenAt, heard) }
    let age = now.timeIntervalSince(seenAt)
    guard age < (isLive ? RegistryState.lostFor : RegistryState.endedFor) else { return nil }
    if isLive, replaced.contains(jobID) { return nil }
    var former = FormerJob(
      id: jobID, nativeID: nativeID, name: known.seen?.name ?? known.submission?.name ?? jobID, runner: known.runner,
      state: state, seenAt: seenAt)
    former.type = known.type ?? .streaming
    former.parallelism = known.seen?.parallelism ?? known.submission?.options["parallelism"]?.int
    former.startTime = known.seen?.startTime ?? known.since
    former.reason = known.state == .failed ? known.seen?.reason : nil
    former.isToldLost = known.lostAt != nil
    former.mayHaveEnded = age > RegistryState.endedFor && former.type == .batch && known.lostAt == nil
    return former
  }

  /// Jobs in whose place others were begun.
  var replaced: Set<String> { Set(jobs.values.compactMap { $0.nativeID == nil ? nil : $0.replaces }) }

  /// The savepoint that a job can go on from: its own, or the one that it was started from.
  func origin(of jobID: String) -> String? {
    guard let known = jobs[jobID] else { return nil }
    if let path = known.startedFrom ?? known.submission?.savepointPath { return path }
    // As registries of older versions tell it: the savepoint of the restart that began it.
    return known.replaces.flatMap { former in
      savepoints.first { $0.jobID == former && $0.createdAt >= known.since }?.path
    }
  }
}

extension RegistryState.Known {
  /// What the engine says it is, not what it was submitted as: the one is known, the other was said.
  var type: JobType? { seen?.type ?? submission?.type }

  func tellsOtherwise(_ job: Job) -> Bool { seen != SeenJob(job) || state != job.state || lostAt != nil }
}
