import FoundationEssentials
import JSON
import Jobs

// What each action does, and what is kept of it before its success is told.
extension Service {
  nonisolated var deadline: ContinuousClock.Instant { .now + .seconds(Service.longest) }

  @concurrent
  nonisolated func perform(
    _ request: ActionRequest, on target: JobTarget, _ job: Job, _ runner: any Runner, _ key: Write.Key?
  ) async throws(Refusal) -> Write.Done {
    switch request {
    case .scale(let parallelism): try await scale(target, job, to: parallelism, runner)
    case .savepoint(let path): try await savepoint(target, job, path, runner)
    case .cancel(let withSavepoint): try await cancel(target, job, withSavepoint, runner)
    case .drain: try await drain(target, job, runner)
    case .restart(let request): try await restart(target, job, request, runner, key)
    }
  }

  private nonisolated func scale(
    _ target: JobTarget, _ job: Job, to parallelism: Int, _ runner: any Runner
  ) async throws(Refusal) -> Write.Done {
    let scaled: Scaled
    await fleet.rescaling(job.id, isUnderWay: true)
    do { scaled = try await runner.scale(target, to: parallelism, deadline: deadline) } catch {
      await fleet.rescaling(job.id, isUnderWay: false)
      throw Refusal(error)
    }
    await fleet.rescaling(job.id, isUnderWay: false)
    // The job's latest from now on: a restart from one before would do again all that it has done since.
    if let path = scaled.savepointPath {
      do { try await keepSavepoint(path, of: job) } catch {
        throw error.after("\(job.name) was scaled to \(scaled.parallelism), and the savepoint \(path) is complete")
      }
    }
    if let nativeID = scaled.nativeID {
      do { try await bind(job, to: nativeID) } catch {
        throw error.after("\(job.name) was scaled to \(scaled.parallelism), and the engine calls it \(nativeID) now")
      }
    }
    let answer: JSONValue = [
      "job_id": .string(job.id), "parallelism": .int(scaled.parallelism), "previous": .optional(scaled.previous),
      "effective": .bool(scaled.effective), "settled": .bool(scaled.isSettled),
      "running_with": .optional(scaled.runningWith),
      "message": .string(scaled.message),
    ]
    if let width = scaled.runningWith { await untilSeen(job) { $0.parallelism == width } }
    let change = (scaled.previous.map { "from \($0) " } ?? "") + "to \(scaled.parallelism)"
    if scaled.effective {
      let scaling = TimelineEntry.Scaling(from: scaled.previous, to: scaled.runningWith ?? scaled.parallelism)
      return Write.Done(answer: answer, text: "scaled \(change)", scaling: scaling)
    }
    let isInPart = scaled.runningWith.map { $0 != scaled.previous } ?? false
    let short =
      isInPart ? TimelineEntry.inPart : scaled.isSettled ? TimelineEntry.inVain : TimelineEntry.notYet
    let scaling = isInPart ? scaled.runningWith.map { TimelineEntry.Scaling(from: scaled.previous, to: $0) } : nil
    return Write.Done(
      answer: answer, text: "scale \(change)\(short)\(scaled.message)", severity: .warn, scaling: scaling)
  }

  private nonisolated func savepoint(
    _ target: JobTarget, _ job: Job, _ path: String?, _ runner: any Runner
  ) async throws(Refusal) -> Write.Done {
    let made: String
    do { made = try await runner.savepoint(target, path: path, deadline: deadline) } catch { throw Refusal(error) }
    do { try await keepSavepoint(made, of: job) } catch { throw error.after("the savepoint \(made) is complete") }
    return Write.Done(
      answer: ["job_id": .string(job.id), "savepoint_path": .string(made)], text: "savepoint \(made)")
  }

  private nonisolated func cancel(
    _ target: JobTarget, _ job: Job, _ withSavepoint: Bool, _ runner: any Runner
  ) async throws(Refusal) -> Write.Done {
    if job.state.isTerminal { return try await sweep(target, job, runner) }
    await fleet.conclude(jobID: job.id, as: .canceled, meanwhile: await meanwhile(.cancelling, job))
    do {
      let ended = try await runner.cancel(target, withSavepoint: withSavepoint, deadline: deadline)
      return try await self.ended(job, ended, as: .canceled, "canceled")
    } catch { throw await reopen(job, error) }
  }

  /// Of a job whose engine is silent the last known state stands: that it is ending nobody has said.
  private nonisolated func meanwhile(_ state: JobState, _ job: Job) async -> JobState? {
    await fleet.job(job.id)?.stale == true ? nil : state
  }

  /// Ends what a job that has ended left behind; how it ended stays as it is.
  private nonisolated func sweep(
    _ target: JobTarget, _ job: Job, _ runner: any Runner
  ) async throws(Refusal) -> Write.Done {
    do { _ = try await runner.cancel(target, withSavepoint: false, deadline: deadline) } catch { throw Refusal(error) }
    return Write.Done(
      answer: ["job_id": .string(job.id), "state": .string(job.state.rawValue)], text: "ended what it had left behind")
  }

  private nonisolated func drain(
    _ target: JobTarget, _ job: Job, _ runner: any Runner
  ) async throws(Refusal) -> Write.Done {
    await fleet.conclude(jobID: job.id, as: .finished, meanwhile: await meanwhile(.draining, job))
    do {
      let ended = try await runner.drain(target, deadline: deadline)
      return try await self.ended(job, ended, as: .finished, "drained")
    } catch { throw await reopen(job, error) }
  }

