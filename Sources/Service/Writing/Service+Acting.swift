import FoundationEssentials
import JSON
import Jobs

extension Service {
  /// An action on one job, or with `dry_run` what it would do.
  @concurrent
  nonisolated func act(
    _ arguments: Arguments, _ call: Call, _ request: @Sendable (Job) throws(Refusal) -> ActionRequest
  ) async throws(Refusal) -> JSONValue {
    let isDry = arguments.flag("dry_run")
    if !isDry, let answer = try await repeated(arguments, call) { return answer }
    let job = try await resolve(arguments)
    let runner = try runner(of: job)
    let request = try request(job)
    try await admit(request, on: job)
    await fleet.watch(job.id)
    if isDry { return try await forecast(request, on: job, runner, call) }
    let isCareful = if case .cancel(withSavepoint: true) = request { true } else { false }
    let subject = Write.Subject(
      jobID: job.id, jobName: job.name, runner: job.runner, words: request.words, action: request.action,
      isCareful: isCareful)
    let key = Write.Key(arguments, call)
    return try await write(subject, arguments, call) {
      do throws(Refusal) {
        let target = try await self.named(job)
        return .success(try await self.perform(request, on: target, job, runner.runner, key))
      } catch { return .failure(error) }
    }
  }

  /// Refuses what the rules refuse; a cancel with a savepoint needs what both need.
  private nonisolated func admit(_ request: ActionRequest, on job: Job) async throws(Refusal) {
    let rules = await presenter().rules(for: job)
    var actions = [request.action]
    if case .cancel(withSavepoint: true) = request { actions.append(.savepoint) }
    for action in actions {
      guard var refusal = rules.refusal(of: action, on: job) else { continue }
      refusal.message =
        "\(job.name) (\(job.id)): cannot \(action == .savepoint ? "take a savepoint" : action.rawValue): \(refusal.message)"
      throw refusal
    }
  }

  private nonisolated func forecast(
    _ request: ActionRequest, on job: Job, _ runner: ConfiguredRunner, _ call: Call
  ) async throws(Refusal) -> JSONValue {
    guard let target = await target(of: job.id) else {
      throw Refusal(.wrongState, "\(job.name) has not been named by its engine yet", hint: "ask again in a moment")
    }
    let forecast = try await ask(runner.runner, within: Service.readDeadline) { runner throws(RunnerError) in
      try await runner.forecast(request, on: target)
    }
    return await dryRun(forecast, runner, call)
  }

  /// A dry run's answer, as the client library reads it (`DryRun`).
  nonisolated func dryRun(_ forecast: Forecast, _ runner: ConfiguredRunner, _ call: Call) async -> JSONValue {
    let slots = await fleet.runners().first { $0.runner == runner.runner.name }?.slots
    let answer: JSONValue = [
      "summary": .string(forecast.summary), "steps": .array(forecast.steps.map(JSONValue.string)),
      "current": .optional(forecast.current), "proposed": .optional(forecast.proposed),
      "reversible": .bool(forecast.reversible), "inverse": .optional(forecast.inverse),
      "interruption": .string(forecast.interruption),
      "warnings": .array(forecast.warnings.map(JSONValue.string)),
      "destructive": .bool(call.operation.isDestructive), "production": .bool(runner.production),
      "free_slots": .optional(slots?.free),
    ]
    return Secrets.masked(answer)
  }

  /// The job as its runner knows it, once the engine has named it.
  private nonisolated func named(_ job: Job) async throws(Refusal) -> JobTarget {
    for _ in 0..<6000 {
      if let target = await target(of: job.id) { return target }
      guard let now = await fleet.job(job.id), !now.state.isTerminal else {
        throw Refusal(.wrongState, "\(job.name) ended before its engine had named it")
      }
      do { try await pause(.milliseconds(100)) } catch {
        throw Refusal(.cancelled, "cancelled while waiting for a name")
      }
    }
    throw Refusal(.wrongState, "the engine has not named \(job.name) within ten minutes")
  }
}

extension ActionRequest {
  /// What is under way.
  var words: String {
    switch self {
    case .scale(let parallelism): "a scale to \(parallelism)"
    case .savepoint: "a savepoint"
    case .cancel(withSavepoint: true): "a cancel with savepoint"
    case .cancel: "a cancel"
    case .drain: "a drain"
    case .restart: "a restart"
    }
  }
}
