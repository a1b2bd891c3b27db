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
    let isCareful = if case .cancel(withSavepoint: true) = request { true } else { false }
    let subject = Write.Subject(
      jobID: job.id, jobName: job.name, runner: job.runner, words: request.words, action: request.action,
      isCareful: isCareful)
    if isDry {
      _ = try await yielding(to: subject)
      return try await forecast(request, on: job, runner, call)
    }
    let key = Write.Key(arguments, call)
    return try await write(subject, arguments, call) {
      do throws(Refusal) {
        let target = try await self.ready(job, for: request)
        return .success(try await self.perform(request, on: target, job, runner.runner, key))
      } catch { return .failure(error) }
    }
  }

  /// Refuses what the rules refuse; a cancel with a savepoint needs what both need.
  private nonisolated func admit(_ request: ActionRequest, on job: Job) async throws(Refusal) {
    let rules = await presenter().rules(for: job)
    var job = job
    // What was just begun is waited for, not refused: it is judged as what it is about to be.
    if await isWaitedFor(job, before: request) { (job.state, job.actions) = (.running, JobActions()) }
    var actions = [request.action]
    if case .cancel(withSavepoint: true) = request { actions.append(.savepoint) }
    for action in actions {
      guard var refusal = rules.refusal(of: action, on: job) else { continue }
      refusal.message =
        "\(job.name) (\(job.id)): cannot \(action == .savepoint ? "take a savepoint" : action.rawValue): \(refusal.message)"
      if refusal.code == .notPossible { refusal.hint = refusal.hint ?? rules.instead(of: action, on: job) }
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
    var facts = ForecastFacts(
      job: job, savepoints: await knownSavepoints(), doubt: await fleet.scalingDoubt(of: job.id),
      savesState: runner.runner.capabilities.contains(.savepoint), now: now())
    if case .restart = request, job.state.isTerminal { facts.twins = await fleet.twins(of: job) }
    if case .restart(let restart) = request, restart.options["memory_mb"] != nil {
      facts.configuration = try? await ask(runner.runner, within: Service.readDeadline) { runner throws(RunnerError) in
        try await runner.configuration(of: target)
      }
    }
    return await dryRun(facts.complete(forecast, of: request), runner, call)
  }

  /// Those of jobs that are listed, and those that only the registry remembers.
  func knownSavepoints() async -> [Savepoint] { await fleet.savepoints(of: nil) + state.savepoints }

  /// A dry run's answer, as the client library reads it (`DryRun`).
  nonisolated func dryRun(_ forecast: Forecast, _ runner: ConfiguredRunner, _ call: Call) async -> JSONValue {
    let slots = await fleet.runners().first { $0.runner == runner.runner.name }?.slots
    var answer: [String: JSONValue] = [
      "summary": .string(forecast.summary), "steps": .array(forecast.steps.map(JSONValue.string)),
      "current": .optional(forecast.current), "proposed": .optional(forecast.proposed),
      "reversible": .bool(forecast.reversible), "inverse": .optional(forecast.inverse),
      "interruption": .string(forecast.interruption),
      "warnings": .array(forecast.warnings.map(JSONValue.string)),
      "destructive": .bool(call.operation.isDestructive), "production": .bool(runner.production),
      "free_slots": .optional(slots?.free),
    ]
    if let held = forecast.heldSlots { answer["held_slots"] = .int(held) }
    if slots != nil, let taken = forecast.slotsTaken { answer["slots_taken"] = .int(taken) }
    if !forecast.counted.isEmpty { answer["counted_warnings"] = .array(forecast.counted.map(JSONValue.string)) }
    return Secrets.masked(.object(answer))
  }

  /// The job as its runner knows it, once the engine has named it and what was just begun has begun to run.
  private nonisolated func ready(_ job: Job, for request: ActionRequest) async throws(Refusal) -> JobTarget {
    var hasWaited = false
    for _ in 0..<6000 {
      guard let current = await fleet.job(job.id) else {
        throw Refusal(.wrongState, "\(job.name) is no longer listed")
      }
      let target = await target(of: job.id)
      if target == nil, current.state.isTerminal {
        throw Refusal(.wrongState, "\(job.name) ended before its engine had named it")
      }
      if let target, !(await isWaitedFor(current, before: request)) {
        if hasWaited { try await admit(request, on: current) }
        return target
      }
      hasWaited = true
      do { try await pause(.milliseconds(100)) } catch {
        throw Refusal(.cancelled, "cancelled while waiting for \(job.name) to run")
      }
    }
    throw Refusal(.wrongState, "the engine has not named \(job.name) within ten minutes")
  }

  /// A job that we just began or changed and that does not run yet; it can be cancelled and restarted as it is.
  private func isWaitedFor(_ job: Job, before request: ActionRequest) -> Bool {
    switch request {
    case .cancel(withSavepoint: false), .restart: return false
    case .scale, .savepoint, .cancel, .drain: break
    }
    guard job.state == .pending || job.state == .restarting, let at = settling[job.id] else { return false }
    return now().timeIntervalSince(at) < Service.settlingTime
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
