import Jobs

extension DemoSimulation {
  func restartForecast(_ job: DemoJob, _ request: RestartRequest, _ origin: DemoOrigin) -> Forecast {
    let workers = request.parallelism ?? job.wanted
    var forecast = Forecast(
      summary: "Restart \(job.profile.name) \(DemoSimulation.words(origin))", steps: steps(job, origin, workers),
      reversible: origin != .nothing, interruption: job.isEnded ? "none: it does not run" : "about 5 s")
    forecast.current = "\(job.state.rawValue), parallelism \(max(job.workers, job.wanted))"
    forecast.proposed = "a new job, parallelism \(workers)"
    if case .fresh = origin { forecast.inverse = "restart it from that savepoint" }
    if case .kept(let path) = origin { forecast.resumes = .kept(path) }
    if origin == .nothing {
      if job.profile.checkpoints { forecast.warnings.append("it begins without state") }
      if !job.isEnded {
        forecast.warnings.append("what it has done is lost, and its input is read again from the beginning")
      }
    }
    if case .fresh = origin, job.barriersAreStuck {
      forecast.warnings.append(
        "its checkpoints expire: the savepoint will most likely expire too, and then nothing is restarted")
    }
    return forecast
  }

  private static func words(_ origin: DemoOrigin) -> String {
    switch origin {
    case .nothing: "without a savepoint"
    case .fresh: "from a fresh savepoint"
    case .kept(let path): "from \(path)"
    }
  }

  private func steps(_ job: DemoJob, _ origin: DemoOrigin, _ workers: Int) -> [String] {
    var steps: [String] = []
    if case .fresh = origin { steps.append("take a savepoint") }
    if !job.isEnded { steps.append("cancel \(job.nativeID)") }
    steps.append("submit the same program again with parallelism \(workers)")
    if case .kept(let path) = origin { steps.append("restore \(path)") }
    if case .fresh = origin { steps.append("restore that savepoint") }
    return steps
  }

  func forecast(_ request: SubmitRequest, at site: DemoSite) throws(RunnerError) -> Forecast {
    let workers = try DemoRules.workers(request)
    var forecast = Forecast(
      summary: "Submit \(request.name) to \(site.name)",
      steps: ["begin a simulated job with parallelism \(workers)"], reversible: true, interruption: "none")
    forecast.proposed = "parallelism \(workers)"
    forecast.inverse = "cancel it"
    forecast.warnings.append("a demo: \(request.codePath) is not read")
    if site == .flink, workers > slotsFree {
      forecast.warnings.append("\(workers) slots are asked for and \(slotsFree) are free")
    }
    return forecast
  }
}
