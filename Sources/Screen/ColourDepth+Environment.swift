extension ColourDepth {
  /// What the environment tells of the terminal's colours; nil where it tells nothing and only a description does. The console and
  /// the doctor ask here alike. Pure.
  package init?(of environment: [String: String]) {
    let term = environment["TERM"] ?? ""
    if !(environment["NO_COLOR"] ?? "").isEmpty {
      self = .mono
    } else if term.hasSuffix("-16color") {
      self = .sixteen
    } else if Self.isDirect(environment) {
      self = .direct
    } else if term.contains("256color") {
      self = .indexed
    } else {
      return nil
    }
  }

  /// `COLORTERM`, which is passed on into programs that do not have what the terminal around them has.
  package static func claimsDirect(_ environment: [String: String]) -> Bool {
    ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
  }

  /// The terminal says that it has 24 bits, and is of a kind that obeys ISO 8613-6 colours (`38;2`).
  private static func isDirect(_ environment: [String: String]) -> Bool {
    let term = environment["TERM"] ?? ""
    guard claimsDirect(environment) || term.hasSuffix("-direct") else { return false }
    // tmux calls itself so too, and tells itself by TMUX; screen has no more than 256.
    if term == "screen" || term.hasPrefix("screen-") || term.hasPrefix("screen.") {
      return !(environment["TMUX"] ?? "").isEmpty && (environment["STY"] ?? "").isEmpty
    }
    return directKinds.contains { term == $0 || term.hasPrefix($0 + "-") }
  }

  private static let directKinds = [
    "xterm", "tmux", "alacritty", "kitty", "foot", "wezterm", "iterm", "iterm2", "iTerm.app", "iTerm2.app", "vte",
    "gnome",
    "konsole", "st", "ghostty", "contour", "mintty", "rio",
  ]
}
