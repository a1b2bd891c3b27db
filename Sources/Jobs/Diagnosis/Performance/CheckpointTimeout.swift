import JSON

/// Checkpoints that expire, or are about to.
enum CheckpointTimeout: Tuning {
  static func judge(_ evidence: Evidence, _ options: [String: JSONValue]) -> TuningJudgement {
    guard case .value(let checkpoints) = evidence.checkpoints else { return evidence.checkpoints.tuningJudgement }
    guard let finding = trouble(evidence) else { return .silent }
    let timeout = checkpoints.timeoutSeconds ?? Thresholds.checkpointTimeout
    guard timeout > 0, timeout < 1e6 else { return .silent }
    let took = checkpoints.history.first { !$0.isSavepoint && $0.status == "COMPLETED" }?.endToEndSeconds ?? 0
    let target = CheckpointInterval.neat(min(1e6, max(timeout * 2, took * 2)))
    let isHeld = (evidence.job.metrics.backpressure ?? 0) > Thresholds.backPressure.raise
    let first = isHeld ? " Lift the back pressure first: that alone may do." : ""
    let change = PerformanceAnalysis.Change(
      parameter: "execution.checkpointing.timeout",
      from: Words.duration(timeout) + (checkpoints.timeoutSeconds == nil ? " (Flink's default)" : ""),
      to: Words.duration(target),
      justification: "\(finding.summary): what does not complete in time is thrown away and begun anew.\(first)",
      evidence: finding.evidence
    ).restarting(evidence.job, ["execution.checkpointing.timeout": .string("\(Int(target)) s")])
    return .changes(unaligned(checkpoints, evidence).map { [$0, change] } ?? [change])
  }

  /// The rule that says that they take too long; failures of another kind need no more time.
  private static func trouble(_ evidence: Evidence) -> Diagnosis.Finding? {
    if case .found(let slow) = CheckpointSlow.judge(evidence) { return slow }
    guard case .found(let failing) = CheckpointFailing.judge(evidence), failing.summary.contains("expire") else {
      return nil
    }
    return failing
  }

  /// Barriers that stand behind records pass them in unaligned checkpoints (Flink, "Checkpointing under backpressure").
  private static func unaligned(_ checkpoints: Checkpoints, _ evidence: Evidence) -> PerformanceAnalysis.Change? {
    let phases = checkpoints.history.lazy.filter { !$0.isSavepoint }.prefix(5).compactMap {
      CheckpointPhase.dominant(in: $0)
    }
    guard let slow = phases.first, slow.phase == .startDelay || slow.phase == .alignment else { return nil }
    return PerformanceAnalysis.Change(
      parameter: "execution.checkpointing.unaligned.enabled", from: nil, to: "true",
      justification: "Most of a checkpoint is \(slow.phase.words): unaligned checkpoints do not wait for it.",
      evidence: ["Of the newest checkpoint \(Words.duration(slow.seconds)) were \(slow.phase.words)."]
    ).restarting(evidence.job, ["execution.checkpointing.unaligned.enabled": true])
  }
}
