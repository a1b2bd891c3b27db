import FoundationEssentials

/// Checkpoints fail, the newest among them. One that failed and was followed by one that did not is history.
package enum CheckpointFailing: Rule {
  package static let name = "checkpoint_failing"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.checkpoints
    guard case .value(let checkpoints) = part else { return part.judgement }
    guard checkpoints.enabled else { return .inapplicable }
    // Those that failed when its tasks went are no trouble of their own, and none can be taken until some run.
    if checkpoints.toldAt != nil { return .silent }
    let inRow = evidence.ended(checkpoints).prefix { $0.status == "FAILED" }
    guard let newest = inRow.first else { return .silent }
    let neverDone = evidence.neverDone(checkpoints)
    let failed = neverDone ? max(inRow.count, checkpoints.failed) : inRow.count
    let severity: Health = failed >= Thresholds.checkpointFailures ? .critical : .warn
    let isExpired = newest.isExpired
    var facts = ["Checkpoint \(newest.id) failed: \(newest.failure ?? "no reason was given")".asSentence]
    // Flink lists the last ten or so, and keeps no count of those since one completed.
    let isMore =
      checkpoints.completed > 0 && evidence.ended(checkpoints).count == inRow.count && checkpoints.failed > failed
    if failed > 1 { facts.append("\(isMore ? "At least \(failed)" : "\(failed)") have failed in a row.") }
    if neverDone { facts.append("None has ever completed.") }
    if let timeout = checkpoints.timeoutSeconds, isExpired {
      facts.append("The timeout is \(Words.duration(timeout)).")
    }
    if let age = evidence.job.metrics.checkpointAge, !neverDone {
      facts.append("The last one that completed is \(Words.duration(age)) old: so much would be done again.")
    }
    let late = isExpired ? newest.unanswered ?? [] : []
    if !late.isEmpty { facts.append(waited(late, newest)) }
    let holder = holder(among: late, evidence)
    if let holder {
      facts.append(
        "\(holder.name) is busy \(Words.percent(holder.busy)): the barrier waits behind the records ahead of it.")
    }
    // The phases are of those that answered.
    let slow = late.isEmpty ? dominant(newest, checkpoints) : nil
    if let slow { facts.append("Most of the time, \(Words.duration(slow.seconds)), went to \(slow.phase.words).") }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: severity, summary: summary(newest, neverDone: neverDone, isExpired: isExpired),
        evidence: facts,
        advice: slow?.phase.advice ?? holder.map(lift) ?? advice(isExpired: isExpired, late, evidence)))
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

  /// Of those that did not answer the one that has no idle moment: a barrier gets there when all before it is done, and the
  /// buffers of a vertex are part of no back pressure while those before it find room yet.
  private static func holder(among late: [String], _ evidence: Evidence) -> (name: String, busy: Double)? {
    guard case .value(let graph) = evidence.graph else { return nil }
    let busy = graph.vertices.filter { late.contains($0.name) && ($0.busy ?? 0) >= Thresholds.noIdleMoment.clear }
    return busy.max { ($0.busy ?? 0) < ($1.busy ?? 0) }.map { (VertexName.short($0.name), $0.busy ?? 1) }
  }

  private static func lift(_ holder: (name: String, busy: Double)) -> String {
    "\(holder.name) has more to do than it can: give it more parallelism or less work a record. Unaligned checkpoints, or a "
      + "longer `execution.checkpointing.timeout`, let them complete meanwhile."
  }

  private static func summary(_ newest: Checkpoints.Checkpoint, neverDone: Bool, isExpired: Bool) -> String {
    if neverDone {
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
