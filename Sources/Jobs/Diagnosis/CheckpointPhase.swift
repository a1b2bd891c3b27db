/// What a checkpoint spends its time on (Flink, "Monitoring Checkpointing").
enum CheckpointPhase: CaseIterable {
  case startDelay, alignment, sync, async

  /// The phase that explains where the time of a checkpoint went; nil where none stands out or none was told.
  static func dominant(in checkpoint: Checkpoints.Checkpoint) -> (phase: CheckpointPhase, seconds: Double)? {
    let phases = allCases.compactMap { phase in phase.seconds(of: checkpoint).map { (phase: phase, seconds: $0) } }
    let total = max(phases.reduce(0) { $0 + $1.seconds }, 0.001)
    guard let worst = phases.max(by: { $0.seconds < $1.seconds }), worst.seconds >= 0.1,
      worst.seconds / total >= Thresholds.dominantPhase
    else { return nil }
    return worst
  }

  private func seconds(of checkpoint: Checkpoints.Checkpoint) -> Double? {
    switch self {
    case .startDelay: checkpoint.startDelaySeconds
    case .alignment: checkpoint.alignmentSeconds
    case .sync: checkpoint.syncSeconds
    case .async: checkpoint.asyncSeconds
    }
  }

  var words: String {
    switch self {
    case .startDelay: "the wait for barriers to arrive (start delay)"
    case .alignment: "the alignment of barriers"
    case .sync: "the synchronous part of the snapshot"
    case .async: "the writing of state (asynchronous part)"
    }
  }

  var advice: String {
    switch self {
    case .startDelay:
      "Barriers stand behind records: lift the back pressure first; unaligned checkpoints pass it meanwhile."
    case .alignment:
      "Some inputs are slower than others: look for skew, or use unaligned checkpoints."
    case .sync:
      "The tasks stand while they copy: look at the state backend, at large operator state, and at the local disk."
    case .async:
      "The state is large or the storage slow: use incremental checkpoints, and look at the storage."
    }
  }
}
