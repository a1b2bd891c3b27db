import FoundationEssentials

/// Its tasks do not run, though it should: it waits for slots, or does not come to an end.
package enum Stuck: Rule {
  package static let name = "stuck"

  package static func concerns(_ state: JobState) -> Bool { !state.isTerminal && state != .unknown }

  package static func judge(_ evidence: Evidence) -> Judgement {
    if let trouble = evidence.trouble, trouble.health > .ok { return .found(told(trouble, evidence)) }
    let waited = evidence.secondsInState
    switch evidence.job.state {
    case .pending:
      return waited < Thresholds.waiting ? .silent : .found(waits(evidence, "PENDING", waited))
    case .cancelling, .draining:
      guard waited >= Thresholds.stopping else { return evidence.job.state == .cancelling ? .silent : .inapplicable }
      return .found(endless(evidence, waited))
    default: return judgeTasks(evidence)
    }
  }

  private static func judgeTasks(_ evidence: Evidence) -> Judgement {
    guard let tasks = evidence.detail?.tasks, tasks.total > 0, evidence.job.type == .streaming else {
      return .inapplicable
    }
    guard tasks.running < tasks.total, !othersHaveFinished(evidence) else { return .silent }
    // One that has just been given its slots begins: what it waited for before is over.
    let short = evidence.memory.shortSince.map { evidence.now.timeIntervalSince($0) } ?? 0
    let since = min(short, evidence.secondsInState)
    guard since >= Thresholds.waiting, evidence.job.state == .running else { return .silent }
    var finding = waits(evidence, "\(tasks.running) of \(tasks.total) tasks run", since)
    finding.severity = tasks.running == 0 ? .critical : .warn
    return .found(finding)
  }

  /// Subtasks whose input is at its end finish, while the job goes on.
  private static func othersHaveFinished(_ evidence: Evidence) -> Bool {
    let states = evidence.detail?.graph?.vertices.flatMap { $0.subtasks.map(\.state) } ?? []
    return states.contains("FINISHED") && states.allSatisfy { $0 == "RUNNING" || $0 == "FINISHED" }
  }

  private static func told(_ trouble: Observation.Trouble, _ evidence: Evidence) -> Diagnosis.Finding {
    var finding = Diagnosis.Finding(
      rule: name, severity: trouble.health, summary: trouble.text,
      evidence: ["The engine tells: \(trouble.text)".asSentence] + slots(evidence),
      advice: trouble.cure ?? advice(evidence))
    finding.action = smaller(evidence)?.call
    return finding
  }

  /// A Flink job of which nothing runs, and that wants more slots than it can have: those that it holds already, as the
  /// default scheduler does, and the free ones.
  private static func tooMany(_ evidence: Evidence) -> (wanted: Int, held: Int, free: Int)? {
    let detail = evidence.detail
    guard evidence.job.runnerType == .flink, evidence.job.state == .pending || detail?.tasks?.running == 0,
      let wanted = evidence.job.parallelism, let free = evidence.slots?.free
    else { return nil }
    let held = detail?.heldSlots ?? 0
    return held + free > 0 && held + free < wanted ? (wanted, held, free) : nil
  }

  /// With as many as it can have. One that holds slots while it waits is of a scheduler that scales by a stop with a
  /// savepoint, of which there can be none: it is restarted.
  private static func smaller(_ evidence: Evidence) -> Resizing? {
    tooMany(evidence).flatMap { many in
      let parallelism = many.held + many.free
      return many.held > 0
        ? Resizing(restarting: evidence.job, to: parallelism) : Resizing(evidence.job, to: parallelism)
    }
  }

  private static func waits(_ evidence: Evidence, _ what: String, _ seconds: Double) -> Diagnosis.Finding {
    var finding = Diagnosis.Finding(
      rule: name, severity: .warn, summary: evidence.job.state == .pending ? "waits to be started" : "waits for slots",
      evidence: ["\(what) for \(Words.duration(seconds))."] + slots(evidence), advice: advice(evidence))
    finding.action = smaller(evidence)?.call
    if let remark = evidence.remark { finding.evidence.append(remark.asSentence) }
    return finding
  }

  private static func endless(_ evidence: Evidence, _ seconds: Double) -> Diagnosis.Finding {
    Diagnosis.Finding(
      rule: name, severity: .warn, summary: "does not come to an end",
      evidence: ["\(evidence.job.state.rawValue) for \(Words.duration(seconds))."],
      advice: "A task does not stop: look at its log for a call that blocks. Cancelling without a savepoint ends it.")
  }

  private static func slots(_ evidence: Evidence) -> [String] {
    let noun = evidence.job.runnerType == .spark ? "cores" : "slots"
    return evidence.slots.map { ["\($0.free) of \($0.total) \(noun) of \(evidence.job.runner) are free."] } ?? []
  }

  private static func advice(_ evidence: Evidence) -> String {
    if evidence.job.runnerType == .spark {
      return "Add a worker, end a job that is not needed, or ask for less: fewer cores, less memory an executor."
    }
    if let (wanted, held, free) = tooMany(evidence) {
      let way = smaller(evidence).map { "\($0.words), or " } ?? ""
      let holds = held > 0 ? ", holds \(held)" : ""
      return "It wants \(wanted) slots\(holds) and \(free) are free: \(way)free \(wanted - held - free) more."
    }
    guard let slots = evidence.slots else { return "Look at the engine's log for what it waits for." }
    return slots.free == 0
      ? "Add TaskManagers or slots, or lower the parallelism of a job."
      : "Free slots are there, so look at the JobManager's log for why they do not fit."
  }
}
