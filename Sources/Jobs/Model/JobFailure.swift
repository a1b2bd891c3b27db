public import FoundationEssentials

/// An exception that ended a job or restarted it: its meaning, and its trace.
public struct JobFailure: Sendable, Hashable, Codable {
  public var time: Date
  /// `java.lang.IllegalStateException`, the innermost cause.
  public var exception: String
  /// The cause's message, one line.
  public var message: String
  /// The trace as the engine tells it, in a longer one its beginning and its end: the cause stands at the end.
  public var trace: String
  /// The task, and the process it ran on, where the engine tells.
  public var task: String?
  public var location: String?
  /// How many tasks ended so and were tried again, while the job went on; nil of what ended or restarted the job.
  public var retried: Int?

  public init(time: Date, exception: String, message: String, trace: String) {
    self.time = time
    self.exception = exception
    self.message = message
    self.trace = trace
  }
}
