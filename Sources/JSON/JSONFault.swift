/// Why a text is not JSON, and where.
public struct JSONFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// Bytes before it.
  public let place: Int
  public let problem: String

  init(_ place: Int, _ problem: String) {
    self.place = place
    self.problem = problem
  }

  public var description: String { "\(problem), at byte \(place)" }
}
