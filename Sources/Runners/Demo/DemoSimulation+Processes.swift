import Jobs

extension DemoSimulation {
  /// What the engine's processes are doing. The many of a large fleet are told of as a whole.
  func processes(_ site: DemoSite) -> RunnerProcesses {
    let own = jobs.filter { $0.profile.site == site && !$0.isEnded }
    switch site {
    case .flink:
      var managers = DemoManagers(total: slotsTotal, noise: noise, step: step)
      for job in own { managers.add(job) }
      managers.fill(crowds[site.rawValue].slots, heap: 0.5)
      return RunnerProcesses(managers.processes)
    case .spark:
      var executors = DemoExecutors(noise: noise, step: step)
      for job in own { executors.add(job) }
      let others = crowds[site.rawValue].observations.count { $0.endTime == nil }
      return RunnerProcesses(executors.processes, note: others > 0 ? "without those of \(others) more jobs" : nil)
    case .dataflow:
      let workers = own.map { "\($0.workers) of \($0.profile.name)" }.joined(separator: ", ")
      let words = "Dataflow tells how many workers a job has, and nothing of each"
      return RunnerProcesses(note: own.isEmpty ? words : "\(words): \(workers)")
    case .direct: return RunnerProcesses(own.map(process))
    }
  }

  private func process(_ job: DemoJob) -> EngineProcess {
    var process = EngineProcess(id: String(4_000 + job.noise.pick(20_000, 91)), kind: .process, host: "localhost")
    process.jobID = job.nativeID
    process.cpu = job.isWorking ? job.flow.metrics(job.profile).cpu : 0
    process.memoryUsed = (job.noise.between(130...190, step / 20, 92) * 1_048_576).rounded()
    if job.workers > 1 { process.remark = "with its children \(job.workers + 1) processes" }
    return process
  }

  /// Seconds that an engine takes for the list of its jobs.
  func latency(of site: DemoSite) -> Double {
    if slowness(of: site) != nil { return 4.2 }
    let usual: ClosedRange<Double> =
      switch site {
      case .flink: 0.011...0.034
      case .spark: 0.018...0.06
      case .dataflow: 0.19...0.42
      case .direct: 0.001...0.003
      }
    return (noise.between(usual, step, 95 + site.rawValue) * 1000).rounded() / 1000
  }
}
