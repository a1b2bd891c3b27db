package import Jobs

extension DemoRunner {
  package func submit(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    let id = try await world.visit(site) { [site] (world) throws(RunnerError) in try world.submit(request, to: site) }
    return Submitted(nativeID: id, state: .pending)
  }

  package func scale(
    _ job: JobTarget, to parallelism: Int, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Scaled {
    let ticket = try await begin(.scale(parallelism: parallelism), on: job)
    let result: DemoResult
    do {
      result = try await wait(for: ticket, until: deadline, "the rescale")
    } catch .pending(let text) {
      return Scaled(previous: job.parallelism, parallelism: parallelism, effective: false, message: text)
    }
    guard case .scaled(let from, let to) = result.outcome else { throw .refused(words(of: result)) }
    let reached = to == parallelism
    return Scaled(
      previous: from, parallelism: parallelism, effective: reached, runningWith: to,
      message: reached ? "\(job.name) runs with \(to)" : "runs with \(to) until slots come free",
      nativeID: result.nativeID)
  }

  package func savepoint(
    _ job: JobTarget, path: String?, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> String {
    let ticket = try await begin(.savepoint(path: path), on: job)
    let result = try await wait(for: ticket, until: deadline, "the savepoint")
    guard case .done(let path?) = result.outcome else { throw .refused(words(of: result)) }
    return path
  }

  package func cancel(
    _ job: JobTarget, withSavepoint: Bool, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Ended {
    let ticket = try await begin(.cancel(withSavepoint: withSavepoint), on: job)
    return Ended(state: .canceled, savepointPath: try await path(ticket, deadline, "the cancellation"))
  }

  package func drain(_ job: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended {
    let ticket = try await begin(.drain, on: job)
    return Ended(state: .finished, savepointPath: try await path(ticket, deadline, "the drain"))
  }

  package func restart(
    _ job: JobTarget, _ request: RestartRequest, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Restarted {
    let ticket = try await begin(.restart(request), on: job)
    let result = try await wait(for: ticket, until: deadline, "the restart")
    guard case .done = result.outcome else { throw .refused(words(of: result)) }
    return Restarted(nativeID: result.nativeID, savepointPath: result.restoredFrom)
  }

  private func begin(_ request: ActionRequest, on job: JobTarget) async throws(RunnerError) -> Int {
    try await world.visit(site) { [site] (world) throws(RunnerError) in try world.begin(request, on: job, at: site) }
  }

  private func path(
    _ ticket: Int, _ deadline: ContinuousClock.Instant, _ what: String
  ) async throws(RunnerError) -> String? {
    let result = try await wait(for: ticket, until: deadline, what)
    guard case .done(let path) = result.outcome else { throw .refused(words(of: result)) }
    return path
  }

  private func words(of result: DemoResult) -> String {
    if case .failed(let text) = result.outcome { text } else { "the engine ended it in another way" }
  }

  /// Looks every quarter of a second of the world's clock; who gives up leaves it going on.
  private func wait(
    for ticket: Int, until deadline: ContinuousClock.Instant, _ what: String
  ) async throws(RunnerError) -> DemoResult {
    while true {
      if let result = await world.result(ticket) { return result }
      guard ContinuousClock.now < deadline else { throw .pending("\(what) is still under way") }
      do { try await world.clock.sleep(0.25) } catch { throw .pending("\(what) goes on; nobody waits for it") }
    }
  }
}
