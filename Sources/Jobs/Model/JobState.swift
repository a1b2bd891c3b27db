/// The state of a job, one vocabulary for every engine. The engine's own word is kept beside it in `Job.nativeState`.
public enum JobState: String, Sendable, Hashable, CaseIterable, Codable {
  case pending = "PENDING"
  case running = "RUNNING"
  case restarting = "RESTARTING"
  case draining = "DRAINING"
  case cancelling = "CANCELLING"
  case finished = "FINISHED"
  case failed = "FAILED"
  case canceled = "CANCELED"
  case unknown = "UNKNOWN"

  /// Ended for good: nothing will happen to the job any more.
  public var isTerminal: Bool { self == .finished || self == .failed || self == .canceled }
}
