/// Whether a runner has the slots that actions would take. A job takes as many slots as its parallelism where its tasks
/// share them, as Flink's do by default.
package struct SlotCheck: Sendable, Hashable {
  /// Nil where only one is spoken of.
  package let runner: String?
  /// Slots that are taken more than are given back.
  package let wanted: Int
  package let free: Int

  package init(runner: String? = nil, wanted: Int, free: Int) {
    (self.runner, self.wanted, self.free) = (runner, wanted, free)
  }

  package var missing: Int { max(0, wanted - free) }

  package var text: String {
    let change = wanted > 0 ? "\(wanted) more" : wanted < 0 ? "\(-wanted) given back" : "none more"
    let verdict = missing > 0 ? "\(missing) too few: some of it would wait for slots" : "fits"
    return "\(runner.map { $0 + ": " } ?? "")\(change), \(free) free\(wanted > 0 ? "; \(verdict)" : "")"
  }
}

extension Job {
  /// Slots that the job has; nil where nobody knows.
  ///
  /// - Parameter told: What its runner tells, where that is not the job's parallelism.
  package func slots(told: Int?) -> Int? { told ?? (state.isTerminal ? 0 : state == .pending ? nil : parallelism) }
}

extension JobAction {
  /// Slots that it takes of the job's runner, negative where it gives some back; nil where it leaves them as they are, or
  /// nobody knows.
  ///
  /// - Parameter parallelism: What the job is to have; nil where it keeps its own.
  /// - Parameter held: Slots that the job has before.
  package func slotsTaken(of job: Job, to parallelism: Int?, held: Int?) -> Int? {
    guard let held else { return nil }
    switch self {
    case .scale: return parallelism.map { $0 - held }
    case .restart: return (parallelism ?? job.parallelism).map { $0 - held }
    case .cancel, .drain: return -held
    case .savepoint: return nil
    }
  }
}
