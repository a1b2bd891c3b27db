package import Jobs

extension FlinkRunner {
  package func scale(_ target: JobTarget, to parallelism: Int, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> Scaled
  {
    let plan = try await scalePlan(target, to: parallelism)
    switch plan.way {
    case .requirements(let wish): return try await rescale(target, plan, wish, deadline: deadline)
    case .resubmission(let next): return try await resubmit(target, plan, next, deadline: deadline)
    }
  }

  /// Accepted at once, in effect later: only the vertices tell.
  private func rescale(
    _ target: JobTarget, _ plan: ScalePlan, _ wish: FlinkRequirements, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Scaled {
    try await rest.require(wish, of: target.nativeID)
    var delay = Duration.milliseconds(50)
    var (waited, hastens) = (Duration.zero, Duration.seconds(2))
    var job = plan.job
    // Cooldown, a minute of hope for missing slots, and some seconds: after that, what runs is what there is.
    let patience = ContinuousClock.now + .seconds(120)
    // A job that restarts for ever never shows a new width: it is told as it is, and not waited for.
    let end = min(deadline, patience + .seconds(60))
    while ContinuousClock.now < end {
      if let done = await reached(plan, job, target, isLate: ContinuousClock.now > patience) { return done }
      if FlinkRunner.ended.contains(job.state) {
        throw .refused("the job became \(job.state) before the new parallelism was in effect")
      }
      try await wait(delay)
      waited += delay
      if waited >= hastens, waited < FlinkRunner.hastening, !plan.isShort, plan.isSettled(job) {
        await hasten(target.nativeID)
        hastens = waited + .seconds(15)
      }
      delay = min(delay * 3 / 2, .seconds(1))
      // A rescale that is under way answers as it can; a lost answer is no lost rescale.
      if let seen = try? await rest.job(target.nativeID) { job = seen }
    }
    return Scaled(
      previous: plan.previous, parallelism: plan.parallelism, effective: false, runningWith: job.parallelism,
      message: "accepted, not in effect yet: \(job.state), runs with \(job.parallelism ?? 0). \(FlinkRunner.cooldown)"
        + (plan.isShort ? "; where slots are missing it waits 60 s more for them" : ""))
  }

  static let cooldown =
    "Flink waits until 30 s after the job last (re)started, unless the cluster sets another cooldown, and then for a"
    + " checkpoint"

  /// Over the cooldown and some seconds more.
  private static let hastening = Duration.seconds(60)

  /// After its cooldown Flink waits for the next checkpoint before it restarts the tasks (FLIP-461), which may be an hour
  /// away: one is taken, where none is under way. Nothing depends on it, since without it Flink waits for its own.
  private func hasten(_ id: String) async {
    guard let interval = try? await rest.checkpointConfig(id)?.interval, interval > 10,
      let counts = try? await rest.checkpoints(id)?.counts, counts.inProgress == 0
    else { return }
    try? await rest.checkpoint(id, trigger: FlinkID.random())
  }

  /// Nil while it is not as wide as it was asked, or as the slots let it be.
  private func reached(_ plan: ScalePlan, _ job: FlinkJob, _ target: JobTarget, isLate: Bool) async -> Scaled? {
    guard let width = job.parallelism, plan.isSettled(job) else { return nil }
    let isWhole = plan.isReached(by: job)
    if !isWhole, !(await isLimited(plan, width, isLate)) { return nil }
    note(width, of: target, previous: plan.previous)
    let kept = plan.narrow.isEmpty ? "" : "; as the job sets it, narrower: \(plan.narrow.joined(separator: ", "))"
    return Scaled(
      previous: plan.previous, parallelism: plan.parallelism, effective: isWhole, runningWith: width,
      message: isWhole ? "runs with \(plan.parallelism)\(kept)" : "runs with \(width) until slots come free")
  }

  /// As wide as the slots let it be: it took all that were free, or there were none. That none are free now says nothing
  /// while the width is the former one, since 1.20 reserves slots long before it takes them.
  private func isLimited(_ plan: ScalePlan, _ width: Int, _ isLate: Bool) async -> Bool {
    // Several jobs that are scaled at once may each have had room when it was asked.
    let hasGrown = plan.previous.map { width > $0 } ?? false
    guard plan.isShort || isLate || hasGrown else { return false }
    if width == plan.previous, !isLate { return plan.free == 0 }
    return (try? await rest.overview().slotsFree) == 0
  }

  private func note(_ width: Int, of target: JobTarget, previous: Int?) {
    if previous != width, cluster?.value.version.hasPrefix("1.") == true {
      rescales[target.nativeID, default: 0] += 1
    }
    acquaintances[target.nativeID]?.parallelism = width
    // All that is read of it is of before, but for how it is built.
    let edges = details[target.nativeID]?.edges ?? []
    details[target.nativeID] = DetailMemory(at: now())
    details[target.nativeID]?.edges = edges
  }

  private func resubmit(
    _ target: JobTarget, _ plan: ScalePlan, _ request: SubmitRequest, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Scaled {
    _ = try await prepare(request)  // what cannot be submitted must not be stopped
    let reserved = request.isPython ? nil : try begin(request.named(target.jobID))
    predecessors[target.jobID] = target.nativeID
    successors[target.nativeID] = target.jobID
    defer {
      predecessors[target.jobID] = nil
      successors[target.nativeID] = nil
    }
    let path: String
    do throws(RunnerError) { path = try await stop(target, as: .rescale, deadline: deadline) } catch {
      reserved.map(withdraw)
      throw error
    }
    var next = request.named(target.jobID)
    next.savepointPath = path
    do throws(RunnerError) {
      let id = try await unstoppably { [next] () async throws(RunnerError) in
        try await self.start(next, as: reserved, replacing: target, deadline: deadline)
      }
      let runs = try? await rest.job(id).parallelism
      let isWhole = runs == plan.parallelism
      return Scaled(
        previous: plan.previous, parallelism: plan.parallelism, effective: isWhole, runningWith: runs,
        isSettled: true,
        message: isWhole
          ? "runs with \(plan.parallelism), from \(path)"
          : "started from \(path), runs with \(runs ?? 0): the program may set its own parallelism", nativeID: id,
        savepointPath: path)
    } catch {
      throw await revive(target, path, after: error, deadline: deadline)
    }
  }

  private func start(
    _ next: SubmitRequest, as reserved: String?, replacing target: JobTarget, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> String {
    let begun =
      if let reserved { try await submit(next, as: reserved, deadline: deadline) } else {
        try await submit(next, deadline: deadline)
      }
    guard let id = begun.nativeID else {
      throw .pending("it was started from \(next.savepointPath ?? ""), but Flink has not named the job yet")
    }
    replaced.insert(target.nativeID)
    return id
  }

  /// The job must not stay down because its new width did not start: it is started as it was.
  private func revive(
    _ target: JobTarget, _ path: String, after error: RunnerError, deadline: ContinuousClock.Instant
  ) async -> RunnerError {
    if case .pending = error {
      replaced.insert(target.nativeID)
      return error
    }
    endings[target.nativeID] = .cancel  // until it runs again
    guard var former = target.submission else { return error }
    former.jobID = target.jobID
    former.savepointPath = path
    do throws(RunnerError) {
      let id = try await unstoppably { [former] () async throws(RunnerError) in
        try await self.start(former, as: nil, replacing: target, deadline: deadline)
      }
      return .refused("the new width did not start (\(error)); the job runs as before, as \(id), from \(path)")
    } catch let second {
      return .refused("it was stopped, and did not start again: \(error), then \(second). Its savepoint is \(path)")
    }
  }
}
