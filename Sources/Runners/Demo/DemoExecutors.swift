import Jobs

/// The executors of the demo's Spark, four cores each, and the workers that they run on.
struct DemoExecutors: Sendable {
  private static let cores = 4
  private static let workerCores = 24
  private static let workers = 6
  private static let storage = 2.2 * 1_073_741_824
  private static let workerMemory = 96.0 * 1_073_741_824

  let noise: DemoNoise
  let step: Int
  private var taken = Array(repeating: 0, count: DemoExecutors.workers)
  private var rows: [EngineProcess] = []

  init(noise: DemoNoise, step: Int) { (self.noise, self.step) = (noise, step) }

  mutating func add(_ job: DemoJob) {
    guard !job.isEnded, job.workers > 0 else { return }
    var driver = EngineProcess(id: "driver", kind: .driver, host: host(job.profile.index % DemoExecutors.workers))
    driver.jobID = job.nativeID
    (driver.activeTasks, driver.failedTasks) = (0, 0)
    rows.append(driver)
    var left = job.workers
    var index = 0
    while left > 0 {
      rows.append(executor(index, min(left, DemoExecutors.cores), job))
      left -= DemoExecutors.cores
      index += 1
    }
  }

  private mutating func executor(_ index: Int, _ cores: Int, _ job: DemoJob) -> EngineProcess {
    let place = (job.profile.index + index) % DemoExecutors.workers
    taken[place] += cores
    var row = EngineProcess(id: String(index), kind: .executor, host: host(place))
    row.jobID = job.nativeID
    row.cores = Double(cores)
    let wobble = job.noise.between(0.9...1, step / 4 + index * 13, 81)
    row.activeTasks = job.isWorking ? Int((job.flow.busy * Double(cores) * wobble).rounded()) : 0
    row.failedTasks = job.faults.count { $0.subtask % max(1, job.workers) / DemoExecutors.cores == index }
    let share = Double(cores) / Double(max(1, job.workers))
    row.memoryMax = DemoExecutors.storage
    row.memoryUsed = (DemoExecutors.storage * min(0.97, job.flow.heap * wobble)).rounded()
    row.diskUsed = 0
    row.shuffleRead = (job.flow.total * 38 * share * wobble).rounded()
    row.shuffleWritten = (job.flow.total * 41 * share * wobble).rounded()
    row.gcShare = (job.flow.collecting * wobble * 1000).rounded() / 1000
    return row
  }

  private func host(_ place: Int) -> String { "spark-w\(place + 1)" }

  var processes: [EngineProcess] { (0..<DemoExecutors.workers).map(worker) + rows }

  private func worker(_ place: Int) -> EngineProcess {
    var worker = EngineProcess(id: "worker-\(place + 1)", kind: .worker, host: host(place))
    let total = DemoExecutors.workerCores
    worker.cores = Double(total)
    worker.slots = RunnerStatus.Slots(total: total, free: max(0, total - taken[place]))
    worker.memoryMax = DemoExecutors.workerMemory
    worker.memoryUsed = min(worker.memoryMax ?? 0, Double(taken[place]) * 1_073_741_824)
    worker.heartbeatAge = Double((step + noise.pick(30, place, 82)) %% 30) * DemoTick.seconds
    return worker
  }
}
