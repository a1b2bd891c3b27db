import FoundationEssentials
import Jobs

extension Service {
  /// How long a read waits for an engine, in seconds.
  static let readDeadline = 15.0
  /// A detail that is younger, in seconds, is as good as a new one.
  private static let freshFor = 5.0

  /// One call to a runner, given up when the time has passed or the caller is cancelled.
  @concurrent
  nonisolated func ask<Value: Sendable>(
    _ runner: any Runner, within seconds: Double,
    _ question: @escaping @Sendable (any Runner) async throws(RunnerError) -> Value
  ) async throws(Refusal) -> Value {
    let answer = await withTaskGroup(of: Result<Value, RunnerError>?.self) { group in
      group.addImmediateTask {
        do throws(RunnerError) { return .success(try await question(runner)) } catch { return .failure(error) }
      }
      group.addImmediateTask { [pause] in
        try? await pause(.seconds(seconds))
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    switch answer {
    case .success(let value)?: return value
    case .failure(let error)?: throw Refusal(error)
    case nil where Task.isCancelled: throw Refusal(.cancelled, "cancelled by the caller")
    case nil:
      throw Refusal(
        .unreachable, "\(runner.name) did not answer within \(Int(seconds)) s", hint: "list_runners tells how it is")
    }
  }

  /// The job for the engine; refuses while the engine has not named it.
  nonisolated func namedTarget(of job: Job) async throws(Refusal) -> JobTarget {
    guard let target = await target(of: job.id) else {
      throw Refusal(
        .wrongState, "\(job.name) (\(job.id)) has not been named by its engine yet",
        hint: "it was just submitted; ask again in a moment")
    }
    return target
  }

  /// The job's detail, read now where what the fleet has is old.
  nonisolated func detail(of job: Job) async throws(Refusal) -> JobDetail {
    if let known = await fleet.detail(of: job.id), now().timeIntervalSince(known.at) < Service.freshFor {
      return known.detail
    }
    let target = try await namedTarget(of: job)
    let runner = try runner(of: job)
    let detail = try await ask(runner.runner, within: Service.readDeadline) { runner throws(RunnerError) in
      try await runner.detail(of: target)
    }
    await fleet.apply(detail, to: job.id, at: now())
    return await fleet.detail(of: job.id)?.detail ?? detail
  }

  /// A part of a detail; refuses with the reason where it could not be read.
  nonisolated func part<Part>(
    _ name: String, of job: Job, _ select: (JobDetail) -> Part?
  ) async throws(Refusal) -> Part {
    let detail = try await detail(of: job)
    if let part = select(detail) { return part }
    guard let reason = detail.unread.first(where: { $0.hasPrefix(name) }) else {
      throw Refusal(.notPossible, "\(job.runner) tells no \(name) of \(job.name)")
    }
    throw Refusal(detail.lacking.contains(name) ? .notPossible : .refused, reason)
  }
}
