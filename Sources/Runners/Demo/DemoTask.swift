/// Something asked of a job that takes a while.
struct DemoTask: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case savepoint(path: String)
    case rescale(from: Int, to: Int)
    case cancel(savepoint: String?)
    case drain(savepoint: String?)
    /// The first half of a restart: a savepoint and the end of the old job.
    case replace(savepoint: String?)
  }

  enum Outcome: Sendable, Hashable {
    case done(path: String?)
    case scaled(from: Int, to: Int)
    case failed(String)
  }

  static let expiredWords = "CheckpointException: Checkpoint expired before completing."
  static let notRunningWords =
    "CheckpointException: Checkpoint triggering task is not being executed at the moment. Aborting checkpoint. "
    + "Failure reason: Not all required tasks are currently running."

  var ticket: Int
  var kind: Kind
  var since: Int
  var due: Int

  var savepoint: String? {
    switch kind {
    case .savepoint(let path): path
    case .cancel(let path), .drain(let path), .replace(let path): path
    case .rescale: nil
    }
  }
}
