import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Hits far to the right in lines that are longer than any screen.
@Suite struct LogLongLineTests {
  init() { setUTF8() }

  private func console(hitAt offset: Int, of length: Int, tail: String = "", width: Int = 100) -> Console {
    let text = String(repeating: "x", count: offset) + "needle" + String(repeating: "y", count: length - offset - 6)
    return LogWorkTests().console(
      [
        LogLine(time: Sample.now, level: .info, source: "t", message: "another"),
        LogLine(time: Sample.now, level: .info, source: "t", message: text + tail),
      ], width: width)
  }

  private func search(_ console: inout Console) {
    console.press(.home, .character("/"))
    console.type("needle")
    console.press(.enter)
  }

  @Test(arguments: [100_020, 150_000, 1_000_000])
  func `It is brought into sight wherever it stands, cut, whole and wrapped`(_ offset: Int) {
    var console = console(hitAt: offset, of: offset + 40_000)
    search(&console)
    #expect(console.screen.contains("xneedley"), "the row is shifted")
    console.press(.enter)
    #expect(console.screen.contains("xneedley"), "the window opens there")
    console.press(.end)
    #expect(!console.screen.contains("needle") && console.screen.contains("yyyy"), "it reaches the end of the line")
    console.press(.escape, .character("w"), .character("n"))
    #expect(console.screen.contains("needle") && console.screen.contains("…x"), "the wrapped row begins before it")
  }

  @Test func `A hit in the last line of a long trace is brought into sight where it is shown whole`() {
    let frames = (0..<200).map { "\n\tat a.B\($0)(B.java)" }.joined()
    let lines = [
      LogLine(time: Sample.now, level: .info, source: "t", message: "first"),
      LogLine(time: Sample.now, level: .error, source: "t", message: "java.lang.Error" + frames + "\n needle"),
    ]
    var console = LogWorkTests().console(lines)
    console.press(.character("w"))
    search(&console)
    #expect(console.screen.contains("needle") && !console.screen.contains("java.lang.Error"))
  }

  @Test func `A window that becomes narrower shows all of the line still`() {
    var console = console(hitAt: 5000, of: 9000)
    search(&console)
    console.press(.enter)
    console.send(.input(.resize(width: 60, height: 24), at: console.now))
    #expect(console.screen.contains("needle"))
    guard case .line(let line)? = console.state.dialog else { return #expect(Bool(false), "no window") }
    #expect(line.rows.allSatisfy { $0.count <= 52 } && line.rows.joined().count == 9000)
  }

  @Test func `An expression that was found nowhere opens the line at its beginning`() {
    var console = console(hitAt: 5000, of: 9000, tail: "\n\tsecond")
    console.press(.end, .character("/"))
    console.type("nosuch[0-9]")
    console.press(.enter, .end, .enter)
    guard case .line(let line)? = console.state.dialog else { return #expect(Bool(false), "no window") }
    #expect(line.top == 0)
  }

  @Test func `A hit far down in a trace is in sight where the trace is unfolded or wrapped, whichever comes first`() {
    let frames = (0..<5000).map { "\tat a.b.Deep.run(Deep.java:\($0))\n" }.joined()
    let text = "2026-11-23 12:04:30 ERROR deep\n" + frames
    for key in ["x", "w"] {
      var after = Console.file(text)
      after.command("search Deep.java:4321")
      after.press(.character(Character(key)))
      #expect(after.screen.contains("Deep.java:4321"), "\(key): \(after.screen)")
      var before = Console.file(text)
      before.press(.character(Character(key)))
      before.command("search Deep.java:4321")
      #expect(before.screen.contains("Deep.java:4321"), "\(key): \(before.screen)")
    }
  }
}
