import FoundationEssentials

/// No checkpoint has completed for several intervals, or none ever, though none is known to have failed.
package enum CheckpointStalled: Rule {
  package static let name = "checkpoint_stalled"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.checkpoints
    guard case .value(let checkpoints) = part else { return part.judgement }
    guard checkpoints.enabled else { return .inapplicable }
    guard let interval = checkpoints.intervalSeconds, interval > 0 else {
      return evidence.job.metrics.checkpointAge == nil ? .inapplicable : .silent
    }
    // What fails is `CheckpointFailing`'s to tell.
    guard evidence.ended(checkpoints).first?.status != "FAILED" else { return .silent }
    let neverDone = evidence.neverDone(checkpoints)
    // While its tasks do not run none can be taken, and Flink counts those of before no more.
    if checkpoints.toldAt != nil || neverDone && evidence.job.state != .running { return .silent }
    let age = neverDone ? evidence.job.duration(at: evidence.now) : evidence.job.metrics.checkpointAge
    guard let age, age > Thresholds.checkpointAgeFloor else { return .silent }
    let expected = interval + (evidence.job.metrics.checkpointDuration ?? 0)
    let active = evidence.memory.active[name]
    guard Thresholds.checkpointAge.isPassed(by: age / expected, active: active != nil) else { return .silent }
    let isCritical = Thresholds.checkpointAgeCritical.isPassed(by: age / expected, active: active == .critical)
    return .found(finding(isCritical ? .critical : .warn, age, interval, checkpoints, neverDone: neverDone))
  }

  private static func finding(
    _ severity: Health, _ age: Double, _ interval: Double, _ checkpoints: Checkpoints, neverDone: Bool
  ) -> Diagnosis.Finding {
    var facts = [
      neverDone
        ? "None has completed in the \(Words.duration(age)) that it has run."
        : "The last one that completed is \(Words.duration(age)) old.",
      "One is due every \(Words.duration(interval)).",
    ]
    let failed = neverDone ? checkpoints.history.first { $0.status == "FAILED" && !$0.isSavepoint } : nil
    if let failed, checkpoints.failed > 0 {
      let why = failed.failure.map { ": " + Sanity.clip($0, 200) } ?? ""
      facts.append("\(checkpoints.failed) of them failed, \(failed.id) last\(why).")
    }
    let open = checkpoints.history.first { $0.status == "IN_PROGRESS" && !$0.isSavepoint }
    if let open {
      let share = open.acknowledged.flatMap { done in open.subtasks.map { ", \(done) of \($0) tasks have answered" } }
      facts.append("Checkpoint \(open.id) is under way\(share ?? "").")
    }
    let slow = open.flatMap { CheckpointPhase.dominant(in: $0) }
    if let slow { facts.append("Most of its time, \(Words.duration(slow.seconds)), went to \(slow.phase.words).") }
    return Diagnosis.Finding(
      rule: name, severity: severity,
      summary: neverDone ? "no checkpoint has completed yet" : "no checkpoint for several intervals", evidence: facts,
      advice: slow?.phase.advice
        ?? (failed != nil && checkpoints.failed > 0
          ? "Look at why they fail, and at what the job throws: a failure now would repeat all that came since."
          : nil)
        ?? "Look whether all tasks run and whether back pressure holds the barriers up; a failure now would repeat all "
        + "that came since.")
  }
}
