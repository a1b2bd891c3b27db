/// What is wrong with a theme, and where.
package struct ThemeError: Error, Sendable, Hashable, CustomStringConvertible {
  package let theme: String
  /// Counted from 1; nil where the fault is in no one line.
  package let line: Int?
  package let message: String

  package init(theme: String, line: Int?, message: String) {
    self.theme = theme
    self.line = line
    self.message = message
  }

  package var description: String { "theme \(theme)" + (line.map { ", line \($0)" } ?? "") + ": " + message }
}
