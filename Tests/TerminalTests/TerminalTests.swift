import CNcurses
import Glibc
import Screen
import Testing

@testable import Terminal

/// The terminal room on a real terminal driver and a real ncurses. One at a time, since ncurses is one to a process.
@MainActor @Suite(.serialized) struct TerminalTests {
  private let pty: PseudoTerminal

  init() throws { pty = try #require(PseudoTerminal(width: 60, height: 15), "needs /dev/ptmx") }

  private func open(
    _ environment: [String: String] = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"], theme: String = "dark",
    ascii: Bool? = nil
  ) throws -> Terminal {
    // The locale of the process, which `setlocale` reads, is pinned too.
    setenv("LC_ALL", environment["LC_ALL"] ?? "C", 1)
    var options = TerminalOptions(environment: environment, ascii: ascii)
    (options.input, options.output) = (pty.program, pty.program)
    return try Terminal.open(theme: Theme.builtIn(theme), options)
  }

  private func canvas(_ lines: [String], width: Int = 60, height: Int = 15) -> Canvas {
    var canvas = Canvas(width: width, height: height)
    for (y, line) in lines.enumerated() { canvas.write(line, x: 0, y: y, role: .text) }
    return canvas
  }

  @Test func `it takes the terminal and gives it back as it was`() throws {
    let before = pty.modes
    let terminal = try open()
    #expect(terminal.width == 60 && terminal.height == 15)
    #expect(terminal.depth == .indexed && !terminal.isASCII && terminal.notes.isEmpty)
    #expect(pty.modes.c_lflag & tcflag_t(ECHO | ICANON) == 0)
    #expect(pty.modes.c_iflag & tcflag_t(IXON) == 0)
    #expect(pty.modes.c_lflag & tcflag_t(ISIG) == 0)
    terminal.present(canvas(["hello"]))
    let opened = pty.output()
    for sequence in ["\u{1B}[?1049h", "\u{1B}[?25l", "\u{1B}[?2004h", "\u{1B}[?1004h", "hello"] {
      #expect(opened.contains(sequence), "\(sequence.debugDescription)")
    }
    #expect(!opened.contains("\u{1B}[?1000h"))
    terminal.close(message: "bye")
    let closed = pty.output()
    for sequence in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1004l", "\u{1B}[?1000l"] {
      #expect(closed.contains(sequence), "\(sequence.debugDescription)")
    }
    #expect(closed.hasSuffix("bye\r\n"))
    let after = pty.modes
    #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag && after.c_oflag == before.c_oflag)
  }

  @Test func `only what differs is written, and the bytes are counted`() throws {
    let terminal = try open()
    defer { terminal.close() }
    terminal.present(canvas(["orders 12.3k", "clicks 88.1k"]))
    let first = pty.output()
    #expect(terminal.present(canvas(["orders 12.3k", "clicks 88.1k"])) == 0)
    #expect(pty.output().isEmpty)
    let count = terminal.present(canvas(["orders 12.4k", "clicks 88.1k"]))
    let second = pty.output()
    #expect(second.utf8.count < 20 && second.contains("4") && !second.contains("orders"))
    // The kernel may keep no such count (CONFIG_TASK_IO_ACCOUNTING).
    if let count {
      #expect(count == second.utf8.count)
      #expect(terminal.bytesWritten.map { $0 <= first.utf8.count + second.utf8.count } == true)
    }
  }

  @Test func `wide glyphs and marks stay in their columns`() throws {
    let terminal = try open()
    defer { terminal.close() }
    terminal.present(canvas(["漢字e\u{301}|", "🙂|\u{1F1E9}"]))
    let output = pty.output()
    #expect(output.contains("漢字e\u{301}|") && output.contains("🙂|"))
    terminal.present(canvas(["x漢e\u{301}|", "🙂|"]))
    #expect(pty.output().contains("x漢"))
  }

  @Test func `nothing that an engine says reaches the terminal as a sequence`() throws {
    let terminal = try open()
    defer { terminal.close() }
    _ = pty.output()
    terminal.present(canvas(["\u{1B}]0;owned\u{7}\u{9B}2J\u{1B}[31m"]))
    let output = pty.output()
    #expect(!output.contains("\u{1B}]") && !output.contains("\u{7}") && !output.contains("\u{9B}"))
    #expect(output.contains("␛]0;owned␇"))
  }

  @Test func `a locale without UTF-8 gets ASCII`() throws {
    let terminal = try open(["TERM": "xterm", "LC_ALL": "C"])
    defer { terminal.close() }
    #expect(terminal.isASCII && terminal.depth == .eight)
    terminal.present(canvas(["● ok │ 漢 …"]))
    let output = pty.output()
    #expect(output.contains("* ok | ?? ~"))
    #expect(output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `a locale that this host does not have is replaced by one that it has`() throws {
    let terminal = try open(["TERM": "xterm", "LC_ALL": "xx_XX.UTF-8"])
    defer { terminal.close() }
    #expect(!terminal.isASCII)
  }

  @Test func `NO_COLOR leaves attributes alone`() throws {
    let terminal = try open(["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"])
    defer { terminal.close() }
    #expect(terminal.depth == .mono)
    var picture = canvas([])
    picture.write("bad", x: 0, y: 0, role: .stateFailed)
    terminal.present(picture)
    let output = pty.output()
    #expect(!output.contains("\u{1B}[3") && !output.contains(";3") && output.contains("4m"))
  }

  @Test func `a byte that is pasted is text, and asks for nothing`() async throws {
    let terminal = try open()
    defer { terminal.close() }
    #expect(pty.modes.c_lflag & tcflag_t(ISIG) == 0)
    pty.type("\u{1B}[200~a\u{3}b\u{1C}c\u{1A}d\u{1B}[201~q")
    var inputs: [Input] = []
    for await event in terminal.events {
      if case .ended = event { break }
      if case .inputs(let some, _) = event { inputs += some }
      if inputs.last == .key(.character("q")) { break }
    }
    #expect(inputs == [.paste("a\u{3}b\u{1C}c\u{1A}d"), .key(.character("q"))])
  }

  @Test func `Ctrl-C as a key ends the program as a signal does`() async throws {
    let terminal = try open()
    defer { terminal.close() }
    pty.type("a\u{3}")
    var ending: TerminalEvent.Ending?
    for await event in terminal.events { if case .ended(let how) = event { ending = how } }
    #expect(ending == .signal(SIGINT))
  }

  @Test func `Ctrl-C as the second of two keys is a key, and pressed once more the signal`() async throws {
    let terminal = try open()
    defer { terminal.close() }
    terminal.setChords([.control("x"): [.control("c")]])
    pty.type("\u{18}\u{3}")
    var inputs: [Input] = []
    var ending: TerminalEvent.Ending?
    for await event in terminal.events {
      if case .ended(let how) = event { ending = how }
      if case .inputs(let some, _) = event { inputs += some }
      if inputs.count == 2 { pty.type("\u{3}") }
    }
    #expect(inputs == [.key(.control("x")), .key(.control("c"))])
    #expect(ending == .signal(SIGINT))
  }

  @Test func `an unknown terminal is opened with a note`() throws {
    let terminal = try open(["TERM": "no-such-terminal", "LC_ALL": "C.UTF-8"])
    defer { terminal.close() }
    #expect(terminal.notes == ["TERM=no-such-terminal is not known here; taken for xterm-256color"])
  }

  @Test func `a host without any description is served by ours`() throws {
    setenv("LC_ALL", "C.UTF-8", 1)
    var options = TerminalOptions(environment: ["TERM": "xterm", "LC_ALL": "C.UTF-8"])
    (options.input, options.output) = (pty.program, pty.program)
    var kind = try TerminalKind(options.environment)
    kind.candidates = ["no-such-terminal"]
    let terminal = try Terminal.open(theme: .builtIn("dark"), kind, options)
    #expect(terminal.depth == .indexed && terminal.notes.count == 1)
    terminal.present(canvas(["hello"]))
    terminal.close()
    let output = pty.output()
    for sequence in ["\u{1B}[?1049h", "hello", "\u{1B}[?25h", "\u{1B}[?1049l"] { #expect(output.contains(sequence)) }
    kind = try TerminalKind(["TERM": "vt100"])
    kind.candidates = ["no-such-terminal"]
    #expect(throws: TerminalError.unknown("vt100")) { try Terminal.open(theme: .builtIn("dark"), kind, options) }
  }

  @Test func `24-bit colours are sent where no description has them`() throws {
    setenv("LC_ALL", "C.UTF-8", 1)
    var options = TerminalOptions(environment: ["TERM": "xterm-256color", "COLORTERM": "truecolor"])
    (options.input, options.output) = (pty.program, pty.program)
    var kind = try TerminalKind(options.environment)
    kind.candidates = kind.candidates.map { $0.hasSuffix("-direct") ? "no-such-terminal" : $0 }
    let terminal = try Terminal.open(theme: .builtIn("gruvbox"), kind, options)
    terminal.present(canvas(["hello"]))
    terminal.close()
    #expect(terminal.depth == .direct && terminal.notes.isEmpty)
    let output = pty.output()
    #expect(output.contains("38;2;235;219;178") && output.contains("48;2;40;40;40") && !output.contains("8;5;"))
  }

  @Test func `a terminal of sixteen colours without a description gets sixteen`() throws {
    setenv("LC_ALL", "C.UTF-8", 1)
    var options = TerminalOptions(environment: ["TERM": "no-such-16color"])
    (options.input, options.output) = (pty.program, pty.program)
    var kind = try TerminalKind(options.environment)
    for candidates in [["no-such-16color", "xterm-256color"], ["no-such-16color"]] {
      kind.candidates = candidates
      let terminal = try Terminal.open(theme: .builtIn("gruvbox"), kind, options)
      #expect(terminal.depth == .sixteen && terminal.notes.count == 1)
      var picture = canvas([])
      for (y, role) in Role.allCases.prefix(15).enumerated() { picture.write("x", x: 0, y: y, role: role) }
      terminal.present(picture)
      terminal.close()
      let output = pty.output()
      #expect(!output.contains("8;5;") && output.contains("[9"))
    }
  }

  @Test func `what is no terminal is refused`() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    var options = TerminalOptions(environment: ["TERM": "xterm"])
    (options.input, options.output) = (pty.program, ends[1])
    #expect(throws: TerminalError.notATerminal("output")) { try Terminal.open(theme: .builtIn("dark"), options) }
    options.input = ends[0]
    #expect(throws: TerminalError.notATerminal("input")) { try Terminal.open(theme: .builtIn("dark"), options) }
  }

  @Test func `keys, a paste and the end of the terminal arrive in order`() async throws {
    let terminal = try open()
    pty.type("a\u{1B}[A\u{1B}[200~q\r\u{1B}[201~\u{1B}")
    var seen: [Input] = []
    for await event in terminal.events {
      switch event {
      case .inputs(let inputs, _):
        seen += inputs
        if seen.last == .key(.escape) { pty.hangUp() }
      case .stalled: break
      case .ended(let ending):
        #expect(ending == .hangUp && ending.exitCode == 129)
      }
    }
    #expect(seen == [.key(.character("a")), .key(.up), .paste("q\n"), .key(.escape)])
    #expect(!terminal.isOpen)
  }

  @Test func `what would end or stop a program is text in a paste`() async throws {
    let terminal = try open()
    pty.type("\u{1B}[200~a\u{3}b\u{1C}c\u{1A}\u{1B}[201~z")
    var seen: [Input] = []
    for await event in terminal.events {
      guard case .inputs(let inputs, _) = event else { continue }
      seen += inputs
      if seen.last == .key(.character("z")) { pty.hangUp() }
    }
    #expect(seen == [.paste("a\u{3}b\u{1C}c\u{1A}"), .key(.character("z"))])
  }

  @Test func `a change of size is told and a signal that asks ends in order`() async throws {
    let terminal = try open()
    pty.resize(width: 120, height: 40)
    // To the process, as the driver and others send it: threads of dispatch block signals.
    kill(getpid(), SIGWINCH)
    var sizes: [Input] = []
    for await event in terminal.events {
      switch event {
      case .inputs(let inputs, _):
        sizes += inputs
        kill(getpid(), SIGTERM)
      case .stalled: break
      case .ended(let ending):
        #expect(ending == .signal(SIGTERM) && ending.exitCode == 143)
      }
    }
    #expect(sizes == [.resize(width: 120, height: 40)])
    #expect(pty.output().contains("\u{1B}[?1049l"))
  }

  @Test func `a terminal that takes nothing does not hold the program, and gets the newest frame later`() async throws {
    let terminal = try open()
    defer { terminal.close() }
    var frame = 0
    while terminal.postponed == nil, frame < 10_000 {
      frame += 1
      terminal.present(canvas((0..<15).map { String(repeating: "\((frame + $0) % 10)", count: 60) }))
    }
    #expect(terminal.postponed != nil)
    terminal.present(canvas(["the newest"]))
    var seen = ""
    // Every turn lets the main queue see that there is room.
    for _ in 0..<10_000 {
      seen = String(seen.suffix(20)) + pty.output()
      if seen.contains("the newest") { break }
      await Task.yield()
    }
    #expect(seen.contains("the newest") && terminal.postponed == nil)
  }

  @Test func `another theme is painted anew`() throws {
    let terminal = try open()
    defer { terminal.close() }
    terminal.present(canvas(["hello"]))
    _ = pty.output()
    terminal.setTheme(try Theme.builtIn("light"))
    #expect(pty.output().contains("48;5;"))
  }

  @Test func `widths are those of the C library`() throws {
    let terminal = try open()
    defer { terminal.close() }
    var different: [String] = []
    for value in UInt32(0x20)...0x323AF {
      guard let scalar = Unicode.Scalar(value), Visible.replacement(for: scalar) == nil else { continue }
      let theirs = Glyphset.columns(scalar)
      // -1: this C library's Unicode is older than Swift's and does not know the scalar.
      if theirs >= 0, theirs != scalar.columns { different.append(String(value, radix: 16)) }
    }
    // Another release of Unicode moves a handful of emoji; a mistake in the table would move hundreds.
    #expect(different.count < 40, "\(different.prefix(40))")
  }
}