  /// A job that we did not end after all counts as its engine says.
  private nonisolated func reopen(_ job: Job, _ error: any Error) async -> Refusal {
    guard let error = error as? RunnerError else { return error as? Refusal ?? Refusal(.malformed, "\(error)") }
    // One that goes on ending keeps its word.
    if case .pending = error { return Refusal(error) }
    await fleet.conclude(jobID: job.id, as: nil)
    return Refusal(error)
  }

  /// Waits until the fleet has seen what was done, for a moment at the most, so that whoever asks right after the answer is
  /// told the same.
  nonisolated func untilSeen(_ job: Job, _ holds: (Job) -> Bool) async {
    guard await ranSince != nil else { return }
    await fleet.nudge(job.runner)
    let end = ContinuousClock.now + .seconds(2)
    while ContinuousClock.now < end, let seen = await fleet.job(job.id), !holds(seen) {
      do { try await Task.sleep(for: .milliseconds(5)) } catch { return }
    }
  }

  /// However the engine calls it, a job that we cancelled is CANCELED and one that we drained FINISHED.
  private nonisolated func ended(
    _ job: Job, _ ended: Ended, as state: JobState, _ words: String
  ) async throws(Refusal) -> Write.Done {
    let done = words + (ended.savepointPath.map { " with savepoint \($0)" } ?? "")
    do throws(Refusal) {
      if let path = ended.savepointPath { try await keepSavepoint(path, of: job, endedAs: state) }
      try await keepEnd(of: job, as: state)
    } catch { throw error.after("\(job.name) was \(done)") }
    let shown = ended.state.isTerminal ? state : ended.state
    if ended.state.isTerminal { await untilSeen(job) { $0.state.isTerminal } }
    var answer: [String: JSONValue] = ["job_id": .string(job.id), "state": .string(shown.rawValue)]
    if let path = ended.savepointPath {
      answer["savepoint_path"] = .string(path)
    } else if let path = await target(of: job.id)?.latestSavepoint {
      answer["last_savepoint"] = .string(path)
      let known = await knownSavepoints().first { $0.path == path }
      answer["last_savepoint_at"] = known.map { .string(Instant.text($0.createdAt)) }
    }
    return Write.Done(answer: .object(answer), text: done)
  }
}

// What is kept.
extension Service {
  /// - Parameter endedAs: How the job counts that it was taken to end.
  func keepSavepoint(_ path: String, of job: Job, endedAs: JobState? = nil) async throws(Refusal) {
    var record = RegistryRecord(.savepoint, at: now(), jobID: job.id)
    (record.path, record.state) = (path, endedAs)
    var savepoint = Savepoint(jobID: job.id, path: path, createdAt: record.time)
    savepoint.endsJob = endedAs != nil
    await fleet.note(savepoint)
    try await keepName(of: job)
    try await keep(record)
  }

  /// What a restart started from: its own fresh savepoint, or one that is known already, which is as old as it was and of the
  /// job that it was taken of.
  func keepOrigin(_ path: String, of job: Job) async throws(Refusal) {
    if state.savepoints.contains(where: { $0.path == path }) { return }
    guard let known = await fleet.savepoints(of: nil).first(where: { $0.path == path }) else {
      return try await keepSavepoint(path, of: job)
    }
    var record = RegistryRecord(.savepoint, at: known.createdAt, jobID: known.jobID)
    record.path = path
    if known.endsJob { record.state = .canceled }
    try await keep(record)
  }

  func keepEnd(of job: Job, as state: JobState) async throws(Refusal) {
    try await keepName(of: job)
    var record = RegistryRecord(.ended, at: now(), jobID: job.id)
    record.state = state
    try await keep(record)
  }

  func keepName(of job: Job, _ nativeID: String) async throws(Refusal) {
    try await keepName(of: job, nativeID, nil, from: nil)
  }

  /// With what is kept of a job its engine's id is: the fleet gives the same id by it after a restart of ours, and to no other.
  func keepName(of job: Job) async throws(Refusal) {
    guard state.jobs[job.id]?.nativeID == nil, let nativeID = await fleet.job(job.id)?.nativeID else { return }
    try await keepName(of: job, nativeID)
  }

  private func keepName(
    of job: Job, _ nativeID: String, _ state: JobState?, from savepoint: String?
  ) async throws(Refusal) {
    var record = RegistryRecord(.bound, at: now(), jobID: job.id)
    (record.runner, record.nativeID, record.state, record.path) = (job.runner, nativeID, state, savepoint)
    try await keep(record)
  }

  /// - Parameters:
  ///   - state: what the engine said that it is, where the job is a new one.
  ///   - savepoint: what it was started from.
  func bind(
    _ job: Job, to nativeID: String, _ state: JobState? = nil, from savepoint: String? = nil
  ) async throws(Refusal) {
    // The former name is kept too, since the engine goes on listing it.
    if let former = job.nativeID, self.state.jobs[job.id]?.nativeIDs.contains(former) != true {
      try await keepName(of: job, former)
    }
    await fleet.bind(jobID: job.id, nativeID: nativeID)
    unnamed.remove(job.id)
    if let savepoint { await fleet.note(origin: savepoint, of: job.id) }
    try await keepName(of: job, nativeID, state, from: savepoint)
  }
}
