import Jobs

/// In which order an engine's processes are shown.
package enum ProcessOrder: Sendable, Hashable, CaseIterable {
  /// As the server tells of them: the dead first, then those that are near full, then by name.
  case engine
  case heard, memory, slots, cpu, gc, tasks, failed

  /// The columns that any of the processes fills, before them the engine's order.
  static func all(of processes: [EngineProcess]) -> [ProcessOrder] {
    allCases.filter { order in order == .engine || processes.contains { order.value($0) != nil } }
  }

  /// The one `step` further on, around the end.
  func next(_ step: Int, among processes: [EngineProcess]) -> ProcessOrder {
    let all = ProcessOrder.all(of: processes)
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + step + all.count) % all.count]
  }

  /// The highest first; those that have no such figure are the last. Equals stay as the engine has them.
  func sorted(_ processes: [EngineProcess]) -> [EngineProcess] {
    if self == .engine { return processes }
    let values = processes.map { value($0) ?? -.infinity }
    let places = processes.indices.sorted { first, second in
      values[first] == values[second] ? first < second : values[first] > values[second]
    }
    return places.map { processes[$0] }
  }

  private func value(_ process: EngineProcess) -> Double? {
    let value: Double? =
      switch self {
      case .engine: nil
      case .heard: process.heartbeatAge
      case .memory: process.memoryShare
      case .slots: process.slots.map { Double($0.free) }
      case .cpu: process.cpu
      case .gc: process.gcShare
      case .tasks: process.activeTasks.map(Double.init)
      case .failed: process.failedTasks.map(Double.init)
      }
    return value.flatMap { $0.isNaN ? nil : $0 }
  }
}
