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
    let former = target.nativeID
    do throws(RunnerError) {
      let id = try await unstoppably { () async throws(RunnerError) -> String? in
        if let body { return try await self.create(body, for: next).nativeID }
        _ = try await self.launch(next)
        return try await self.named(next.jobID, besides: former, deadline: deadline)
      }
      return Restarted(nativeID: id, savepointPath: nil)
    } catch { throw wasStopped ? SparkRunner.stranded(nil, error) : error }
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
