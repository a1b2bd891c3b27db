import FoundationEssentials
import Jobs

extension DemoJob {
  /// Those that were taken since it began, the last of them triggered at this step; the last ten one by one.
  mutating func recallCheckpoints(until last: Int) {
    let every = DemoTick.steps(profile.checkpointSeconds)
    let count = max(0, (last - started) / every)
    let told = min(count, DemoCheckpointing.kept)
    checkpointing = DemoCheckpointing(nextID: count - told + 1, step: last)
    for back in (0..<told).reversed() { recallCheckpoint(last - back * every) }
  }

  private mutating func recallCheckpoint(_ since: Int) {
    let id = checkpointing.nextID
    checkpointing.nextID += 1
    checkpointing.keep(
      DemoCheckpointing.Past(
        id: id, since: since, seconds: (noise.between(DemoCheckpointing.usual, id, 52) * 10).rounded() / 10,
        bytes: profile.stateBytes * noise.between(0.9...1.1, id, 32),
        pressure: 0, path: "file:/checkpoints/\(nativeID)/chk-\(id)"))
  }

  func checkpoints(_ date: (Int) -> Date) -> Checkpoints {
    var answer = Checkpoints(enabled: profile.checkpoints)
    guard profile.checkpoints else { return answer }
    answer.intervalSeconds = profile.checkpointSeconds
    answer.timeoutSeconds = profile.checkpointTimeout
    answer.completed = checkpointing.completed
    answer.failed = checkpointing.failed
    answer.inProgress = checkpointing.pending == nil ? 0 : 1
    // Each restart goes on from the last one that completed.
    answer.restored = checkpointing.restored + (checkpointing.completed > 0 ? restarts : 0)
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

  /// Subtasks that were done when it failed: those behind the bottleneck are not, and of a lost upload one is not.
  private func acknowledged(_ past: DemoCheckpointing.Past) -> Int {
    past.reason == .upload ? max(0, subtasks - 1) : Int(Double(subtasks) * noise.between(0.25...0.45, past.id, 39))
  }

  private func ended(_ past: DemoCheckpointing.Past, _ date: (Int) -> Date) -> Checkpoints.Checkpoint {
    var checkpoint = Checkpoints.Checkpoint(
      id: past.id, status: past.failed ? "FAILED" : "COMPLETED", isSavepoint: past.isSavepoint,
      triggeredAt: date(past.since))
    checkpoint.endToEndSeconds = past.seconds
    checkpoint.subtasks = subtasks
    checkpoint.acknowledged = past.failed ? acknowledged(past) : subtasks
    // Barriers that wait in full buffers make the start late and the alignment long; writing is as quick as ever, but where
    // the store is slow.
    let writing = min(past.seconds, 0.4 + profile.stateBytes / 4e8 + past.slowUpload)
    let waiting = max(0, past.seconds - writing)
    checkpoint.startDelaySeconds = waiting * (past.pressure > 0.1 ? 0.78 : 0.5)
    checkpoint.alignmentSeconds = waiting * (past.pressure > 0.1 ? 0.2 : 0.1)
    checkpoint.syncSeconds = min(writing, 0.4) * noise.between(0.05...0.2, past.id, 37)
    checkpoint.asyncSeconds = writing * noise.between(0.8...0.9, past.id, 38)
    if past.failed {
      checkpoint.failure = (past.reason ?? .expired).rawValue
    } else {
      checkpoint.sizeBytes = past.bytes.rounded()
      checkpoint.path = past.path
    }
    return checkpoint
  }
}
