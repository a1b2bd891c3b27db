/// Why an operation was not done. `code` is one word for programs, `message` and `hint` are for people.
public struct ClientError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Code: String, Sendable, Hashable, CaseIterable, Codable {
    case invalid, notFound = "not_found", ambiguous, wrongState = "wrong_state", notPossible = "not_possible", denied
    case unreachable, refused, pending, cancelled, malformed, unavailable, disconnected
  }

  public var code: Code
  public var message: String
  /// What to do instead.
  public var hint: String?

  public init(_ code: Code, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  public var description: String { hint.map { "\(message); \($0)" } ?? message }
}
