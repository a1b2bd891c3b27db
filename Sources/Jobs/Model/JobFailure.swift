public import FoundationEssentials

/// An exception that ended a job or restarted it, cut to its meaning.
public struct JobFailure: Sendable, Hashable, Codable {
  public var time: Date
  /// `java.lang.IllegalStateException`, the innermost cause.
  public var exception: String
  /// The cause's message, one line.
  public var message: String
  /// The trace without the frames that say nothing of the program.
  public var trace: String
  /// The task, and the process it ran on, where the engine tells.
  public var task: String?
  public var location: String?

  public init(time: Date, exception: String, message: String, trace: String) {
    self.time = time
    self.exception = exception
    self.message = message
    self.trace = trace
  }
}
