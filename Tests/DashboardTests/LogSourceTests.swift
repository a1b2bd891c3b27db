import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Which sources of a log are shown, and that there is always a way back.
@Suite struct LogSourceTests {
  init() { setUTF8() }

  @Test func `The only source of a file cannot be hidden, and that is said`() {
    var console = Console.file("2026-11-23 12:04:29 INFO one\n2026-11-23 12:04:30 INFO two\n")
    console.press(.character("-"))
    #expect(console.screen.contains("x.log is the only source that is shown, and stays"), "\(console.screen)")
    #expect(console.screen.contains("2 of 2 lines") && !console.screen.contains("shows the others"))
    console.command("source -x.log")
    #expect(console.screen.contains("2 of 2 lines") && console.screen.contains("is the only source that is shown"))
  }

  @Test func `The last source that is shown stays, and S shows the others`() {
    var console = Console.running(width: 100, height: 24)
    console.state.log.reset(to: Sample.jobs[0].id)
    console.state.log.add(LogPage(lines: Sample.log, cursor: "c", truncated: false))
    console.goToLog()
    let count = console.state.log.store.sources.count
    #expect(count > 1)
    for _ in 0..<count { console.press(.character("-")) }
    #expect(console.state.log.sources == 1 && console.state.log.rows.count > 0)
    #expect(console.screen.contains("stays; S shows the others"), "\(console.screen)")
  }

  @Test func `What is hidden S shows again, be it all`() {
    var console = Console.file("2026-11-23 12:04:29 INFO one\n")
    console.state.log.filter.hidden = ["x.log"]
    console.state.log.select()
    console.pass(1)
    #expect(console.screen.contains("every source is hidden; S shows them"), "\(console.screen)")
    console.press(.character("S"))
    #expect(console.screen.contains("1 of 1 line") && console.state.log.rows.count == 1)
  }
}
