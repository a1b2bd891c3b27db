package import Screen

/// What the environment tells about the terminal, before anything is asked of it. Pure.
package struct TerminalKind: Sendable, Hashable {
  package let term: String
  /// Names to look up, the best first. Those from `firstGuess` on are guesses, and the user is told.
  package internal(set) var candidates: [String]
  package let firstGuess: Int
  /// No more colours than these are used.
  package let limit: ColourDepth
  /// Bracketed paste, focus and mouse reports: real and emulated VTs print the request instead of obeying it.
  package let understandsReports: Bool
  /// The Linux console has a font of 512 glyphs, without braille and without most marks.
  package let lacksGlyphs: Bool

  package init(_ environment: [String: String]) throws(TerminalError) {
    let term = environment["TERM"] ?? ""
    guard !term.isEmpty else { throw .dumb(nil) }
    guard term != "dumb", term != "unknown" else { throw .dumb(term) }
    self.term = term
    let isMono = !(environment["NO_COLOR"] ?? "").isEmpty
    limit = isMono ? .mono : .direct
    let isSimple = term == "linux" || term.hasPrefix("vt") || term.hasPrefix("cons") || term == "ansi"
    understandsReports = !isSimple
    lacksGlyphs = term == "linux" || term.hasPrefix("cons")
    let isTrue = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") && !isMono && !isSimple
    let own = (isTrue ? Self.directNames(term) : []) + [term]
    candidates = own + ["xterm-256color", "xterm"].filter { !own.contains($0) }
    firstGuess = own.count
  }

  /// Descriptions with 24-bit colours are entries of their own, and often not installed.
  private static func directNames(_ term: String) -> [String] {
    if term.hasSuffix("-direct") { return [] }
    var base = term
    for suffix in ["-256color", "-16color", "-color"] where base.hasSuffix(suffix) {
      base.removeLast(suffix.count)
    }
    return [base + "-direct"] + (term.hasPrefix("xterm") && base != "xterm" ? ["xterm-direct"] : [])
  }
}
