import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

extension LogWorkTests {
  @Test(arguments: [(120, 40), (80, 24), (60, 15)])
  func `The log at work`(width: Int, height: Int) throws {
    var console = console(LogWorkTests.lines + Sample.log, width: width, height: height)
    // Where there is no room for panes, Tab alone has shown the log.
    if !console.state.isZoomed { console.press(.tab) }
    console.press(.home, .character("/"))
    console.type("error: [1-4]0")
    console.press(.enter, .character("n"), .character("x"), .character(" "))
    #expect(try Golden.difference(console.canvas, from: "log-search-\(width)x\(height)") == nil)
    console.press(.character("i"))
    console.type("java|0 of")
    #expect(try Golden.difference(console.canvas, from: "log-only-\(width)x\(height)") == nil)
  }

  @Test func `A log file is a page of its own`() throws {
    var console = Console(width: 100, height: 24)
    console.state = State(width: 100, height: 24, now: Sample.now, file: "/var/log/flink/taskmanager.log")
    var parser = LogFileParser(zone: 0, isStamped: false)
    let text =
      "2026-11-23 12:04:29,120 WARN  a.Checkpoint - expired\n2026-11-23 12:04:30 ERROR a.Task - failed\n\tat b.C\n"
    parser.take(Array(text.utf8), count: text.utf8.count)
    var piece = parser.piece
    (piece.next, piece.size) = (text.utf8.count, text.utf8.count)
    for case .fetch(let fetch, let request) in console.pass(0) {
      #expect(fetch == .logFile(LogFileSource(path: "/var/log/flink/taskmanager.log")))
      console.send(.fetched(fetch, request, .success(.logFile(piece)), at: console.now))
    }
    console.press(.tab, .escape, .up)
    #expect(console.state.focus == .log)
    #expect(try Golden.difference(console.canvas, from: "log-file") == nil)
  }
}
