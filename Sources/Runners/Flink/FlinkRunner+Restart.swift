package import Jobs

extension FlinkRunner {
  package func restart(_ target: JobTarget, _ request: RestartRequest, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> Restarted
  {
    let submission = try submission(of: target)
    // First of all, since our id of the new job is on record already.
    let reserved = submission.isPython ? nil : try begin(submission.named(request.newJobID))
    let plan: RestartPlan
    let savepoint: String?
    do throws(RunnerError) {
      plan = try await restartPlan(target, request)
      _ = try await prepare(submission.restarted(request, from: plan.savepoint))  // before anything is stopped
      savepoint = try await clear(target, plan, for: request.newJobID, deadline)
    } catch {
      reserved.map(withdraw)
      throw error
    }
    let next = submission.restarted(request, from: savepoint)
    do throws(RunnerError) {
      let begun = try await unstoppably { () async throws(RunnerError) in
        guard let reserved else { return try await self.submit(next, deadline: deadline) }
        return try await self.submit(next, as: reserved, deadline: deadline)
      }
      settleInterrupted(target.nativeID, by: request.newJobID)
      return Restarted(nativeID: begun.nativeID, savepointPath: savepoint)
    } catch {
      throw plan.first == .nothing ? error : FlinkRunner.stranded(savepoint, error)
    }
  }

  /// Ends what has to end before; gives the savepoint to start from.
  private func clear(
    _ target: JobTarget, _ plan: RestartPlan, for jobID: String, _ deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> String? {
    successors[target.nativeID] = jobID
    defer { successors[target.nativeID] = nil }
    switch plan.first {
    case .nothing: break
    case .stopWithSavepoint: return try await stop(target, as: .replace, deadline: deadline)
    case .cancel: try await end(target, deadline: deadline)
    }
    return plan.savepoint
  }

  private func end(_ target: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) {
    endings[target.nativeID] = .replace
    do {
      _ = try await cancel(target, withSavepoint: false, deadline: deadline)
    } catch {
      endings[target.nativeID] = nil
      throw error
    }
  }

  func submission(of target: JobTarget) throws(RunnerError) -> SubmitRequest {
    if let submission = target.submission { return submission }
    throw .notPossible(
      reason: FlinkActions.foreign, instead: "take a savepoint, cancel it, and submit its jar with savepoint_path")
  }

  /// What a restart would start from; throws what it would be refused with.
  func restartPlan(_ target: JobTarget, _ request: RestartRequest) async throws(RunnerError) -> RestartPlan {
    _ = try submission(of: target)
    let status = await freshStatus(target)
    let isLive = !FlinkRunner.ended.contains(status)
    if status == "CANCELLING" { throw .wrongState("the job is ending (CANCELLING)") }
    switch request.origin {
    case .none: return RestartPlan(first: isLive ? .cancel : .nothing, savepoint: nil, warnings: ["its state is lost"])
    case .path(let path):
      return RestartPlan(first: isLive ? .cancel : .nothing, savepoint: path)
    case .automatic:
      let isBatch = (try? await isBatch(target)) ?? (target.submission?.type == .batch && target.latestSavepoint == nil)
      // A savepoint needs all tasks to run: of one that waits for slots none can be taken.
      let waits = (try? await rest.job(target.nativeID))?.isWaiting ?? false
      if status == "RUNNING", !isBatch, !waits { return RestartPlan(first: .stopWithSavepoint, savepoint: nil) }
      return await latest(target, status, first: isLive ? .cancel : .nothing, isBatch: isBatch)
    }
  }

  /// Flink forgets ended jobs after an hour.
  private func freshStatus(_ target: JobTarget) async -> String {
    switch await attempt({ () async throws(RunnerError) in try await rest.status(target.nativeID) }) {
    case .success(let status): status
    case .failure(.noSuchJob): "FINISHED"
    case .failure: target.state.isTerminal ? "FINISHED" : "RUNNING"
    }
  }

  /// Of a job that does not run: its latest savepoint, or a checkpoint that outlives it, whichever is the newer.
  private func latest(_ target: JobTarget, _ status: String, first: RestartPlan.First, isBatch: Bool) async
    -> RestartPlan
  {
    if isBatch { return RestartPlan(first: first, savepoint: nil, warnings: ["a batch job begins anew"]) }
    if let checkpoint = await retained(target, cancels: first == .cancel || status == "CANCELED") {
      return RestartPlan(first: first, savepoint: checkpoint, isCheckpoint: true)
    }
    // A savepoint that we did not hear of, such as one of a stop that outlived us, is Flink's knowledge.
    let known = try? await rest.checkpoints(target.nativeID)?.latest?.savepoint?.path
    guard let savepoint = target.latestSavepoint ?? known else {
      let none = "there is no savepoint, and no checkpoint outlives it: it begins with empty state"
      return RestartPlan(first: first, savepoint: nil, warnings: [none])
    }
    // That what came since is done again is told of every older state, whoever keeps it (ForecastFacts).
    return RestartPlan(first: first, savepoint: savepoint)
  }

  /// The newest completed checkpoint, where the job keeps it after its end.
  private func retained(_ target: JobTarget, cancels: Bool) async -> String? {
    guard let config = try? await rest.checkpointConfig(target.nativeID),
      cancels ? config.outlivesCancel : config.outlivesFailure
    else { return nil }
    return try? await rest.checkpoints(target.nativeID)?.latest?.completed?.path
  }
}
