/// What a runner tells of its engine's processes. The job of a process is named by the engine's id.
package struct RunnerProcesses: Sendable, Hashable {
  package var processes: [EngineProcess]
  /// In words what is left out, or why there are none.
  package var note: String?

  package init(_ processes: [EngineProcess] = [], note: String? = nil) {
    (self.processes, self.note) = (processes, note)
  }
}

extension [EngineProcess] {
  /// What needs a look first: those that are dead, then the fullest; else in the order of their ids, 2 before 10.
  package var worstFirst: [EngineProcess] {
    sorted { one, other in
      if one.dead != other.dead { return one.dead }
      let (full, fuller) = ((one.memoryShare ?? 0).tenths, (other.memoryShare ?? 0).tenths)
      if full != fuller, Swift.max(full, fuller) >= 8 { return full > fuller }
      return one.order.lexicographicallyPrecedes(other.order)
    }
  }
}

extension Double {
  fileprivate var tenths: Int { isFinite ? Int(Swift.min(Swift.max(self, 0), 1) * 10) : 0 }
}

extension EngineProcess {
  /// Hosts before what runs on them; what works for one job stands together.
  fileprivate var order: [String] {
    let digits = id.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let number = String(id.suffix(digits))
    return [
      kind == .worker ? "" : "1", jobID ?? "", kind == .driver ? "" : "1", String(id.dropLast(digits)),
      String(repeating: "0", count: Swift.max(0, 20 - digits)) + number,
    ]
  }
}
