import FoundationEssentials
import JSON
package import Jobs

extension DirectRunner {
  /// Stops the processes and starts others, with another number of workers. The job stays the same one to all.
  package func scale(
    _ target: JobTarget, to parallelism: Int, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Scaled {
    let job = try find(target)
    if let refusal = scaleRefusal(job) { throw refusal }
    let (request, command) = try plan(job, parallelism: parallelism, options: [:])
    let previous = job.workers
    if previous == parallelism {
      return Scaled(
        previous: previous, parallelism: parallelism, effective: true, message: "it runs with \(parallelism) already")
    }
    busy.insert(job.id)
    defer { busy.remove(job.id) }
    try stored { try registry.update(job.id) { $0.scaling = .init(to: parallelism, at: seconds) } }
    try await stopForAnother(job, deadline: deadline)
    try stored {
      try registry.update(job.id) { current in
        current.scaling = nil
        current.submission = request
        current.command = command
        current.attempt += 1
        current.orderedAt = seconds
        current.startedAt = nil
      }
    }
    known[job.id] = nil
    meters[job.id] = nil
    let state = try await launchAgain(job.id)
    return Scaled(
      previous: previous, parallelism: parallelism, effective: state == .running,
      message: "restarted with \(parallelism) \(parallelism == 1 ? "worker" : "workers"); its input is read again")
  }

  /// Begins a new job like this one, after this one was stopped where it still ran.
  package func restart(
    _ target: JobTarget, _ request: RestartRequest, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Restarted {
    if case .path = request.origin {
      throw .notPossible(reason: DirectRunner.noSavepoint.reason, instead: "restart it from none")
    }
    let job = try find(target)
    if let refusal = actions(of: job).refusals[.restart] { throw .wrongState(refusal) }
    var (submission, _) = try plan(job, parallelism: request.parallelism, options: request.options)
    submission.jobID = request.newJobID
    if job.end == nil {
      try stored { try registry.update(job.id) { $0.cancelledAt = $0.cancelledAt ?? seconds } }
      try await stopForAnother(job, deadline: deadline)
    }
    let submitted = try await submit(submission)
    return Restarted(nativeID: submitted.nativeID, savepointPath: nil)
  }

  /// What would be run; refused before anything is stopped.
  func plan(
    _ job: DirectJob, parallelism: Int?, options: [String: JSONValue]
  ) throws(RunnerError) -> (SubmitRequest, Command) {
    var request = job.submission
    request.options.merge(options) { _, new in new }
    if let parallelism {
      guard parallelism >= 1 else { throw .invalid(field: "parallelism", problem: "must be 1 or more") }
      guard job.program.isBeam else {
        throw .notPossible(
          reason: "the program does not use Apache Beam, so it cannot be given a number of workers",
          instead: "leave parallelism out")
      }
      request.options["parallelism"] = .int(parallelism)
      // Set by hand, these would contradict the new number.
      for key in ["direct_num_workers", "direct_running_mode", "targetParallelism"] { request.options[key] = nil }
    }
    return (request, try settings.command(for: request).command)
  }

  /// Once begun, this goes on past the caller's deadline, for the grace at the most: half a restart helps nobody.
  private func stopForAnother(_ job: DirectJob, deadline: ContinuousClock.Instant) async throws(RunnerError) {
    let enough = max(deadline, .now + settings.grace + .seconds(5))
    if try await stop(job, since: seconds, deadline: enough) { return }
    throw .pending("its processes have not ended yet, and it was not started again")
  }

  private func launchAgain(_ id: String) async throws(RunnerError) -> JobState {
    guard let job = registry[id] else { throw .noSuchJob("the job was forgotten meanwhile") }
    do {
      return try await launch(job)
    } catch {
      let end = DirectJob.End(state: .failed, native: "not started", at: seconds, reason: error.description)
      try stored { try registry.update(id) { $0.end = end } }
      throw error
    }
  }
}
