/// Why a text is not read as JSON, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, for people.
  public let problem: String
  /// Bytes before the place of the fault.
  public let offset: Int
  /// The name that stands twice in one object, where that is what is wrong.
  package var repeatedName: String?

  /// The fault with its place.
  public var description: String { "\(problem) at byte \(offset)" }
}
