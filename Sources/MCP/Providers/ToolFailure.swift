package import JSON

/// A tool that did not do what was asked: a bad argument or a failure of its business. It becomes a result with
/// `isError`, whose text says the mend, so that a model can try again (MCP 2026-07-28, tools, "error handling").
package struct ToolFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// One word for programs.
  package var code: String
  package var message: String
  /// What to do instead.
  package var hint: String?

  package init(code: String, message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  package var description: String { hint.map { "\(message); \($0)" } ?? message }

  package var json: JSONValue { ["code": .string(code), "message": .string(message), "hint": .optional(hint)] }
}
