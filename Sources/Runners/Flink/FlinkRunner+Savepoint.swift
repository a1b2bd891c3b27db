package import Jobs

extension FlinkRunner {
  package func savepoint(_ target: JobTarget, path: String?, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> String
  {
    try await refuseBatch(target, "a savepoint")
    return try await run(
      FlinkOperation(kind: .savepoint, job: target.nativeID, directory: path), deadline: deadline)
  }

  package func cancel(_ target: JobTarget, withSavepoint: Bool, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> Ended
  {
    if withSavepoint {
      try await refuseBatch(target, "a cancel with a savepoint")
      return Ended(state: .canceled, savepointPath: try await stop(target, as: .cancel, deadline: deadline))
    }
    try await refuseWhereCancelIsOff()
    try await rest.cancel(target.nativeID)
    let status = try await status(target.nativeID, until: FlinkRunner.ended, deadline: deadline)
    guard FlinkRunner.ended.contains(status) else {
      throw .pending("the job is still \(status): its tasks have not all stopped yet")
    }
    return Ended(state: FlinkState.state(status, ending: nil))
  }

  package func drain(_ target: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended {
    try await refuseBatch(target, "draining")
    return Ended(state: .finished, savepointPath: try await stop(target, as: .drain, deadline: deadline))
  }

  /// Stop with savepoint, remembered from before it begins, since the job may end before the answer comes.
  func stop(_ target: JobTarget, as ending: FlinkEnding, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> String
  {
    endings[target.nativeID] = ending
    let operation = FlinkOperation(kind: .stop(drain: ending == .drain), job: target.nativeID)
    do {
      let path = try await run(operation, deadline: deadline)
      // Flink completes it when the job has ended: that this answer is lost must not lose the path.
      _ = try? await status(target.nativeID, until: FlinkRunner.ended, deadline: deadline)
      return path
    } catch {
      // One that was never heard may have begun: `settle` finds out.
      if case .pending = error { throw error }
      if operations[operation] != nil { throw error }
      spare(target.nativeID)
      throw await explain(error, target)
    }
  }

  /// A stop that fails does harm: the tasks fail with it, and the job goes through its restart strategy.
  private func explain(_ error: RunnerError, _ target: JobTarget) async -> RunnerError {
    guard case .refused(let said) = error, let status = try? await rest.status(target.nativeID) else { return error }
    let now = status == "FAILED" ? "the job is FAILED now" : "the job goes through its restart strategy, now \(status)"
    return .refused("the stop failed: \(said); \(status == "RUNNING" ? "the job runs on" : now)")
  }

  func refuseWhereCancelIsOff() async throws(RunnerError) {
    await readClusterConfig()
    guard cluster?.value.features?.cancel != false else {
      throw .denied("web.cancel.enable is off on this cluster; cancel with a savepoint, or on the cluster itself")
    }
  }

  func refuseBatch(_ target: JobTarget, _ what: String) async throws(RunnerError) {
    guard try await isBatch(target) else { return }
    throw .notPossible(reason: "\(what) is not possible for a batch job", instead: "cancel it, or let it end")
  }

  /// By what the surveys told, else asked.
  func isBatch(_ target: JobTarget) async throws(RunnerError) -> Bool {
    if let known = acquaintances[target.nativeID] { return known.type == .batch }
    return try await rest.job(target.nativeID).isBatch
  }
}
