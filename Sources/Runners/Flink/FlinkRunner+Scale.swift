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
    let reachable = plan.reachable
    if plan.isReached(by: plan.job, at: reachable) { return reached(plan, plan.job, target) }
    var delay = Duration.milliseconds(150)
    var job = plan.job
    while ContinuousClock.now < deadline {
      try await wait(delay)
      delay = min(delay * 3 / 2, .seconds(1))
      // A rescale that is under way answers as it can; a lost answer is no lost rescale.
      guard let seen = try? await rest.job(target.nativeID) else { continue }
      job = seen
      if plan.isReached(by: job, at: reachable) { return reached(plan, job, target) }
      if FlinkRunner.ended.contains(job.state) {
        throw .refused("the job became \(job.state) before the new parallelism was in effect")
      }
    }
    return Scaled(
      previous: plan.previous, parallelism: plan.parallelism, effective: false,
      message: "accepted, not in effect yet: \(job.state), runs with \(job.parallelism ?? 0). \(FlinkRunner.cooldown)")
  }

  static let cooldown = "Flink waits until 30 s after the job last (re)started, unless the cluster sets another cooldown"

  private func reached(_ plan: ScalePlan, _ job: FlinkJob, _ target: JobTarget) -> Scaled {
    if plan.previous != job.parallelism, cluster?.value.version.hasPrefix("1.") == true {
      rescales[target.nativeID, default: 0] += 1
    }
    acquaintances[target.nativeID]?.parallelism = job.parallelism
    details[target.nativeID] = nil
    let isWhole = job.parallelism == plan.parallelism
    let shortage = "accepted, runs with \(plan.reachable): only \(plan.available ?? 0) slots; more are taken when they come"
    let kept = plan.narrow.isEmpty ? "" : "; as the job sets it, narrower: \(plan.narrow.joined(separator: ", "))"
    return Scaled(
      previous: plan.previous, parallelism: plan.parallelism, effective: isWhole,
      message: isWhole ? "runs with \(plan.parallelism)\(kept)" : shortage)
  }

  private func resubmit(
    _ target: JobTarget, _ plan: ScalePlan, _ request: SubmitRequest, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Scaled {
    _ = try await prepare(request)  // what cannot be submitted must not be stopped
    let path = try await stop(target, as: .replace, deadline: deadline)
    var next = request
    next.jobID = target.jobID
    next.savepointPath = path
    do {
      let id = try await start(next, replacing: target, deadline: deadline)
      let runs = try? await rest.job(id).parallelism
      let isWhole = runs == plan.parallelism
      return Scaled(
        previous: plan.previous, parallelism: plan.parallelism, effective: isWhole,
        message: isWhole
          ? "runs with \(plan.parallelism), from \(path)"
          : "started from \(path), runs with \(runs ?? 0): the program may set its own parallelism", nativeID: id)
    } catch {
      throw await revive(target, path, after: error, deadline: deadline)
    }
  }

  private func start(_ next: SubmitRequest, replacing target: JobTarget, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> String
  {
    guard let id = try await submit(next, deadline: deadline).nativeID else {
      throw .pending("it was started from \(next.savepointPath ?? ""), but Flink has not named the job yet")
    }
    replaced.insert(target.nativeID)
    return id
  }

  /// The job must not stay down because its new width did not start: it is started as it was.
  private func revive(
    _ target: JobTarget, _ path: String, after error: RunnerError, deadline: ContinuousClock.Instant
  ) async -> RunnerError {
    if case .pending = error { return error }
    guard var former = target.submission else { return error }
    former.jobID = target.jobID
    former.savepointPath = path
    do {
      let id = try await start(former, replacing: target, deadline: deadline)
      return .refused("the new width did not start (\(error)); the job runs as before, as \(id), from \(path)")
    } catch let second {
      return .refused("it was stopped, and did not start again: \(error), then \(second). Its savepoint is \(path)")
    }
  }
}
