import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Jumps to lines that are folded into another row.
@Suite struct LogFoldJumpTests {
  init() { setUTF8() }

  /// Four times the same trace but for its numbers, two minutes apart, with other lines between.
  private func console() -> Console {
    let lines = (0..<4).flatMap { round in
      [
        LogLine(time: at(round, 0), level: .info, source: "tm", message: "before \(round)"),
        LogLine(
          time: at(round, 1), level: .error, source: "tm", message: "failed \(100 + round * 50)\n\tat a.B(B.java:1)"),
      ]
    }
    return LogWorkTests().console(lines)
  }

  private func at(_ round: Int, _ second: Int) -> Date {
    Sample.now.addingTimeInterval(Double(round * 120 - 480 + second))
  }

  private func chosen(_ console: Console) -> String? { LogWorkTests().chosen(console) }

  @Test func `The next error from the top is the first of those that are folded, and each of them is walked`() {
    var console = console()
    #expect(console.screen.contains("failed 250 ×4"))
    console.press(.home, .character("e"))
    #expect(chosen(console) == "failed 100")
    #expect(console.screen.contains("one of ×4, unfolded for now") && !console.screen.contains("×4 (+1"))
    console.press(.character("e"))
    #expect(chosen(console) == "failed 150")
    console.press(.character("e"), .character("e"), .character("e"))
    #expect(
      chosen(console) == "failed 250"
        && console.screen.contains("no error after this line; there are before it: E goes back"))
    console.press(.character("E"))
    #expect(chosen(console) == "failed 200")
  }

  @Test func `Back from the newest the one before is found, not the end of the log`() {
    var console = console()
    console.press(.character("E"), .character("E"))
    #expect(chosen(console) == "failed 200" && !console.screen.contains("no error before"))
    console.press(.end)
    #expect(console.screen.contains("×4 (+1 line)"), "what was unfolded for a jump is folded again")
  }

  @Test func `A search counts folded lines and shows the one that it found`() {
    var console = console()
    console.press(.home, .character("/"))
    console.type("failed 100")
    console.press(.enter)
    #expect(chosen(console) == "failed 100" && console.screen.contains("1 of 1"))
    #expect(console.screen.contains("11:56:32") || console.state.log.store.time(1) == at(0, 1))
    console.press(.character("/"), .control("u"))
    console.type("failed \\d+")
    console.press(.enter)
    #expect(console.screen.contains("1 of 4"))
    console.press(.character("n"))
    #expect(chosen(console) == "failed 150" && console.screen.contains("2 of 4"))
    console.press(.character("N"), .character("N"))
    #expect(chosen(console) == "failed 250" && console.screen.contains("4 of 4"))
  }

  @Test func `A search that is given up folds again what it unfolded`() {
    var console = console()
    console.press(.home, .character("/"))
    console.type("failed 100")
    #expect(!console.screen.contains("×4"))
    console.press(.escape)
    #expect(console.screen.contains("failed 250 ×4") && chosen(console) == "before 0")
  }

  @Test func `A jump elsewhere folds what the last one unfolded, and one among them leaves it`() {
    var console = console()
    console.press(.home, .character("/"))
    console.type("failed 1|before 3")
    console.press(.enter)
    #expect(chosen(console) == "failed 100")
    console.press(.character("n"))
    #expect(chosen(console) == "failed 150" && console.state.log.rows.count == 8)
    console.press(.character("n"))
    #expect(chosen(console) == "before 3" && console.state.log.rows.count == 5)
  }

  @Test func `The same line several times in a row is walked too, and folds again where another is gone to`() {
    var lines = (0..<5).map { LogLine(time: at(0, $0), level: .error, source: "tm", message: "lost") }
    lines.append(LogLine(time: at(1, 0), level: .info, source: "tm", message: "on"))
    lines.append(LogLine(time: at(1, 1), level: .error, source: "tm", message: "other"))
    var console = LogWorkTests().console(lines)
    console.press(.character("E"), .character("E"), .character("E"))
    #expect(console.state.log.current == 3 && console.state.log.rows.count == 7)
    console.press(.character("e"), .character("e"))
    #expect(chosen(console) == "other" && console.state.log.rows.count == 3)
  }

  @Test func `Ten thousand of a kind are unfolded at once`() {
    var rows = LogRows()
    var store = LogStore()
    for number in 0..<10_000 {
      let time = at(0, 0)
      let text = "failed \(number)\n\tat a.B(B.java:1)"
      store.append(LogLine(time: time, level: .error, source: "tm", message: text))
      store.append(LogLine(time: time, level: .info, source: "tm", message: "line \(number)"))
    }
    for id in store.ids { rows.append(id, of: store) }
    rows.settle()
    #expect(rows.count == 10_001)
    _ = rows.reveal(0)
    #expect(rows.count == 20_000 && (0..<20_000).allSatisfy { rows.last($0) == $0 })
    #expect(rows.conceal(rows.first(19_998), unlessIn: nil) && rows.count == 10_001)
  }

  @Test func `A warning with a trace is an error to jump to, since Flink warns of a task that failed`() {
    let trace = "switched to FAILED with failure cause:\njava.lang.IllegalStateException: boom\n\tat a.B(B.java:1)"
    var console = LogWorkTests().console([
      LogLine(time: at(0, 0), level: .info, source: "tm", message: "deployed"),
      LogLine(time: at(0, 1), level: .warn, source: "tm", message: "slow"),
      LogLine(time: at(0, 2), level: .warn, source: "tm", message: trace),
      LogLine(time: at(0, 3), level: .info, source: "tm", message: "over\nand out"),
    ])
    console.press(.home, .character("e"))
    #expect(chosen(console)?.hasPrefix("switched to FAILED") == true)
    console.press(.character("e"))
    #expect(console.screen.contains("no error after this line"))
  }
}
