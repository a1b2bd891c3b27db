import Glibc

/// What the processes of a job use of the machine.
package struct ProcessUsage: Sendable, Hashable {
  /// Share (0–1) of all cores since the look before; nil at the first.
  package var cpu: Double?
  package var memoryBytes: Int
  package var processes: Int

  /// Processors of this machine that are on.
  package static var cores: Int? {
    let count = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    return count > 0 ? count : nil
  }

  /// Turns two looks at the counters of processes into shares of the processors.
  package struct Meter: Sendable {
    private var before: [ProcessKey: Int] = [:]
    private var beforeAt: ContinuousClock.Instant?

    private struct ProcessKey: Hashable {
      var pid: Int32
      var start: Int
    }

    package init() {}

    /// `members` are the job's processes now. A process that was not there before is counted from its beginning.
    package mutating func read(_ members: [ProcessStat], at now: ContinuousClock.Instant, cores: Int) -> ProcessUsage {
      let counters = Dictionary(
        members.map { (ProcessKey(pid: $0.pid, start: $0.startTicks), $0.cpuTicks) }, uniquingKeysWith: max)
      let ticks = counters.reduce(0) { $0 + $1.value - (before[$1.key] ?? 0) }
      let seconds = beforeAt.map { (now - $0) / .seconds(1) }
      before = counters
      beforeAt = now
      let perSecond = Double(max(1, sysconf(Int32(_SC_CLK_TCK))))
      let cpu = seconds.flatMap { $0 > 0 ? min(1, Double(max(0, ticks)) / perSecond / $0 / Double(cores)) : nil }
      let memory = members.reduce(0) { $0 + $1.residentPages } * sysconf(Int32(_SC_PAGESIZE))
      return ProcessUsage(cpu: cpu, memoryBytes: memory, processes: members.count)
    }
  }
}
