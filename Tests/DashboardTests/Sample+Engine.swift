import FoundationEssentials
import Jobs

extension Sample {
  /// Flink with five TaskManagers, one of them dead; Spark with two executors, one lost; the others tell of none.
  static func engine(_ name: String, _ runners: [RunnerStatus]) -> RunnerDetail {
    var detail = RunnerDetail(runners.first { $0.runner == name } ?? runner(name, .flink))
    switch detail.status.runnerType {
    case .flink:
      detail.processes = [manager(5, used: 1.1, heard: 84)] + (1...4).map { manager($0, used: 2.0 + Double($0) / 4) }
    case .spark: detail.processes = [executor(1, dead: true), executor(0)]
    case .dataflow: detail.note = "Dataflow tells how many workers a job has, and nothing of each: 12 of ads"
    case .direct: detail.note = "no job runs, so there is no process"
    }
    detail.total = detail.processes.count
    return detail
  }

  static func manager(_ number: Int, used: Double, heard: Double = 4) -> EngineProcess {
    var manager = EngineProcess(id: "10.0.0.\(number):41234-a1b2c3", kind: .taskManager, host: "10.0.0.\(number)")
    manager.slots = .init(total: 6, free: number == 4 ? 4 : 0)
    (manager.cores, manager.activeTasks) = (8, 18)
    (manager.memoryUsed, manager.memoryMax) = (used * 1_073_741_824, 4 * 1_073_741_824)
    (manager.cpu, manager.gcShare, manager.heartbeatAge) = (0.61, 0.02, heard)
    manager.dead = heard > 60
    return manager
  }

  private static func executor(_ number: Int, dead: Bool = false) -> EngineProcess {
    var executor = EngineProcess(id: String(number), kind: .executor, host: "spark-w\(number)")
    executor.jobID = "spark-etl-nightly-rollup"
    executor.dead = dead
    executor.remark = dead ? "Command exited with code 137" : nil
    (executor.cores, executor.activeTasks, executor.failedTasks) = (4, dead ? 0 : 3, dead ? 2 : 0)
    (executor.memoryUsed, executor.memoryMax, executor.gcShare) = (1.3e9, 2.4e9, 0.04)
    (executor.shuffleRead, executor.shuffleWritten) = (3.1e9, 2.9e9)
    return executor
  }
}
