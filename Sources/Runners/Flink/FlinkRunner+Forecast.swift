package import Jobs

extension FlinkRunner {
  package func forecast(_ request: ActionRequest, on target: JobTarget) async throws(RunnerError) -> Forecast {
    var forecast = try await outcome(of: request, on: target)
    if let job = try? await rest.job(target.nativeID) { forecast.heldSlots = await heldSlots(of: job) }
    return forecast
  }

  private func outcome(of request: ActionRequest, on target: JobTarget) async throws(RunnerError) -> Forecast {
    switch request {
    case .scale(let parallelism): Forecast(scaling: target.name, try await scalePlan(target, to: parallelism))
    case .savepoint(let path): try await forecastSavepoint(target, path)
    case .cancel(let withSavepoint): try await forecastCancel(target, withSavepoint)
    case .drain: try await forecastDrain(target)
    case .restart(let restart): try await forecastRestart(target, restart)
    }
  }

  private func forecastSavepoint(_ target: JobTarget, _ path: String?) async throws(RunnerError) -> Forecast {
    try await refuseBatch(target, "a savepoint")
    try await refuseUnlessRunning(target, "a savepoint")
    let place = path ?? "the cluster's savepoint directory"
    var forecast = Forecast(
      summary: "Take a savepoint of \(target.name)",
      steps: ["write a savepoint to \(place), where it stays until it is deleted by hand", "the job runs on"],
      reversible: true, interruption: "none; the job may slow down while it is written")
    forecast.warnings += await failingCheckpoints(target)
    return forecast
  }

  private func forecastCancel(_ target: JobTarget, _ withSavepoint: Bool) async throws(RunnerError) -> Forecast {
    let status = try await refuseEnded(target, "cancelled")
    if withSavepoint { return try await forecastStop(target) }
    try await refuseWhereCancelIsOff()
    var forecast = Forecast(
      summary: "Cancel \(target.name)", steps: ["cancel all tasks", "the job ends as CANCELED"], reversible: false,
      interruption: "the job ends")
    forecast.current = status
    forecast.proposed = "CANCELED"
    forecast.warnOfNow("what came in since its last savepoint or retained checkpoint is lost to it")
    return forecast
  }

  private func forecastStop(_ target: JobTarget) async throws(RunnerError) -> Forecast {
    try await refuseBatch(target, "a cancel with a savepoint")
    try await refuseUnlessRunning(target, "a savepoint")
    var forecast = Forecast(
      summary: "Cancel \(target.name) with a savepoint",
      steps: ["take a savepoint", "stop the sources, without draining", "the job ends"], reversible: true,
      interruption: "the job ends; it can be started again from the savepoint")
    forecast.inverse = "restart it from the savepoint"
    forecast.warnings = await failingCheckpoints(target) + [FlinkRunner.stopMayFail]
    if target.submission == nil {
      (forecast.reversible, forecast.inverse, forecast.interruption) = (false, nil, "the job ends")
      forecast.warnings.append(byHand)
    }
    return forecast
  }

  private func forecastDrain(_ target: JobTarget) async throws(RunnerError) -> Forecast {
    try await refuseBatch(target, "draining")
    try await refuseUnlessRunning(target, "draining")
    var forecast = Forecast(
      summary: "Drain \(target.name)",
      steps: [
        "stop the sources", "close all windows and fire all timers", "take a savepoint", "the job ends as FINISHED",
      ],
      reversible: false, interruption: "the job ends")
    forecast.warnings =
      await failingCheckpoints(target) + [FlinkRunner.stopMayFail, "windows that are open are emitted as they stand"]
    if target.submission == nil { forecast.warnings.append(byHand) } else { forecast.inverse = FlinkRunner.startAgain }
    return forecast
  }

  private static let startAgain = "start it again from its savepoint"

  /// How to start a job again that we did not submit.
  private var byHand: String {
    let command = "mcp job submit --runner \(name) --code JAR --savepoint-path PATH"
    return "beamtop cannot start it again, since \(FlinkActions.foreign); by hand: \(command)"
  }

  static let stopMayFail =
    "if the savepoint fails, the tasks fail with it and the job goes through its restart strategy"

  private func forecastRestart(_ target: JobTarget, _ request: RestartRequest) async throws(RunnerError) -> Forecast {
    let plan = try await restartPlan(target, request)
    let next = try submission(of: target).restarted(request, from: plan.savepoint)
    _ = try await prepare(next)
    var forecast = Forecast(
      summary: "Restart \(target.name) from \(plan.origin)", steps: FlinkRunner.steps(plan, next),
      reversible: plan.first == .stopWithSavepoint,
      interruption: plan.first == .nothing ? "none; the job does not run now" : "some seconds, until it runs again")
    forecast.warnings = plan.warnings
    if plan.first == .stopWithSavepoint {
      forecast.warnings += await failingCheckpoints(target) + [FlinkRunner.stopMayFail]
    }
    // A fresh savepoint's path is not known before it is taken.
    forecast.resumes = plan.savepoint.map { plan.isCheckpoint ? .checkpoint : .kept($0) }
    if let parallelism = request.parallelism {
      forecast.current = target.parallelism.map { "parallelism \($0)" }
      forecast.proposed = "parallelism \(parallelism)"
    }
    return forecast
  }

  private static func steps(_ plan: RestartPlan, _ next: SubmitRequest) -> [String] {
    let first =
      switch plan.first {
      case .nothing: [String]()
      case .stopWithSavepoint: ["stop it with a savepoint"]
      case .cancel: ["cancel it"]
      }
    return first + ["submit \(next.codePath) again, from \(plan.origin)"]
  }

  /// The fresh state of a job that has not ended.
  @discardableResult
  private func refuseEnded(_ target: JobTarget, _ done: String) async throws(RunnerError) -> String {
    let status = try await rest.status(target.nativeID)
    guard FlinkRunner.ended.contains(status) else { return status }
    throw .wrongState("the job has ended (\(status)) and cannot be \(done)")
  }

  private func refuseUnlessRunning(_ target: JobTarget, _ what: String) async throws(RunnerError) {
    let status = try await rest.status(target.nativeID)
    if status != "RUNNING" { throw .wrongState("the job is \(status); \(what) needs all its tasks to run") }
  }
}
