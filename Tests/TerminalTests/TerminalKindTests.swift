import Screen
import Testing

@testable import Terminal

@MainActor struct TerminalKindTests {
  @Test func `no terminal, and one that cannot place its cursor, are refused with the reason`() {
    #expect(throws: TerminalError.dumb(nil)) { try TerminalKind([:]) }
    #expect(throws: TerminalError.dumb(nil)) { try TerminalKind(["TERM": ""]) }
    #expect(throws: TerminalError.dumb("dumb")) { try TerminalKind(["TERM": "dumb"]) }
    #expect(TerminalError.dumb("dumb").description == "TERM=dumb is a terminal that cannot place its cursor")
  }

  @Test func `an unknown terminal is guessed at, and the guess is told from the name`() throws {
    let kind = try TerminalKind(["TERM": "foo"])
    #expect(kind.candidates == ["foo", "xterm-256color", "xterm"])
    #expect(kind.firstGuess == 1)
    #expect(try TerminalKind(["TERM": "xterm"]).candidates == ["xterm", "xterm-256color"])
  }

  @Test func `24-bit colours are looked for where the terminal says that it has them`() throws {
    let kind = try TerminalKind(["TERM": "tmux-256color", "COLORTERM": "truecolor"])
    #expect(kind.candidates == ["tmux-direct", "tmux-256color", "xterm-256color", "xterm"])
    #expect(kind.firstGuess == 2)
    #expect(
      try TerminalKind(["TERM": "xterm-kitty", "COLORTERM": "24bit"]).candidates.prefix(3) == [
        "xterm-kitty-direct", "xterm-direct", "xterm-kitty",
      ])
    #expect(try TerminalKind(["TERM": "linux", "COLORTERM": "truecolor"]).candidates.first == "linux")
  }

  @Test func `NO_COLOR counts when it is not empty`() throws {
    #expect(try TerminalKind(["TERM": "xterm", "NO_COLOR": "1", "COLORTERM": "truecolor"]).limit == .mono)
    #expect(try TerminalKind(["TERM": "xterm", "NO_COLOR": "1", "COLORTERM": "truecolor"]).firstGuess == 1)
    #expect(try TerminalKind(["TERM": "xterm", "NO_COLOR": ""]).limit == .direct)
  }

  @Test func `simple terminals are asked for nothing that they would print`() throws {
    for term in ["linux", "vt100", "vt220"] { #expect(try !TerminalKind(["TERM": term]).understandsReports) }
    for term in ["xterm", "screen", "tmux-256color"] { #expect(try TerminalKind(["TERM": term]).understandsReports) }
    #expect(try TerminalKind(["TERM": "linux"]).lacksGlyphs && !TerminalKind(["TERM": "vt220"]).lacksGlyphs)
  }
}
