import FoundationEssentials
import Jobs

/// Flink's checkpoints in our shape.
enum CheckpointMapping {
  static func checkpoints(_ reply: FlinkCheckpoints, _ config: FlinkCheckpointConfig?, _ memory: DetailMemory)
    -> Checkpoints
  {
    var ours = Checkpoints(enabled: true)
    ours.intervalSeconds = config?.interval
    ours.timeoutSeconds = config?.timeout
    ours.completed = max(0, reply.counts.completed)
    ours.failed = max(0, reply.counts.failed)
    ours.inProgress = max(0, reply.counts.inProgress)
    ours.restored = max(0, reply.counts.restored)
    ours.latestRestored = reply.latest?.restored?.path
    ours.history = reply.history.map { entry($0, memory) }
    return ours
  }

  private static func entry(_ entry: FlinkCheckpoints.Entry, _ memory: DetailMemory) -> Checkpoints.Checkpoint {
    let triggered = FlinkTime.date(entry.triggered) ?? Date(timeIntervalSince1970: 0)
    var ours = Checkpoints.Checkpoint(
      id: entry.id, status: entry.status, isSavepoint: entry.isSavepoint, triggeredAt: triggered)
    ours.stopsJob = entry.type == "SYNC_SAVEPOINT"
    ours.endToEndSeconds = entry.duration.map { Double($0) / 1000 }
    ours.sizeBytes = entry.size.map(Double.init)
    ours.failure = entry.failure
    ours.path = entry.path
    ours.acknowledged = entry.subtasksDone
    ours.subtasks = entry.subtasks
    if let phases = memory.phases, phases.checkpoint == entry.id {
      ours.startDelaySeconds = phases.worst.startDelay
      ours.alignmentSeconds = phases.worst.alignment
      ours.syncSeconds = phases.worst.sync
      ours.asyncSeconds = phases.worst.async
      ours.unanswered = phases.worst.unanswered.isEmpty ? nil : phases.worst.unanswered
    }
    return ours
  }

  /// The headline figures of it.
  static func fill(_ metrics: inout JobMetrics, _ reply: FlinkCheckpoints, at now: Date) {
    metrics.checkpointFailures = Double(max(0, reply.counts.failed))
    guard let last = reply.latest?.completed else { return }
    metrics.checkpointDuration = last.duration.map { Double($0) / 1000 }
    metrics.checkpointAge = FlinkTime.date(last.acknowledged ?? last.triggered).map {
      max(0, now.timeIntervalSince($0))
    }
  }
}
