import FoundationEssentials
import JSON
package import Jobs

extension DataflowRunner {
  package func forecast(_ request: ActionRequest, on target: JobTarget) async throws(RunnerError) -> Forecast {
    switch request {
    case .scale(let parallelism): return try await forecastScale(target, parallelism)
    case .savepoint(let path): return try await forecastSnapshot(target, path)
    case .cancel(let withSavepoint): return try await forecastCancel(target, withSavepoint)
    case .drain: return try await forecastDrain(target)
    case .restart(let restart): return try await forecastRestart(target, restart)
    }
  }

  private func live(_ target: JobTarget) throws(RunnerError) {
    if target.state.isTerminal { throw .wrongState("the job has ended (\(target.state.rawValue))") }
  }

  private func forecastScale(_ target: JobTarget, _ parallelism: Int) async throws(RunnerError) -> Forecast {
    try live(target)
    try await requireScalable(target, parallelism)
    let place = try await place(of: target.nativeID)
    let told = try await DataflowRunner.job(place, rest, .survey)
    let bounds = DataflowWorkers(told)
    let workers = details[place.id]?.workers ?? target.parallelism
    var forecast = Forecast(
      summary: "Scale \(target.name) to \(parallelism) workers",
      steps: [
        "set both bounds of its autoscaling to \(parallelism)", "Dataflow starts or stops workers, within minutes",
      ], reversible: true, interruption: "none; records are processed meanwhile")
    forecast.current = [workers.map { "parallelism \($0)" }, bounds.bounds.map { "workers \($0)" }].compactMap { $0 }
      .joined(separator: ", ")
    forecast.proposed = "parallelism \(parallelism), workers \(parallelism)"
    if let workers { forecast.inverse = "scale back to \(workers)" }
    forecast.warnings = [
      "autoscaling is held at \(parallelism)"
        + (bounds.bounds.map { ": it was \($0), and beamtop sets both bounds to one number" } ?? "")
    ]
    if bounds.usesStreamingEngine != true {
      forecast.warnings.append(
        "Dataflow refuses it unless the job uses Streaming Engine, which it does not say of itself")
    }
    return forecast
  }

  private func forecastSnapshot(_ target: JobTarget, _ path: String?) async throws(RunnerError) -> Forecast {
    try live(target)
    if path != nil {
      throw .invalid(
        field: "savepoint_path", problem: "is not for Dataflow, which keeps snapshots itself: leave it out")
    }
    try await requireStreaming(target, DataflowActions.noBatchSnapshot, instead: "submit it again")
    var forecast = Forecast(
      summary: "Take a snapshot of \(target.name)",
      steps: ["ask Dataflow for a snapshot, with its sources where they can be", "wait until it is READY"],
      reversible: true, interruption: "processing pauses for some minutes while it is taken")
    forecast.warnings = ["Google keeps it for seven days, in the job's region, and charges for it"]
    return forecast
  }

  private func forecastCancel(_ target: JobTarget, _ withSavepoint: Bool) async throws(RunnerError) -> Forecast {
    try live(target)
    var steps = withSavepoint ? try await forecastSnapshot(target, nil).steps : []
    steps += ["ask Dataflow to cancel it", "workers are stopped, and the job ends as CANCELED"]
    var forecast = Forecast(
      summary: "Cancel \(target.name)\(withSavepoint ? " with a snapshot" : "")", steps: steps, reversible: false,
      interruption: "the job ends")
    (forecast.current, forecast.proposed) = (target.state.rawValue, JobState.canceled.rawValue)
    forecast.warnings =
      withSavepoint ? [] : ["what is in flight is lost; draining a streaming job finishes it first"]
    return forecast
  }

  private func forecastDrain(_ target: JobTarget) async throws(RunnerError) -> Forecast {
    try live(target)
    try await requireStreaming(target, DataflowActions.noBatchDrain, instead: "let it end with its input, or cancel it")
    var forecast = Forecast(
      summary: "Drain \(target.name)",
      steps: [
        "ask Dataflow to drain it: sources are no longer read",
        "what is in flight is finished, and open windows are closed", "the job ends as FINISHED",
      ], reversible: false, interruption: "the job ends")
    (forecast.current, forecast.proposed) = (target.state.rawValue, JobState.finished.rawValue)
    forecast.warnings = [
      "windows that are not full are given out as they are", "a draining job cannot go back to running",
    ]
    return forecast
  }

  private func forecastRestart(_ target: JobTarget, _ request: RestartRequest) async throws(RunnerError) -> Forecast {
    let origin = try await origin(of: target, request)
    let next = try successor(of: target, request, from: origin == .fresh ? "the new snapshot" : origin.path)
    let submission = try await forecast(next)
    let isLive = !target.state.isTerminal
    var steps = origin == .fresh ? try await forecastSnapshot(target, nil).steps : []
    if isLive { steps.append("cancel it, and wait until it is CANCELLED") }
    var forecast = Forecast(
      summary: "Restart \(target.name) as a new job", steps: steps + submission.steps, reversible: false,
      interruption: isLive ? "until workers of the new job run, some minutes" : "none; it does not run now")
    let from =
      switch origin {
      case .fresh: "it goes on from a new snapshot"
      case .snapshot(let id): "it goes on from the snapshot \(id)"
      case .nothing: "it begins anew, with no snapshot"
      }
    forecast.warnings = [from] + submission.warnings
    if let parallelism = request.parallelism {
      forecast.current = target.parallelism.map { "parallelism \($0)" }
      forecast.proposed = "parallelism \(parallelism)"
    }
    return forecast
  }

  // MARK: - Submissions

  package func forecast(_ request: SubmitRequest) async throws(RunnerError) -> Forecast {
    let program = try prepare(request)
    let name = DataflowProgram.jobName(request.name)
    var forecast: Forecast
    if program == .python {
      let command = try command(request)
      forecast = submission(
        request,
        [
          "run \(([command.executable] + command.arguments).joined(separator: " "))",
          "take over the job that it names when it has submitted it",
        ])
      forecast.warnings = ["the client needs apache-beam[gcp], and uploads the pipeline to its temp_location (gs://)"]
    } else {
      let template = try DataflowTemplate(request, program)
      let region = try region(template.region)
      // Google checks it, and begins nothing.
      let question = template.request(in: region, validateOnly: true)
      _ = try await rest.act("POST", question.path, question.query, question.body)
      forecast = submission(
        request, ["Google has checked the launch", "launch the template \(request.codePath) in \(region)"])
      forecast.warnings = template.warnings
    }
    if name != request.name { forecast.warnings.append("Dataflow's names have small letters and dashes: \(name)") }
    return forecast
  }

  private func submission(_ request: SubmitRequest, _ steps: [String]) -> Forecast {
    var forecast = Forecast(
      summary: "Submit \(request.name) to \(name)", steps: steps, reversible: true, interruption: "none")
    forecast.inverse = "cancel it"
    return forecast
  }
}
