package import FoundationEssentials
package import JSON
import Jobs

/// A write as whoever began it may ask for it later, since it outlived the call.
package struct Work: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case running
    case done(JSONValue)
    case failed(Refusal)
    /// This program ended before it did, and kept no end of it: what is known.
    case interrupted(String, hint: String)
  }

  /// The call's, as in the audit.
  package var id: String
  package var operation: String
  package var jobID: String
  package var startedAt: Date
  package var endedAt: Date?
  package var state: State
}

extension Write {
  func work(endedAt: Date? = nil, _ outcome: Result<JSONValue, Refusal>? = nil) -> Work {
    let state: Work.State =
      switch outcome {
      case nil: .running
      case .success(let answer)?: .done(answer)
      case .failure(let refusal)?: .failed(refusal)
      }
    return Work(
      id: call.id, operation: call.operation.name, jobID: subject.jobID, startedAt: startedAt, endedAt: endedAt,
      state: state)
  }
}

extension Service {
  /// A write that runs, or one of the newest that ended within the last day; nil where it is not known. Of those whose id
  /// was told before they had ended it is known after a restart too.
  package func work(_ id: String) async -> Work? {
    if let work = underWay[id]?.work() ?? ended.work(id, at: now()) { return work }
    guard let kept = state.work(id, at: now()) else { return nil }
    if let outcome = kept.outcome { return kept.work(outcome) }
    if let answer = state.answer(to: kept) { return kept.work(.done(answer)) }
    return kept.work(await interrupted(kept))
  }

  /// The engine was asked, or was about to be: what it does is seen at the job.
  private func interrupted(_ work: KeptWork) async -> Work.State {
    let job = await fleet.job(work.jobID)
    let now = job.map { "\($0.name) is \($0.state.rawValue)\($0.stale ? " as far as is known" : "") now" }
    return .interrupted(
      "the server ended while it ran, and how it ended was not kept; an engine goes on with what it was asked for, "
        + "a savepoint or a stop to its end; \(now ?? "\(work.jobID) is not listed now")",
      hint: "get_job_status tells how \(work.jobID) is, list_savepoints which savepoints there are; "
        + "with its idempotency_key the same call may be made again")
  }

  /// Its id is about to be told to who waits no longer, and has to answer after a restart too.
  func keepAsTold(_ write: Write) async {
    underWay[write.call.id]?.isTold = true
    await keepWork(write.work())
  }

  func keepWork(_ work: Work) async {
    do { try await keep(.work(KeptWork(work))) } catch {
      await tell("operation \(work.id) will not be known after a restart: \(error)")
    }
  }
}
