package import JSON

/// One check of code that was written, and how it went.
package struct CodeCheck: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case compiles, imports, graph
  }

  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    case passed, failed
    /// It could not be made; the detail says why.
    case notRun = "not_run"
  }

  package var kind: Kind
  package var outcome: Outcome
  package var detail: String

  package var json: JSONValue {
    ["check": .string(kind.rawValue), "outcome": .string(outcome.rawValue), "detail": .string(detail)]
  }

  var words: String { "\(kind.rawValue): \(outcome == .notRun ? "not run" : outcome.rawValue), \(detail)" }
}
