import FoundationEssentials
import Jobs

extension DemoJob {
  func checkpoints(_ date: (Int) -> Date) -> Checkpoints {
    var answer = Checkpoints(enabled: profile.checkpoints)
    guard profile.checkpoints else { return answer }
    answer.intervalSeconds = profile.checkpointSeconds
    answer.timeoutSeconds = profile.checkpointTimeout
    answer.completed = checkpointing.completed
    answer.failed = checkpointing.failed
    answer.inProgress = checkpointing.pending == nil ? 0 : 1
    answer.restored = checkpointing.restored
    answer.latestRestored = checkpointing.restoredFrom
    if let pending = checkpointing.pending { answer.history.append(underWay(pending, date)) }
    answer.history += checkpointing.past.reversed().map { ended($0, date) }
    return answer
  }

  private var subtasks: Int { workers * profile.plan.vertices.count }

  private func underWay(_ pending: DemoCheckpointing.Pending, _ date: (Int) -> Date) -> Checkpoints.Checkpoint {
    var checkpoint = Checkpoints.Checkpoint(
      id: pending.id, status: "IN_PROGRESS", isSavepoint: false, triggeredAt: date(pending.since))
    checkpoint.subtasks = subtasks
    checkpoint.acknowledged = Int(Double(subtasks) * min(0.95, pending.done))
    return checkpoint
  }

  private func ended(_ past: DemoCheckpointing.Past, _ date: (Int) -> Date) -> Checkpoints.Checkpoint {
    var checkpoint = Checkpoints.Checkpoint(
      id: past.id, status: past.failed ? "FAILED" : "COMPLETED", isSavepoint: past.isSavepoint,
      triggeredAt: date(past.since))
    checkpoint.endToEndSeconds = past.seconds
    checkpoint.subtasks = subtasks
    checkpoint.acknowledged = past.failed ? subtasks / 3 : subtasks
    // Barriers that wait in full buffers make the start late and the alignment long; writing is as quick as ever.
    let writing = min(past.seconds, 0.4 + profile.stateBytes / 4e8)
    let waiting = max(0, past.seconds - writing)
    checkpoint.startDelaySeconds = waiting * (past.pressure > 0.1 ? 0.78 : 0.5)
    checkpoint.alignmentSeconds = waiting * (past.pressure > 0.1 ? 0.2 : 0.1)
    checkpoint.syncSeconds = writing * 0.06
    checkpoint.asyncSeconds = writing * 0.9
    if past.failed {
      checkpoint.failure = "Checkpoint expired before completing."
    } else {
      checkpoint.sizeBytes = past.bytes.rounded()
      checkpoint.path = past.path
    }
    return checkpoint
  }
}
