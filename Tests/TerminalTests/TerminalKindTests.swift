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

  @Test(arguments: [
    ("xterm-256color", true), ("xterm", true), ("xterm-kitty", true), ("tmux-256color", true), ("alacritty", true),
    ("kitty", true), ("foot-extra", true), ("wezterm", true), ("vte-256color", true), ("konsole", true), ("st", true),
    ("st-256color", true), ("stv52", false), ("screen-256color", false), ("linux", false), ("vt220", false),
    ("rxvt-unicode-256color", false), ("xterm-16color", false),
  ])
  func `a terminal that says so has 24-bit colours, if its kind has them`(term: String, has: Bool) throws {
    for word in ["truecolor", "24bit"] {
      #expect(try TerminalKind(["TERM": term, "COLORTERM": word]).isDirect == has)
    }
    #expect(try !TerminalKind(["TERM": term, "COLORTERM": "yes"]).isDirect)
    #expect(try !TerminalKind(["TERM": term]).isDirect)
  }

  @Test func `tmux under the name of screen has 24-bit colours, and screen has not`() throws {
    let screen = ["TERM": "screen-256color", "COLORTERM": "truecolor"]
    #expect(try TerminalKind(screen.merging(["TMUX": "/tmp/tmux-0/default,1,0"]) { $1 }).isDirect)
    #expect(try !TerminalKind(screen.merging(["STY": "1.pts", "TMUX": "/tmp/tmux-0/default,1,0"]) { $1 }).isDirect)
  }

  @Test func `an unknown name that tells of few colours is not taken for one of 256`() throws {
    let sixteen = try TerminalKind(["TERM": "xterm-16color", "COLORTERM": "truecolor"])
    #expect(sixteen.limit == .sixteen && sixteen.candidates.first == "xterm-16color")
    #expect(try TerminalKind(["TERM": "foo-color"]).candidates == ["foo-color", "xterm", "xterm-256color"])
  }

  @Test func `NO_COLOR counts when it is not empty`() throws {
    #expect(try TerminalKind(["TERM": "xterm", "NO_COLOR": "1", "COLORTERM": "truecolor"]).limit == .mono)
    #expect(try TerminalKind(["TERM": "xterm", "NO_COLOR": "1", "COLORTERM": "truecolor"]).firstGuess == 1)
    #expect(try TerminalKind(["TERM": "xterm", "NO_COLOR": ""]).limit == .direct)
  }

  @Test func `simple terminals are asked for nothing that they would print`() throws {
    for term in ["linux", "vt100", "vt220"] { #expect(try !TerminalKind(["TERM": term]).understandsReports) }
    for term in ["xterm", "screen", "tmux-256color", "vte"] {
      #expect(try TerminalKind(["TERM": term]).understandsReports)
    }
    #expect(try TerminalKind(["TERM": "linux"]).lacksGlyphs && !TerminalKind(["TERM": "vt220"]).lacksGlyphs)
  }
}
