package import Jobs

extension SparkRunner {
  package func restart(_ target: JobTarget, _ request: RestartRequest, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> Restarted
  {
    let next = try successor(of: target, request)
    let program = try prepare(next)
    // Before anything is stopped.
    let body = program == .beam ? nil : try await self.body(of: next, program)
    replacing.insert(target.nativeID)
    defer { replacing.remove(target.nativeID) }
    let wasStopped = try await stop(target, deadline: deadline)
    let name = target.nativeID
    // Goes on when the caller is cancelled: a job that was ended to be started again must not stay down.
    let begun = await Task { () async -> Result<String, RunnerError> in
      await attempt { () async throws(RunnerError) in
        if let body { return try await self.create(body, for: next).nativeID ?? "" }
        _ = try await self.launch(next)
        return try await self.named(next.jobID, besides: name, deadline: deadline)
      }
    }.value
    switch begun {
    case .success(let id): return Restarted(nativeID: id, savepointPath: nil)
    case .failure(.pending(let text)): throw .pending(text)
    case .failure(let error):
      throw wasStopped ? .refused("the job was ended, but did not start again: \(error)") : error
    }
  }

  /// False where it had ended already.
  private func stop(_ target: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Bool {
    if target.state.isTerminal { return false }
    do throws(RunnerError) {
      _ = try await cancel(target, withSavepoint: false, deadline: deadline)
      return true
    } catch {
      // It ended by itself, or the master has forgotten it.
      switch error {
      case .wrongState, .noSuchJob: return false
      default: throw error
      }
    }
  }

  /// What is submitted in its place.
  func successor(of target: JobTarget, _ request: RestartRequest) throws(RunnerError) -> SubmitRequest {
    guard let submission = target.submission else {
      throw .notPossible(reason: SparkActions.foreign, instead: "cancel it, and submit its code")
    }
    if case .path(let path) = request.origin {
      throw .notPossible(
        reason: "\(SparkActions.noSavepoint); it cannot start from \(path)",
        instead: "restart it from none: it goes on from the checkpoint location that its program sets")
    }
    return submission.restarted(request, from: nil)
  }
}
