/// What the program and its user want of the terminal.
package struct TerminalOptions: Sendable {
  /// `TERM`, `COLORTERM`, `NO_COLOR`, `LANG`, … as the process has them.
  package var environment: [String: String]
  /// ASCII alone, whatever the locale is; nil leaves it to the locale and the terminal.
  package var ascii: Bool?
  /// Mouse reports; they take the terminal's own selection of text away, so they are off until asked for.
  package var mouse = false
  /// The terminal is asked for its background's colour; the answer, if one comes, is `Input.background`.
  package var asksBackground = false
  /// How long an escape character may wait for the rest of a key's sequence before it is the Escape key.
  package var escapeDelay = Duration.milliseconds(25)
  /// Where a crash leaves a report, and the lines with which it begins; nil is nowhere.
  package var crashReport: (path: String, about: String)?
  package var input: Int32 = 0
  package var output: Int32 = 1

  package init(environment: [String: String], ascii: Bool? = nil) {
    self.environment = environment
    self.ascii = ascii
  }
}
