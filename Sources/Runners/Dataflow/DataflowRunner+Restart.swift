import FoundationEssentials
package import Jobs

extension DataflowRunner {
  /// From a snapshot where the job streams and its code can be given one; else from the beginning.
  package func restart(_ target: JobTarget, _ request: RestartRequest, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> Restarted
  {
    let origin = try await origin(of: target, request)
    if origin != .fresh { _ = try prepare(try successor(of: target, request, from: origin.path)) }
    replacing.insert(target.nativeID)
    defer { replacing.remove(target.nativeID) }
    var path = origin.path
    if origin == .fresh { path = try await savepoint(target, path: nil, deadline: deadline) }
    let next = try successor(of: target, request, from: path)
    let program = try prepare(next)
    let wasStopped = try await stop(target, deadline: deadline)
    let former = target.nativeID
    do throws(RunnerError) {
      let id = try await unstoppably { () async throws(RunnerError) -> String? in
        if program != .python { return try await self.submit(next).nativeID }
        _ = try await self.launch(next)
        return try await self.named(next.jobID, besides: former, pace: .seconds(2), deadline: deadline)
      }
      return Restarted(nativeID: id, savepointPath: path)
    } catch { throw wasStopped ? DataflowRunner.stranded(path, error) : error }
  }

  enum Origin: Equatable {
    case nothing, fresh
    case snapshot(String)

    var path: String? { if case .snapshot(let id) = self { id } else { nil } }
  }

  func origin(of target: JobTarget, _ request: RestartRequest) async throws(RunnerError) -> Origin {
    guard let submission = target.submission else {
      throw .notPossible(reason: DataflowActions.foreign, instead: "cancel it, and submit its code")
    }
    switch request.origin {
    case .none: return .nothing
    case .path(let path): return .snapshot(path)
    case .automatic: break
    }
    let type = known(target.nativeID)?.observation.type ?? submission.type
    guard type == .streaming, try DataflowProgram(submission) == .python else { return .nothing }
    if target.state == .running { return .fresh }
    return target.latestSavepoint.map { .snapshot($0) } ?? .nothing
  }

  /// What is submitted in its place.
  func successor(of target: JobTarget, _ request: RestartRequest, from snapshot: String?) throws(RunnerError)
    -> SubmitRequest
  {
    guard let submission = target.submission else {
      throw .notPossible(reason: DataflowActions.foreign, instead: "cancel it, and submit its code")
    }
    return submission.restarted(request, from: snapshot)
  }
}
