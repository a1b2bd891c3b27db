package import Screen

/// What the environment tells about the terminal, before anything is asked of it. Pure.
package struct TerminalKind: Sendable, Hashable {
  package let term: String
  /// Names to look up, the best first. Those from `firstGuess` on are guesses, and the user is told.
  package internal(set) var candidates: [String]
  package let firstGuess: Int
  /// So many of the candidates, the first ones, have 24-bit colours; where none of them is installed and `isDirect`, our own
  /// description comes before the others.
  package let directCount: Int
  package let isDirect: Bool
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
    let isVT = term.hasPrefix("vt") && term.dropFirst(2).first?.isNumber == true
    let isSimple = isVT || term == "linux" || term.hasPrefix("cons") || term == "ansi"
    understandsReports = !isSimple
    lacksGlyphs = term == "linux" || term.hasPrefix("cons")
    let depth = ColourDepth(of: environment)
    limit = depth == .mono || depth == .sixteen ? depth ?? .direct : .direct
    isDirect = depth == .direct
    let claims = ColourDepth.claimsDirect(environment) && limit == .direct && !isSimple
    let direct = claims ? Self.directNames(term) : []
    let own = direct + [term]
    candidates = own + Self.guesses(term).filter { !own.contains($0) }
    (firstGuess, directCount) = (own.count, direct.count)
  }

  /// For a name that is not known: by what it says of its colours.
  private static func guesses(_ term: String) -> [String] {
    term.hasSuffix("-color") ? ["xterm", "xterm-256color"] : ["xterm-256color", "xterm"]
  }

  /// Descriptions with 24-bit colours are entries of their own, and often not installed.
  private static func directNames(_ term: String) -> [String] {
    if term.hasSuffix("-direct") { return [] }
    var base = term
    for suffix in ["-256color", "-color"] where base.hasSuffix(suffix) {
      base.removeLast(suffix.count)
    }
    return [base + "-direct"] + (term.hasPrefix("xterm") && base != "xterm" ? ["xterm-direct"] : [])
  }
}
