import FoundationEssentials
import JSON
package import Jobs

extension DataflowRunner {
  package func cancel(_ target: JobTarget, withSavepoint: Bool, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> Ended
  {
    if let ended = try await stopClient(target, deadline: deadline) { return ended }
    var path: String?
    if withSavepoint { path = try await savepoint(target, path: nil, deadline: deadline) }
    return Ended(state: try await end(target, as: "CANCELLED", deadline: deadline), savepointPath: path)
  }

  package func drain(_ target: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended {
    try await requireStreaming(target, DataflowActions.noBatchDrain, instead: "let it end with its input, or cancel it")
    return Ended(state: try await end(target, as: "DRAINED", deadline: deadline))
  }

  /// A pipeline whose client has not submitted anything yet.
  private func stopClient(_ target: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended? {
    guard let launch = launches.all[target.nativeID] else { return nil }
    guard await launches.folder(launch).stop(deadline: deadline) else {
      throw .pending("the pipeline's client has not ended yet")
    }
    return Ended(state: .canceled)
  }

  /// Asked for again it is the same request; Google takes it at once and does it in its own time.
  private func end(_ target: JobTarget, as wanted: String, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> JobState
  {
    let place = try await place(of: target.nativeID)
    var word: DataflowWord?
    do throws(RunnerError) {
      let asked = try await rest.act(
        "PUT", DataflowPath.job(place), [], ["requestedState": .string("JOB_STATE_\(wanted)")])
      word = DataflowWord(asked["currentState"], DataflowWord.states)
    } catch {
      // It may have ended meanwhile, by itself or by a request whose answer was lost.
      guard case .refused = error, let now = try? await state(of: place), DataflowState.ended.contains(now.name) else {
        throw error
      }
      word = now
    }
    var delay = Duration.milliseconds(500)
    while true {
      if let word, DataflowState.ended.contains(word.name) {
        if word.name == wanted { return DataflowState.state(word) }
        throw .wrongState("the job has ended otherwise (\(word.told))")
      }
      if ContinuousClock.now >= deadline {
        throw .pending("Dataflow has taken the request, and the job is still \(word?.told ?? "on its way")")
      }
      try await wait(delay)
      delay = min(delay * 3 / 2, .seconds(5))
      word = try await state(of: place)
    }
  }

  func state(of place: DataflowPlace) async throws(RunnerError) -> DataflowWord? {
    let job = try await rest.get(
      DataflowPath.job(place), [("view", "JOB_VIEW_SUMMARY"), ("fields", "id,currentState")], .action)
    return DataflowWord(job["currentState"], DataflowWord.states)
  }

  func requireStreaming(_ target: JobTarget, _ reason: String, instead: String) async throws(RunnerError) {
    guard try await isBatch(target) else { return }
    throw .notPossible(reason: reason, instead: instead)
  }

  private func isBatch(_ target: JobTarget) async throws(RunnerError) -> Bool {
    if let known = known(target.nativeID) { return known.observation.type == .batch }
    let place = try await place(of: target.nativeID)
    let job = try await rest.get(DataflowPath.job(place), [("fields", "id,type")], .action)
    return DataflowWord(job["type"], DataflowWord.types)?.name == "BATCH"
  }

  func known(_ id: String) -> DataflowJob? { live.first { $0.place.id == id } ?? past[id] }
}
