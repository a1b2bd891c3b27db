import Jobs

extension DemoJob {
  var state: JobState {
    switch phase {
    case .pending: .pending
    // The default scheduler calls a job without slots running.
    case .waiting: .running
    case .running: .running
    case .restarting: .restarting
    case .draining: .draining
    case .cancelling: .cancelling
    case .ended(let state): state
    }
  }

  var nativeState: String {
    // A stream on Dataflow comes to its end by a drain alone.
    if profile.site == .dataflow, profile.type == .streaming, state == .finished { return "JOB_STATE_DRAINED" }
    return DemoWords.native(state, on: profile.site)
  }
}

extension DemoJob {
  /// Runs, and not only since a moment ago after a failure, so that a savepoint can be expected to succeed.
  var isSteady: Bool { isRunning && !(profile.incident == .badDeployment && restarts > 0) }
}
