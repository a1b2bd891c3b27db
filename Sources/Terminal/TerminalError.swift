/// Why there is no console here, and what to do.
package enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
  /// `input` or `output` is no terminal.
  case notATerminal(String)
  /// `TERM` is dumb or not set: such a terminal cannot move its cursor.
  case dumb(String?)
  /// No terminal description for `TERM`, nor for the common ones.
  case unknown(String)
  case failed(String)

  package var description: String {
    switch self {
    case .notATerminal(let name): "standard \(name) is not a terminal"
    case .dumb(let term?): "TERM=\(term) is a terminal that cannot place its cursor"
    case .dumb(nil): "TERM is not set, so nothing is known about this terminal"
    case .unknown(let term):
      "there is no description of the terminal TERM=\(term), nor of xterm-256color or xterm (install ncurses-base, or set "
        + "TERMINFO to the directory that has them)"
    case .failed(let why): "the terminal could not be opened: \(why)"
    }
  }
}
