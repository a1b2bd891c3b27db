import Jobs

/// Flink's words for a job's state in ours.
enum FlinkState {
  /// `ending` is what we are doing, or did, to end the job: a stop with savepoint ends natively as FINISHED, like a drain.
  static func state(_ native: String, ending: FlinkEnding?) -> JobState {
    if let ending, let state = ending.state(native) { return state }
    switch native {
    case "INITIALIZING", "CREATED": return .pending
    case "RUNNING": return .running
    // A leader was lost, or a new one takes the job over: it goes on by itself.
    case "RESTARTING", "SUSPENDED", "RECONCILING": return .restarting
    case "CANCELLING": return .cancelling
    case "FINISHED": return .finished
    // Entered when no restart is left; only FAILED follows.
    case "FAILED", "FAILING": return .failed
    case "CANCELED": return .canceled
    default: return .unknown
    }
  }

  static func isTerminal(_ native: String) -> Bool { ["FINISHED", "FAILED", "CANCELED"].contains(native) }
}
