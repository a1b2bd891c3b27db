import Screen

/// What the environment tells of the terminal. Pure.
enum TerminalChecks {
  static func of(_ environment: [String: String], isTerminal: Bool) -> [Check] {
    [terminal(environment, isTerminal), characters(environment), colours(environment), clipboard(environment)]
  }

  private static func value(_ name: String, _ environment: [String: String]) -> String { environment[name] ?? "" }

  private static func terminal(_ environment: [String: String], _ isTerminal: Bool) -> Check {
    let term = value("TERM", environment)
    if term.isEmpty || term == "dumb" || term == "unknown" {
      return .warn(
        "terminal", term.isEmpty ? "TERM is not set" : "TERM is \(term)",
        "the console needs a terminal; over SSH: ssh -t; else export TERM=xterm-256color")
    }
    return .ok("terminal", "TERM is \(term)" + (isTerminal ? "" : ", but the output is not a terminal now"))
  }

  private static func characters(_ environment: [String: String]) -> Check {
    if Locale.isUTF8(environment) { return .ok("characters", "UTF-8 (\(Locale.name(environment)))") }
    let name = Locale.name(environment)
    return .warn(
      "characters", "the locale \(name.isEmpty ? "is not set" : "\(name) is not UTF-8")",
      "export LC_ALL=C.UTF-8, or tables and charts are in ASCII")
  }

  private static func colours(_ environment: [String: String]) -> Check {
    let claim = ColourDepth.claimsDirect(environment)
    switch ColourDepth(of: environment) {
    case .mono: return .ok("colours", "none, since NO_COLOR is set")
    case .direct: return .ok("colours", "24 bits (\(claim ? "COLORTERM" : "TERM"))")
    case .indexed where claim:
      return .ok(
        "colours",
        "256 (TERM); COLORTERM says 24 bits, which terminals called \(value("TERM", environment)) may not have")
    case .indexed: return .ok("colours", "256 (TERM)")
    case .sixteen: return .ok("colours", "16 (TERM)")
    case .eight, nil:
      return .warn(
        "colours", "8 or 16, as far as TERM tells",
        "export TERM=xterm-256color where the terminal has more, and COLORTERM=truecolor where it has all")
    }
  }

  /// Copying over SSH is OSC 52 (xterm's control sequences), which multiplexers hold back unless told.
  private static func clipboard(_ environment: [String: String]) -> Check {
    let term = value("TERM", environment)
    if !value("TMUX", environment).isEmpty {
      return .warn(
        "clipboard", "inside tmux, which hands copied text on (OSC 52) only when told",
        "tmux set -s set-clipboard on; the terminal outside must know OSC 52 too")
    }
    if !value("STY", environment).isEmpty || term.hasPrefix("screen") {
      return .warn(
        "clipboard", "inside screen, which does not hand copied text on (OSC 52)",
        "use tmux with set-clipboard on, or copy with the terminal's own selection")
    }
    if term == "linux" || term.isEmpty || term == "dumb" {
      return .warn("clipboard", "this terminal has none", "come by SSH from a terminal with one")
    }
    return .ok("clipboard", "by OSC 52, where the terminal allows it")
  }
}
