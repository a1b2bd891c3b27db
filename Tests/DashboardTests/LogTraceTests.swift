import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// A trace that comes again and again is one row, whatever stands between.
@Suite struct LogTraceTests {
  init() { setUTF8() }

  /// What a job in a restart loop writes: the numbers of subtasks and attempts differ from time to time.
  private static func loop(_ rounds: Int, from first: Int = 0) -> [LogLine] {
    (first..<first + rounds).flatMap { round in
      let head = "Source: orders (\(round % 8 + 1)/8)#\(round) (9d3f\(round)e) switched to FAILED: no space left"
      let trace = head + "\n\tat org.apache.Sink.write(Sink.java:41)\n\tat org.apache.Task.run(Task.java:7)"
      return [
        line("deploying \(round)", .info, Double(round * 10)), line(trace, .error, Double(round * 10 + 1)),
      ]
    }
  }

  private static func line(_ text: String, _ level: LogLine.Level = .error, _ at: Double = 0) -> LogLine {
    LogLine(time: Sample.now.addingTimeInterval(at - 3600), level: level, source: "tm-1", message: text)
  }

  @Test func `What was thrown stands in the row of a trace whose first line is cut`() {
    let long = "Task - Source: numbers -> gate (1/1)#327 (daee00fcef6fce4e413e3c486a4b) switched from RUNNING to FAILED"
    let trace = long + " on tm-1:\njava.lang.IllegalStateException: boom\n\tat a.B(B.java:1)"
    let console = LogWorkTests().console([Self.line(trace, .warn), Self.line("short\na.b.MyError: x", .warn, 1)])
    #expect(console.screen.contains("IllegalStateException (+2 lines)"), "\(console.screen)")
    #expect(!console.screen.contains("MyError"), "there is room for its first line")
  }

  @Test(arguments: ["Traceback (most recent call last):", "lost\nTraceback (most recent call last):"])
  func `What Python raised stands in the row of its trace, with a message before it or without`(head: String) {
    let trace = head + "\n  File \"a.py\", line 7, in f\n    f()\nValueError: bad record"
    let console = LogWorkTests().console([Self.line(trace)])
    #expect(console.screen.contains("ValueError: bad record (+"), "\(console.screen)")
  }

  private func store(_ lines: [LogLine]) -> LogStore {
    var store = LogStore()
    lines.forEach { store.append($0) }
    return store
  }

  private func rows(_ store: LogStore, folds: Bool = true) -> LogRows {
    var rows = LogRows(folds: folds)
    for id in store.ids { rows.append(id, of: store) }
    rows.settle()
    return rows
  }

  private func times(_ rows: LogRows) -> [Int] { (0..<rows.count).map(rows.times) }

  private func add(_ lines: [LogLine], to console: inout Console) {
    console.state.log.add(LogPage(lines: lines, cursor: "c", truncated: false))
    console.pass(0)
  }

  private func console(_ lines: [LogLine]) -> Console {
    var console = Console.running(width: 120, height: 24)
    console.state.log.reset(to: Sample.jobs[0].id)
    add(lines, to: &console)
    console.goToLog()
    console.press(.character("z"))
    return console
  }

  @Test func `A trace that comes again is folded into its newest, whatever stands between`() {
    let screen = console(LogTraceTests.loop(14)).screen
    #expect(screen.contains("×14 (+2 lines)"))
    #expect(screen.contains("deploying 13"))
    #expect(screen.components("switched to FAILED") == 1)
  }

  @Test func `What comes while the log is held stands where it was written, until it is followed again`() {
    var console = console(LogTraceTests.loop(3))
    console.press(.up)
    let before = console.state.log.chosen
    add(LogTraceTests.loop(2, from: 3), to: &console)
    #expect(console.state.log.chosen == before)
    #expect(console.screen.contains("held · 4 new") && console.screen.contains("×3 (+2 lines)"))
    console.press(.end)
    #expect(console.screen.contains("×5 (+2 lines)") && !console.screen.contains("×3"))
  }

  @Test func `It is unfolded line by line, each where it was written, and folded again`() {
    let store = store(LogTraceTests.loop(3))
    var rows = rows(store)
    #expect(times(rows) == [1, 1, 1, 3])
    #expect(rows.turn(3, isTrace: true) == 3)
    #expect(rows.unfolded[5] == .text && rows.count == 4)
    #expect(rows.turn(3, isTrace: true) == 5)
    #expect((0..<rows.count).map(rows.first) == [0, 1, 2, 3, 4, 5] && times(rows) == [1, 1, 1, 1, 1, 1])
    #expect(rows.turn(5, isTrace: true) == 3)
    #expect(times(rows) == [1, 1, 1, 3])
  }

  @Test(arguments: [
    ("E: attempt 1\n\tat a.B(B.java:1)", "E: attempt 27\n\tat a.B(B.java:1)", true),
    ("E: 9d3fa0\n\tat a.B(B.java:1)", "E: a3f04c\n\tat a.B(B.java:1)", true),
    ("E: lost tm-1\n\tat a.B(B.java:1)", "E: lost\n\tat a.B(B.java:1)", false),
    ("E: x\n\tat a.B(B.java:1)", "E: x\n\tat a.B(B.java:2)", false),
    ("E: x\n\tat a.B(B.java:1)", "F: x\n\tat a.B(B.java:1)", false),
    ("E: x 1", "E: x 2", false),
  ])
  func `Traces are the same by their frames and by their words without numbers`(a: String, b: String, same: Bool) {
    let lines = [a, "between", b].map { LogTraceTests.line($0) }
    #expect(rows(store(lines)).count == (same ? 2 : 3))
    #expect(rows(store(lines), folds: false).count == 3)
  }

  @Test func `What is dropped at either end is counted no more, wherever the log is cut`() {
    let store = store(LogTraceTests.loop(6) + [LogTraceTests.line("other\n at x")] + LogTraceTests.loop(4, from: 6))
    for cut in 0...store.count {
      var rows = rows(store)
      rows.drop(from: cut)
      #expect(times(rows).reduce(0, +) == cut)
      for id in cut..<store.count { rows.append(id, of: store) }
      rows.settle()
      #expect(times(rows) == times(self.rows(store)), "cut from \(cut)")
      _ = rows.drop(before: cut)
      #expect(times(rows).reduce(0, +) == store.count - cut, "cut before \(cut)")
    }
  }

  @Test func `What stands in a trace that is folded away is found where it was written`() {
    var console = console(LogTraceTests.loop(3) + [LogTraceTests.line("end", .info, 40)])
    console.press(.home, .character("/"))
    console.type("orders .1/8.#0")
    #expect(console.screen.contains("1 of 1"))
    #expect(console.state.log.current == 1 && console.screen.contains("orders"))
  }

  @Test func `A search that is settled goes on, and its hits are lines, folded or not`() {
    var console = console(LogTraceTests.loop(3))
    console.press(.character("/"))
    console.type("deploying|FAILED")
    console.press(.enter, .end)
    add(LogTraceTests.loop(2, from: 3), to: &console)
    #expect(console.screen.contains("10 found") || console.screen.contains("10 of 10"))
    let hits = console.state.log.search?.hits.map(Int.init) ?? []
    #expect(hits.count == 10 && hits.allSatisfy(console.state.log.rows.holds))
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int {
    var (count, rest) = (0, self[...])
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
