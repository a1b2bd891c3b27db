import FoundationEssentials

/// Checkpoints fail, the newest among them. One that failed and was followed by one that did not is history.
package enum CheckpointFailing: Rule {
  package static let name = "checkpoint_failing"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.checkpoints
    guard case .value(let checkpoints) = part else { return part.judgement }
    guard checkpoints.enabled else { return .inapplicable }
    let inRow = evidence.ended(checkpoints).prefix { $0.status == "FAILED" }
    guard let newest = inRow.first else { return .silent }
    let failed = checkpoints.completed == 0 ? max(inRow.count, checkpoints.failed) : inRow.count
    let severity: Health = failed >= Thresholds.checkpointFailures ? .critical : .warn
    let isExpired = newest.isExpired
    var facts = ["Checkpoint \(newest.id) failed: \(newest.failure ?? "no reason was given")".asSentence]
    // Flink lists the last ten or so, and keeps no count of those since one completed.
    let isMore =
      checkpoints.completed > 0 && evidence.ended(checkpoints).count == inRow.count && checkpoints.failed > failed
    if failed > 1 { facts.append("\(isMore ? "At least \(failed)" : "\(failed)") have failed in a row.") }
    if checkpoints.completed == 0 { facts.append("None has ever completed.") }
    if let timeout = checkpoints.timeoutSeconds, isExpired {
      facts.append("The timeout is \(Words.duration(timeout)).")
    }
    if let age = evidence.job.metrics.checkpointAge, checkpoints.completed > 0 {
      facts.append("The last one that completed is \(Words.duration(age)) old: so much would be done again.")
    }
    let late = isExpired ? newest.unanswered ?? [] : []
    if !late.isEmpty { facts.append(waited(late, newest)) }
    // The phases are of those that answered.
    let slow = late.isEmpty ? dominant(newest, checkpoints) : nil
    if let slow { facts.append("Most of the time, \(Words.duration(slow.seconds)), went to \(slow.phase.words).") }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: severity, summary: summary(newest, checkpoints, isExpired: isExpired), evidence: facts,
        advice: slow?.phase.advice ?? advice(isExpired: isExpired, late, evidence)))
  }

  /// `It waited for totals, which did not answer.`
  private static func waited(_ late: [String], _ newest: Checkpoints.Checkpoint) -> String {
    let names = late.prefix(3).map { VertexName.short($0) }.joined(separator: ", ")
    let more = late.count > 3 ? " and \(late.count - 3) more" : ""
    let share = newest.acknowledged.flatMap { done in
      newest.subtasks.map { ": \(done) of \($0) subtasks have answered" }
    }
    return "It waited for \(names)\(more)\(share ?? "")."
  }

  private static func summary(
    _ newest: Checkpoints.Checkpoint, _ checkpoints: Checkpoints, isExpired: Bool
  ) -> String {
    if checkpoints.completed == 0 {
      return isExpired ? "no checkpoint completes: they expire" : "no checkpoint completes"
    }
    if isExpired { return "checkpoints expire" }
    return "checkpoints fail" + (newest.failure.map { ": \(Sanity.clip($0, 80))" } ?? "")
  }

  /// A checkpoint that expired tells little of its phases; then one before it, or one under way.
  private static func dominant(
    _ newest: Checkpoints.Checkpoint, _ checkpoints: Checkpoints
  ) -> (phase: CheckpointPhase, seconds: Double)? {
    ([newest] + checkpoints.history.filter { !$0.isSavepoint }.prefix(5)).lazy
      .compactMap { CheckpointPhase.dominant(in: $0) }.first
  }

  private static func advice(isExpired: Bool, _ late: [String], _ evidence: Evidence) -> String {
    // Barriers that nothing holds up were with it in time.
    if let first = late.first, (evidence.job.metrics.backpressure ?? 1) < Thresholds.backPressureLow {
      return
        "No back pressure holds the barriers up: look at what \(VertexName.short(first)) does in its snapshot, at its "
        + "state and where that is written, or raise `execution.checkpointing.timeout`."
    }
    if evidence.job.state != .running { return "None can be taken while not all of its tasks run." }
    return isExpired
      ? "They take longer than their timeout: lift the back pressure, use unaligned checkpoints, or raise "
        + "`execution.checkpointing.timeout`."
      : "Look at the log of the task that declined it, and whether the checkpoint storage can be written."
  }
}
