import FoundationEssentials
package import Jobs

extension DirectRunner {
  package func forecast(_ request: SubmitRequest) async throws(RunnerError) -> Forecast {
    let (command, program) = try settings.command(for: request)
    let text = ([command.executable] + command.arguments).map(DirectRunner.quoted).joined(separator: " ")
    var forecast = Forecast(
      summary: "Run \(request.name) as a process of this machine",
      steps: ["in \(command.workingDirectory ?? "the present folder")", "run \(text)"], reversible: true,
      interruption: "none")
    forecast.inverse = "cancel it"
    forecast.warnings = ProgramOptions(program: program, request: request).warnings
    return forecast
  }

  package func forecast(_ request: ActionRequest, on target: JobTarget) async throws(RunnerError) -> Forecast {
    let job = try find(target)
    switch request {
    case .scale(let parallelism): return try scaleForecast(job, to: parallelism)
    case .cancel(let withSavepoint): return try cancelForecast(job, withSavepoint)
    case .restart(let request): return try restartForecast(job, request)
    case .savepoint:
      throw .notPossible(reason: DirectRunner.noSavepoint.reason, instead: DirectRunner.noSavepoint.instead)
    case .drain: throw .notPossible(reason: DirectRunner.noDrain.reason, instead: DirectRunner.noDrain.instead)
    }
  }

  private func scaleForecast(_ job: DirectJob, to parallelism: Int) throws(RunnerError) -> Forecast {
    if let refusal = scaleRefusal(job) { throw refusal }
    _ = try plan(job, parallelism: parallelism, options: [:])
    let now = job.workers ?? 1
    var forecast = Forecast(
      summary: "Restart \(job.submission.name) with \(parallelism) workers instead of \(now)",
      steps: stopping + ["start it again with \(parallelism) \(parallelism == 1 ? "worker" : "workers")"],
      reversible: false, interruption: "from its end until it has started again, and what it had done is done again")
    forecast.current = "parallelism \(now)"
    forecast.proposed = "parallelism \(parallelism)"
    forecast.warnings = [DirectRunner.loss]
    if let cores = ProcessUsage.cores, parallelism > cores {
      forecast.warnings.append("this machine has \(cores) cores: more workers than that share them")
    }
    return forecast
  }

  private func cancelForecast(_ job: DirectJob, _ withSavepoint: Bool) throws(RunnerError) -> Forecast {
    if withSavepoint {
      throw .notPossible(reason: DirectRunner.noSavepoint.reason, instead: DirectRunner.noSavepoint.instead)
    }
    if let refusal = cancelRefusal(job) { throw refusal }
    var forecast = Forecast(
      summary: "Cancel \(job.submission.name)", steps: stopping, reversible: false, interruption: "it ends")
    forecast.current = state(of: job).rawValue
    forecast.proposed = JobState.canceled.rawValue
    forecast.warnings = ["what it holds in memory is lost, and its output may be left half written"]
    return forecast
  }

  private func restartForecast(_ job: DirectJob, _ request: RestartRequest) throws(RunnerError) -> Forecast {
    if case .path = request.origin {
      throw .notPossible(reason: DirectRunner.noSavepoint.reason, instead: "restart it from none")
    }
    if let refusal = actions(of: job).refusals[.restart] { throw .wrongState(refusal) }
    let (submission, _) = try plan(job, parallelism: request.parallelism, options: request.options)
    let changes = submission.options.filter { job.submission.options[$0.key] != $0.value }.keys.sorted()
    var forecast = Forecast(
      summary: "Restart \(job.submission.name) from the beginning",
      steps: (job.end == nil ? stopping : []) + ["start it again as a new job"]
        + (changes.isEmpty ? [] : ["with other options: \(changes.joined(separator: ", "))"]),
      reversible: false, interruption: job.end == nil ? "from its end until it has started again" : "none")
    if let parallelism = request.parallelism {
      forecast.current = job.workers.map { "parallelism \($0)" }
      forecast.proposed = "parallelism \(parallelism)"
    }
    forecast.warnings = [DirectRunner.loss]
    return forecast
  }

  private var stopping: [String] {
    ["send SIGTERM to all its processes", "send SIGKILL to those that live after \(settings.grace / .seconds(1)) s"]
  }

  private static let loss = "its state is lost and its input is read again: the direct runner has no savepoints"

  /// For people to read; nothing is ever run from it.
  private static func quoted(_ argument: String) -> String {
    let isPlain = !argument.isEmpty && argument.allSatisfy { $0.isLetter || $0.isNumber || "-_=./:,+@%".contains($0) }
    return isPlain ? argument : "'\(argument)'"
  }
}
