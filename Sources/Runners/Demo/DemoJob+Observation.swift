import FoundationEssentials
import Jobs

extension DemoJob {
  /// What the cheap call tells of the job; `date` gives the instant of a step.
  func observation(_ step: Int, _ date: (Int) -> Date) -> Observation {
    var seen = Observation(
      nativeID: nativeID, name: profile.name, type: profile.type, state: state, nativeState: nativeState)
    seen.startTime = date(started)
    seen.endTime = ended.map(date)
    seen.parallelism = workers > 0 ? workers : wanted
    seen.submittedAs = submittedAs
    seen.metrics = metrics(step)
    seen.actions = DemoRules.actions(self)
    if phase == .waiting {
      seen.trouble = Observation.Trouble(
        .critical, "waits for slots: \(wanted) wanted, 0 of \(wanted * profile.plan.vertices.count) tasks run")
    }
    return seen
  }

  func metrics(_ step: Int) -> JobMetrics {
    guard !isEnded else { return JobMetrics() }
    var metrics = isWorking ? flow.metrics(profile) : JobMetrics()
    if profile.site == .flink { metrics.restarts = Double(restarts) }
    guard profile.checkpoints else { return metrics }
    metrics.checkpointFailures = Double(checkpointing.failed)
    metrics.checkpointDuration = checkpointing.lastSeconds
    if let last = checkpointing.lastCompleted {
      metrics.checkpointAge = max(0, (Double(step - last) * DemoTick.seconds).rounded(.down))
    }
    return metrics
  }
}
