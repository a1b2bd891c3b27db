import FoundationEssentials
import Jobs

extension DirectRunner {
  func observation(of job: DirectJob) -> Observation {
    let state = state(of: job)
    var seen = Observation(
      nativeID: job.id, name: job.submission.name, type: job.submission.type, state: state,
      nativeState: job.end?.native ?? verdicts[job.id]?.native ?? "ordered")
    seen.startTime = Date(timeIntervalSince1970: job.startedAt ?? job.orderedAt)
    seen.endTime = job.end.map { Date(timeIntervalSince1970: $0.at) }
    seen.parallelism = job.workers
    seen.metrics.cpu = job.end == nil ? usages[job.id]?.cpu : nil
    seen.actions = actions(of: job)
    seen.submittedAs = job.submission.jobID
    seen.trouble = trouble(of: job)
    return seen
  }

  func state(of job: DirectJob) -> JobState {
    if let end = job.end { return end.state }
    if job.scaling != nil || (job.attempt > 1 && job.startedAt == nil) { return .restarting }
    if job.cancelledAt != nil { return .cancelling }
    return verdicts[job.id]?.state ?? .pending
  }

  private func trouble(of job: DirectJob) -> Observation.Trouble? {
    if let end = job.end, let reason = end.reason {
      return Observation.Trouble(end.state == .failed ? .critical : .warn, reason)
    }
    // Beam's workers need a moment to notice that they are alone.
    if let end = job.end, seconds - end.at > 3, let count = leftovers[job.id]?.count {
      let processes = count == 1 ? "a process of it lives on" : "\(count) processes of it live on"
      return Observation.Trouble(.warn, "it has ended, but \(processes); cancel ends them")
    }
    return verdicts[job.id]?.reason.map { Observation.Trouble(.warn, $0) }
  }

  /// What cannot be done to it now.
  func actions(of job: DirectJob) -> JobActions {
    var refusals: [JobAction: String] = [
      .savepoint: DirectRunner.noSavepoint.reason, .drain: DirectRunner.noDrain.reason,
    ]
    if let refusal = scaleRefusal(job) { refusals[.scale] = refusal.description }
    if let refusal = cancelRefusal(job) { refusals[.cancel] = refusal.description }
    if state(of: job) == .cancelling { refusals[.restart] = "it is being cancelled; restart it when that is done" }
    if state(of: job) == .restarting { refusals[.restart] = "it is being started again at this moment" }
    return JobActions(refusals: refusals)
  }

  static let noSavepoint = (
    reason: "the direct runner has no savepoints: what a job holds is in its memory alone",
    instead: "cancel it without one; restart reads the input again"
  )
  static let noDrain = (
    reason: "the direct runner cannot drain: a process cannot be told to finish what is in flight",
    instead: "wait until its input ends, or cancel it"
  )

  func scaleRefusal(_ job: DirectJob) -> RunnerError? {
    if !job.program.isBeam {
      return .notPossible(
        reason: "the program does not use Apache Beam, so it cannot be given a number of workers",
        instead: "restart it with options that it understands")
    }
    switch state(of: job) {
    case .running: return nil
    case .pending: return .wrongState("it is being started; scale it when it runs")
    case .cancelling: return .wrongState("it is being cancelled")
    case .restarting: return .wrongState("it is being started again already")
    default: return .wrongState("it has ended; restart it with another parallelism")
    }
  }

  func cancelRefusal(_ job: DirectJob) -> RunnerError? {
    guard let end = job.end, leftovers[job.id] == nil else { return nil }
    return .wrongState("it has ended already: \(end.state.rawValue)")
  }
}
