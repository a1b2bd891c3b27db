/// Why an operation was not done. `code` is one word for programs, `message` and `hint` are for people.
public struct ClientError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is; the raw value is the word on the wire.
  public enum Code: String, Sendable, Hashable, CaseIterable, Codable {
    /// An argument is missing or wrong.
    case invalid
    /// There is no such job, runner or thing of it.
    case notFound = "not_found"
    /// Several jobs or runners may be meant.
    case ambiguous
    /// Not while the job is in this state.
    case wrongState = "wrong_state"
    /// The engine cannot do it.
    case notPossible = "not_possible"
    /// Not allowed: by the key's role, the configuration, or the engine.
    case denied
    /// The engine, or the server, does not answer.
    case unreachable
    /// The engine would not do it.
    case refused
    /// It was begun and goes on; the call waited no longer.
    case pending
    /// The connection broke before the answer of a call that changes something was there: it may have been done.
    case outcomeUnknown = "outcome_unknown"
    /// The caller's task was cancelled.
    case cancelled
    /// What was answered is not understood.
    case malformed
    /// The server cannot keep what it does at the moment, or lacks room.
    case unavailable
    /// The connection has ended.
    case disconnected
  }

  /// One word for programs.
  public var code: Code
  /// What happened, for people.
  public var message: String
  /// What to do instead.
  public var hint: String?

  public init(_ code: Code, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The message, with the hint.
  public var description: String { hint.map { "\(message); \($0)" } ?? message }
}
