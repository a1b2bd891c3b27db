import FoundationEssentials

/// Processes of an engine that went while they worked: told of until their slots are back, or for a while.
struct WorkerShortage: Sendable {
  var text: String
  /// Slots that there were before.
  var slots: Int
  /// Those that went, by their ids: one that comes back under its name ends it, whatever it brings.
  var ids: Set<String>
  var until: Date

  /// Seconds for which a loss is told of: who keeps fewer from then on has them so.
  static let told = 600.0
}

// Processes that jobs run in come and go beneath the jobs.
extension FleetState {
  /// Tells of processes that came and went since they were last told; returns what stands against the runner by now.
  mutating func takeWorkers(_ told: [String: RunnerStatus.Slots]?, of runner: Int, at: Date) -> String? {
    if let told {
      if let former = runners[runner].workers, former.keys != told.keys { tellWorkers(former, told, runner, at: at) }
      runners[runner].workers = told
    }
    guard let shortage = runners[runner].shortage else { return nil }
    let workers = runners[runner].workers ?? [:]
    let isBack = Self.total(workers) >= shortage.slots || shortage.ids.isSubset(of: workers.keys)
    if at < shortage.until, !isBack { return shortage.text }
    runners[runner].shortage = nil
    return nil
  }

  private mutating func tellWorkers(
    _ former: [String: RunnerStatus.Slots], _ told: [String: RunnerStatus.Slots], _ runner: Int, at: Date
  ) {
    let gone = former.filter { told[$0.key] == nil }
    let come = told.keys.filter { former[$0] == nil }
    let noun = runners[runner].status.runnerType == .spark ? "cores" : "slots"
    let slots = ", \(Self.total(former)) → \(Self.total(told)) \(noun)"
    if !gone.isEmpty {
      // An engine lets go of what nobody uses.
      let isIdle = gone.values.allSatisfy { $0.free >= $0.total }
      let what = phrase(Array(gone.keys), "gone", runner)
      tellRunner(runner, what + (isIdle ? ", idle before" : "") + slots, isIdle ? .ok : .warn, at: at)
      if !isIdle {
        let most = max(Self.total(former), runners[runner].shortage?.slots ?? 0)
        runners[runner].shortage = WorkerShortage(
          text: "\(what) since \(Words.moment(at, now: at))\(slots)", slots: most,
          ids: Set(gone.keys).union((runners[runner].shortage?.ids ?? []).filter { told[$0] == nil }),
          until: at.addingTimeInterval(WorkerShortage.told))
      }
    }
    if !come.isEmpty { tellRunner(runner, phrase(come, "there", runner) + slots, .ok, at: at) }
  }

  /// `TaskManager tm-1 is gone`
  private func phrase(_ ids: [String], _ how: String, _ runner: Int) -> String {
    let noun = runners[runner].status.runnerType == .flink ? "TaskManager" : "worker"
    let shown = ids.sorted().prefix(3).map { Sanity.clip($0, 64) }.joined(separator: ", ")
    // Spark's ids begin with the noun.
    if ids.count == 1 { return (shown.hasPrefix(noun) ? "" : "\(noun) ") + "\(shown) is \(how)" }
    return "\(ids.count) \(noun)s are \(how) (\(shown)\(ids.count > 3 ? ", …" : ""))"
  }

  private static func total(_ workers: [String: RunnerStatus.Slots]) -> Int {
    workers.values.reduce(0) { $0 + max(0, min($1.total, 1 << 20)) }
  }
}
