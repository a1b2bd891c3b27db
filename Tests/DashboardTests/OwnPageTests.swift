import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// On the page that a key leads to the key goes back, and hints name what can be done there alone.
@Suite struct OwnPageTests {
  init() { setUTF8() }

  private func hints(_ console: Console) -> String { console.canvas.glyphs(row: console.state.height - 2) }

  @Test(arguments: [("O", State.Page.overview), ("R", .runners), ("A", .audit), ("H", .messages)])
  func `The key of a page goes back from it, and the hint says so`(key: String, page: State.Page) {
    var console = Console.running(width: 160)
    console.press(.down, .enter)
    let before = console.state.page
    console.press(.character(Character(key)))
    console.answerAll()
    #expect(console.state.page == page)
    #expect(hints(console).contains("\(key) back"), "\(hints(console))")
    console.press(.character(Character(key)))
    #expect(console.state.page == before && !hints(console).contains("\(key) back"))
  }

  @Test func `x goes to the exceptions and back, and Esc is named there`() {
    var console = Console.running(width: 80, height: 24)
    console.press(.character("x"))
    console.answerAll()
    #expect(console.state.page == .exceptions(Sample.jobs[0].id))
    #expect(hints(console).contains("Esc back"), "\(hints(console))")
    console.press(.character("x"))
    #expect(console.state.page == .main)
  }

  @Test func `Where nothing can be opened no hint says that Enter opens`() {
    var console = Console.running(width: 120)
    for key in ["A", "H"] {
      console.press(.character(Character(key)))
      #expect(!hints(console).contains("Enter"), "\(key): \(hints(console))")
      console.press(.escape)
    }
    console.press(.character("x"))
    #expect(!hints(console).contains("whole trace"), "nothing was answered yet: \(hints(console))")
    console.answerAll()
    #expect(hints(console).contains("Enter whole trace"), "\(hints(console))")
    console.press(.escape, .character("A"))
    console.answerAll()
    #expect(hints(console).contains("Enter open"), "\(hints(console))")
  }

  @Test func `The log on a small screen names how lines are marked and copied, and how it is left`() {
    var console = Console.running(width: 80, height: 24)
    console.press(.character("L"))
    console.answerAll()
    let line = hints(console)
    for hint in ["/ search", "Space mark", "y copy", "Esc back", "? help"] { #expect(line.contains(hint), "\(line)") }
  }

  // MARK: - Signs

  @Test func `A job that was cancelled has another sign than one that is finished, and is not green`() {
    let (finished, canceled) = (Sample.job("a", state: .finished), Sample.job("b", state: .canceled))
    #expect(finished.mark == Glyphs.done && canceled.mark == Glyphs.canceled)
    #expect(Glyphs.ascii(canceled.mark) == "=" && Glyphs.ascii(finished.mark) == "+")
    #expect(canceled.role == .dim && Column.state.role(canceled) == .dim && Column.job.role(canceled) == .dim)
    #expect(finished.role == .stateEnded)
    let console = Console.running(jobs: [finished, canceled])
    #expect(console.screen.contains("■ ") && console.screen.contains("✔ "))
  }

  @Test func `The help tells what the signs mean`() {
    let lines = HelpPage.lines("canceled", Console.running().state).map { $0.spans.map(\.text).joined() }
    #expect(lines.contains { $0.contains("■") }, "\(lines)")
    #expect(!HelpPage.found("■", Console.running().state).isEmpty)
  }

  @Test(arguments: [
    ("stack", "exceptions"), ("stack trace", "exceptions"), ("snooze", "acknowledge"), ("snoo", "ack"),
    ("parallel", "scale"), ("export", "report"), ("export", "save-log"),
  ])
  func `The help finds what goes by another name elsewhere`(words: String, name: String) {
    let found = HelpPage.found(words, Console.running().state).map(\.name)
    #expect(found.contains(name), "\(found)")
  }
}
