import FoundationEssentials
import Jobs

/// The TaskManagers of the demo's Flink: what they run is what the jobs hold.
struct DemoManagers: Sendable {
  /// Those that the cast runs on; more stand beside them for the many.
  static let count = 16
  static let slots = 8
  private static let heapMax = 4.0 * 1_073_741_824

  private struct Load: Sendable {
    var slots = 0
    var tasks = 0
    /// Sums over its slots, of shares.
    var busy = 0.0
    var heap = 0.0
    var collecting = 0.0
  }

  private var loads: [Load]
  private let step: Int
  private let noise: DemoNoise

  static func name(_ place: Int) -> String { "tm-\(place + 1)" }
  static func host(_ place: Int) -> String { "flink-w\(DemoStamp.padded(place + 1, 2))" }

  init(total: Int, noise: DemoNoise, step: Int) {
    loads = Array(repeating: Load(), count: (max(0, total) + DemoManagers.slots - 1) / DemoManagers.slots)
    self.step = step
    self.noise = noise
  }

  /// What its own TaskManager has no room for goes to the next that has.
  mutating func add(_ job: DemoJob) {
    for subtask in 0..<job.slots { add(job, at: job.manager(of: subtask)) }
  }

  private mutating func add(_ job: DemoJob, at wanted: Int) {
    guard
      let further = loads.indices.first(where: { loads[(wanted + $0) % loads.count].slots < DemoManagers.slots })
    else { return }
    let place = (wanted + further) % loads.count
    loads[place].slots += 1
    loads[place].tasks += job.isWorking ? job.profile.plan.vertices.count : 0
    loads[place].busy += job.isWorking ? job.flow.busy : 0
    loads[place].heap += job.flow.heap
    loads[place].collecting = max(loads[place].collecting, job.flow.collecting)
  }

  /// The many hold still, so that theirs are full of them.
  mutating func fill(_ slots: Int, heap: Double) {
    var left = slots
    for place in loads.indices.dropFirst(DemoManagers.count) where left > 0 {
      let taken = min(left, DemoManagers.slots - loads[place].slots)
      loads[place].slots += taken
      loads[place].tasks += taken * 4
      loads[place].busy += 0.5 * Double(taken)
      loads[place].heap += heap * Double(taken)
      left -= taken
    }
  }

  var processes: [EngineProcess] { loads.indices.map(process) }

  private func process(_ place: Int) -> EngineProcess {
    let load = loads[place]
    var process = EngineProcess(
      id: DemoManagers.name(place), kind: .taskManager, host: DemoManagers.host(place))
    process.slots = RunnerStatus.Slots(total: DemoManagers.slots, free: DemoManagers.slots - load.slots)
    process.cores = Double(DemoManagers.slots)
    process.activeTasks = load.tasks
    let held = load.slots > 0 ? load.heap / Double(load.slots) : 0.12
    let heap = min(0.98, held * noise.between(0.96...1.04, step / 8 + place * 31, 71))
    process.memoryMax = DemoManagers.heapMax
    process.memoryUsed = (DemoManagers.heapMax * heap).rounded()
    process.gcShare = (load.collecting * 1000).rounded() / 1000
    let cpu = 0.02 + 0.85 * load.busy / Double(DemoManagers.slots)
    process.cpu = (min(1, cpu * noise.between(0.95...1.05, step / 8 + place * 37, 72)) * 1000).rounded() / 1000
    // It tells of itself every ten seconds, each at a moment of its own.
    process.heartbeatAge = Double((step + noise.pick(20, place, 73)) %% 20) * DemoTick.seconds
    return process
  }
}
