/// Why a filter is not understood.
public struct FilterError: Error, Sendable, Hashable, CustomStringConvertible {
  /// As it was written.
  public var term: String
  /// What is wrong, and what would be right.
  public var problem: String

  public init(term: String, problem: String) {
    self.term = term
    self.problem = problem
  }

  /// The term and what is wrong with it: `state: there is no value`.
  public var words: String { "\(term)\(term.hasSuffix(":") ? "" : ":") \(problem)" }

  public var description: String { "filter term \u{201C}\(term)\u{201D}: \(problem)" }
}
