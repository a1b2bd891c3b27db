/// Why something was not done with pipeline code, in words for its user, with the way out.
package struct PipelineProblem: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable { case denied, invalid, notFound, notPossible, exists, cancelled }

  package var kind: Kind
  package var message: String
  package var hint: String?

  package init(_ kind: Kind, _ message: String, hint: String? = nil) {
    self.kind = kind
    self.message = message
    self.hint = hint
  }

  package var description: String { hint.map { "\(message); \($0)" } ?? message }
}
