/// A command line that is wrong, and what would be right. The exit code is 2.
package struct UsageError: Error, Sendable, Hashable {
  package var message: String
  /// What was probably meant, or where to read.
  package var hint: String

  package init(_ message: String, hint: String) {
    self.message = message
    self.hint = hint
  }

  init(_ message: String, see words: [String]) {
    self.init(message, hint: "see \((["mcp"] + words).joined(separator: " ")) --help")
  }
}
