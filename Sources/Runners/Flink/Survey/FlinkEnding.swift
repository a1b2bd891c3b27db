import Jobs

/// What this runner does, or did, to end a job: Flink alone does not tell a cancel with a savepoint from a drain.
enum FlinkEnding: Sendable, Hashable {
  case cancel
  case drain
  /// To be started again at once, by a scaling or a restart; the next job takes over.
  case replace

  /// Our state where it differs from what Flink's word says.
  func state(_ native: String) -> JobState? {
    switch (self, native) {
    case (.cancel, "FINISHED"): .canceled
    case (.cancel, "RUNNING"): .cancelling
    case (.drain, "RUNNING"): .draining
    case (.replace, "RUNNING"), (.replace, "CANCELLING"): .restarting
    case (.replace, "FINISHED"), (.replace, "CANCELED"): .canceled
    default: nil
    }
  }
}
