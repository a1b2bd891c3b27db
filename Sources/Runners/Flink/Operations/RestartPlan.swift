import Jobs

/// From what a job is started again, and what has to end before.
struct RestartPlan: Sendable, Hashable {
  enum First: Sendable, Hashable {
    case nothing
    case stopWithSavepoint
    case cancel
  }

  var first: First
  /// Nil with `stopWithSavepoint`, since the path comes with it, and where it starts with empty state.
  var savepoint: String?
  var warnings: [String] = []
  /// It is no savepoint but the latest checkpoint, which outlives the job.
  var isCheckpoint = false

  var origin: String {
    if first == .stopWithSavepoint { return "a fresh savepoint" }
    return savepoint ?? "nothing: its state begins empty"
  }
}
