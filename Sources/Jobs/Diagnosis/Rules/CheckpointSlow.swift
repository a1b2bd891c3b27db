import FoundationEssentials

/// Checkpoints complete, but come close to their timeout.
package enum CheckpointSlow: Rule {
  package static let name = "checkpoint_slow"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.checkpoints
    guard case .value(let checkpoints) = part else { return part.judgement }
    guard checkpoints.enabled else { return .inapplicable }
    let last = checkpoints.history.first { !$0.isSavepoint && $0.status == "COMPLETED" }
    guard let last, let took = last.endToEndSeconds else { return .silent }
    let timeout = checkpoints.timeoutSeconds ?? Thresholds.checkpointTimeout
    let share = took / max(timeout, 0.001)
    guard Thresholds.checkpointSlow.isPassed(by: share, active: evidence.wasActive(name)) else { return .silent }
    var facts = [
      "Checkpoint \(last.id) took \(Words.duration(took)) of the \(Words.duration(timeout)) after which it expires."
    ]
    if let size = last.sizeBytes { facts.append("It wrote \(Words.bytes(size)).") }
    let slow = CheckpointPhase.dominant(in: last)
    if let slow { facts.append("Most of it, \(Words.duration(slow.seconds)), was \(slow.phase.words).") }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: .warn, summary: "checkpoints are slow", evidence: facts,
        advice: slow?.phase.advice ?? "Find out which phase takes the time before they begin to expire."))
  }
}
