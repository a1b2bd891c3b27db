import FoundationEssentials
import Jobs

/// What is known of a cluster's TaskManagers: the list is one request, the figures of each are one more.
struct TaskManagerMemory: Sendable {
  var told: Timed<RunnerProcesses>?
  var figures: [String: Timed<ProcessFigures>] = [:]

  /// Seconds in which who asks again gets the same answer, and TaskManagers whose figures are read for one answer.
  static let freshFor = 5.0
  static let width = 16

  /// Those to be read now: the ones that were not read for longest.
  func due(_ ids: [String]) -> [String] {
    let ages = ids.map { (id: $0, at: figures[$0]?.at ?? .distantPast) }
    return ages.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.prefix(TaskManagerMemory.width).map(\.id)
  }

  mutating func forget(but ids: [String]) {
    let listed = Set(ids)
    figures = figures.filter { listed.contains($0.key) }
  }

  /// `clock` is the cluster's, in seconds since 1970.
  func process(_ entry: FlinkTaskManagers.Entry, clock: Double) -> EngineProcess {
    var process = EngineProcess(id: entry.id, kind: .taskManager, host: entry.host)
    if let total = entry.slotsNumber, let free = entry.freeSlots { process.slots = .init(total: total, free: free) }
    process.cores = entry.hardware?.cpuCores?.value
    process.activeTasks = entry.assignedTasks
    if let heard = entry.timeSinceLastHeartbeat?.value, heard > 0 {
      let age = max(0, clock - heard / 1000)
      process.heartbeatAge = age
      process.dead = age > EngineProcess.patience
    }
    if let known = figures[entry.id]?.value {
      (process.memoryUsed, process.memoryMax) = (known.heap, known.heapMax)
      (process.cpu, process.gcShare) = (known.cpu, known.gcShare)
    }
    return process
  }

  /// With many TaskManagers their figures are some rounds old.
  func note(_ count: Int) -> String? {
    guard count > TaskManagerMemory.width else { return count == 0 ? "no TaskManager is registered" : nil }
    let rounds = Double((count + TaskManagerMemory.width - 1) / TaskManagerMemory.width)
    let seconds = Int(rounds * TaskManagerMemory.freshFor)
    return "heap, CPU and GC are read of \(TaskManagerMemory.width) at a time, of each every \(seconds) s"
  }
}
