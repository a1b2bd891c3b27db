import Jobs

/// What this runner does, or did, to end a job: Flink alone does not tell a cancel with a savepoint from a drain.
enum FlinkEnding: String, Sendable, Hashable, Codable {
  case cancel
  case drain
  /// By a restart, which begins another job.
  case replace
  /// By a scaling, which starts the same job again at once.
  case rescale
  /// To be started again, by a life of ours that ended before it did so.
  case interrupted

  /// Our state where it differs from what Flink's word says.
  func state(_ native: String) -> JobState? {
    switch (self, native) {
    case (.cancel, "FINISHED"): .canceled
    case (.cancel, "RUNNING"): .cancelling
    case (.drain, "RUNNING"): .draining
    case (.replace, "RUNNING"), (.replace, "CANCELLING"): .restarting
    case (.replace, "FINISHED"), (.replace, "CANCELED"): .canceled
    case (.interrupted, "FINISHED"): .failed
    case (.rescale, "RUNNING"), (.rescale, "FINISHED"): .restarting
    default: nil
    }
  }
}
