import Jobs

extension DemoSimulation {
  /// What an action would do, as a runner of that kind would tell it.
  func forecast(
    _ request: ActionRequest, on target: JobTarget, at site: DemoSite
  ) throws(RunnerError) -> Forecast {
    let job = try job(target, on: site)
    try DemoRules.check(request, on: job)
    var forecast = try outcome(of: request, job, target)
    // All or none: one that waits has none.
    if job.profile.site == .flink, !job.isEnded, job.workers == 0 { forecast.heldSlots = 0 }
    return forecast
  }

  private func outcome(
    of request: ActionRequest, _ job: DemoJob, _ target: JobTarget
  ) throws(RunnerError) -> Forecast {
    switch request {
    case .scale(let workers): return scaleForecast(job, workers)
    case .savepoint(let path): return savepointForecast(job, path)
    case .cancel(let withSavepoint): return cancelForecast(job, withSavepoint)
    case .drain: return drainForecast(job)
    case .restart(let request): return restartForecast(job, request, try origin(of: request, job, target))
    }
  }

  private func scaleForecast(_ job: DemoJob, _ workers: Int) -> Forecast {
    let (name, from) = (job.profile.name, job.workers > 0 ? job.workers : job.wanted)
    if job.profile.site == .flink, workers == job.workers, job.wanted > workers {
      return .withdrawal(of: job.wanted, name, runs: workers)
    }
    var forecast = Forecast(
      summary: "Scale \(name) from \(from) to \(workers)", steps: scaleSteps(job, workers), reversible: true,
      interruption: scaleInterruption(job.profile.site))
    forecast.current = Forecast.width(from, wanted: job.wanted)
    forecast.proposed = "parallelism \(workers)"
    forecast.inverse = "scale back to \(from)"
    if job.profile.site == .flink { forecast.resumes = .checkpoint }
    if job.profile.site == .flink, workers > job.workers + slotsFree {
      forecast.warnOfNow(
        "\(workers - job.workers) more slots are needed and \(slotsFree) are free: "
          + "it would run with \(job.workers + slotsFree) until more are")
    }
    if job.profile.site == .direct {
      forecast.warnings.append("the process is ended and started again; what it holds in memory is lost")
    }
    if workers == from { forecast.warnOfNow("it has this parallelism already") }
    return forecast
  }

  private func scaleSteps(_ job: DemoJob, _ workers: Int) -> [String] {
    switch job.profile.site {
    case .dataflow: ["set the worker bounds of the job to \(workers)", "the service adds or removes workers"]
    case .direct: ["end the process", "start it again with \(workers) workers"]
    default:
      [
        "ask the adaptive scheduler for \(workers) subtasks a vertex",
        "it stops the tasks and starts them again from the latest checkpoint",
      ]
    }
  }

  private func scaleInterruption(_ site: DemoSite) -> String {
    switch site {
    case .dataflow: "none"
    case .direct: "about 2 s while the process starts again"
    default: "about 2 s while tasks restart"
    }
  }

  private func savepointForecast(_ job: DemoJob, _ path: String?) -> Forecast {
    let isSnapshot = job.profile.site == .dataflow
    let place = path ?? "file:/savepoints"
    let step =
      isSnapshot
      ? "the service writes a snapshot"
      : "write a savepoint under \(place), where it stays until it is deleted by hand"
    var forecast = Forecast(
      summary: "Take a \(isSnapshot ? "snapshot" : "savepoint") of \(job.profile.name)", steps: [step],
      reversible: true, interruption: "none")
    warnOfExpiry(job, &forecast)
    return forecast
  }

  private func warnOfExpiry(_ job: DemoJob, _ forecast: inout Forecast) {
    guard job.barriersAreStuck else { return }
    forecast.warnings.append("its checkpoints expire: a savepoint will most likely expire too")
  }

  private func cancelForecast(_ job: DemoJob, _ withSavepoint: Bool) -> Forecast {
    let name = job.profile.name
    var forecast = Forecast(
      summary: "Cancel \(name)" + (withSavepoint ? " with a savepoint" : ""),
      steps: (withSavepoint ? ["take a savepoint"] : []) + ["end every task of \(name)"], reversible: withSavepoint,
      interruption: "for good")
    forecast.current = job.state.rawValue
    forecast.proposed = JobState.canceled.rawValue
    if withSavepoint {
      forecast.inverse = "restart it from the savepoint"
      warnOfExpiry(job, &forecast)
    } else {
      let saves = [.flink, .dataflow].contains(job.profile.site)
      forecast.warnOfNow("what it has done \(saves ? "since its last savepoint " : "")is lost")
    }
    return forecast
  }

  private func drainForecast(_ job: DemoJob) -> Forecast {
    let saves = job.profile.site == .flink
    var forecast = Forecast(
      summary: "Drain \(job.profile.name)",
      steps: ["stop reading", "finish what is in flight"] + (saves ? ["write a savepoint"] : []) + ["end the job"],
      reversible: saves, interruption: "for good")
    forecast.current = job.state.rawValue
    forecast.proposed = JobState.finished.rawValue
    if saves { forecast.inverse = "restart it from the savepoint" }
    forecast.warnings.append("windows that are open are closed early")
    warnOfExpiry(job, &forecast)
    return forecast
  }
}
