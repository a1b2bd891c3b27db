import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// A log over several days says which day a time is of.
@Suite struct LogDaysTests {
  private func console(_ stamps: [String], width: Int = 80) -> Console {
    var console = Console(width: width, height: 24)
    console.state = State(
      width: width, height: 24, now: Sample.now, clock: Clock(), file: "/var/log/days.log")
    console.pass(0)
    let text = stamps.enumerated().map { "\($1) INFO  c.A - line \($0)\n" }.joined()
    var parser = LogFileParser(zone: 0, isStamped: false)
    parser.take(Array(text.utf8), count: text.utf8.count)
    for case .fetch(.logFile(let source), let request) in console.asked {
      console.send(.fetched(.logFile(source), request, .success(.logFile(parser.piece)), at: console.now))
    }
    return console
  }

  private let days = ["2026-11-21 12:00:00,000", "2026-11-22 12:00:00,000", "2026-11-23 12:00:00,000"]

  @Test func `Where the day changes a line says so, and the title says the day that is looked at`() {
    var console = console(days)
    for day in ["── 21 Nov 2026 ──", "── 22 Nov 2026 ──", "── 23 Nov 2026 ──"] {
      #expect(console.screen.ranges(of: day).count == 1, "\(day)")
    }
    let rows = console.screen.split(separator: "\n")
    let place = rows.firstIndex { $0.contains("22 Nov 2026 ──") } ?? 0
    #expect(rows[place + 1].contains("12:00:00"))
    console.press(.home)
    #expect(console.screen.contains("· 21 Nov 2026"), "\(rows[1])")
  }

  @Test func `A log of today alone has no such line, and one of another day has one`() {
    #expect(!console(["2026-11-23 12:00:00,000", "2026-11-23 12:00:01,000"]).screen.contains("── 23 Nov"))
    #expect(console(["2026-11-20 12:00:00,000", "2026-11-20 12:00:01,000"]).screen.contains("── 20 Nov"))
  }

  @Test func `Lines that take a row for their day are all reached, in a pane that they do not fit`() {
    let stamps = (0..<60).map { "2026-1\($0 / 30)-\($0 % 30 + 1 < 10 ? "0" : "")\($0 % 30 + 1) 12:00:00,000" }
    var console = console(stamps)
    #expect(console.screen.contains("30 Nov 2026"))
    for _ in 0..<59 {
      console.press(.up, after: 0.1)
      let row = console.state.log.at
      let chosen = console.screen.split(separator: "\n").contains { $0.hasPrefix("│▌") || $0.hasPrefix("▌") }
      #expect(chosen, "row \(row) is on the screen")
    }
    #expect(console.screen.contains("1 Oct 2026"))
  }

  @Test func `A step back in time is marked, one of a moment is not`() {
    let back = console(["2026-11-23 12:00:05,000", "2026-11-23 11:00:00,000", "2026-11-23 10:59:59,900"])
    #expect(back.screen.contains("── back to 11:00:00 ──"))
    #expect(back.screen.ranges(of: "back to").count == 1)
  }

  @Test func `The whole line has its whole stamp`() {
    var console = console(days)
    console.press(.home, .enter)
    #expect(console.screen.contains("2026-11-21 12:00:00.000"))
  }

  @Test func `A time of the day says which day it has gone to, and how many others have it`() {
    var console = console(days, width: 120)
    console.press(.character(":"))
    console.type("at 12:00")
    console.press(.enter)
    #expect(console.screen.contains("12:00 of 23 Nov 2026; 2 other days have it too"), "\(console.screen)")
    #expect(console.screen.contains("at 2026-11-22T12:00"))
    console.press(.character(":"))
    console.type("at 2026-11-22T12:00")
    console.press(.enter)
    #expect(console.state.log.at == 1 && !console.screen.contains("other days"))
  }

  @Test func `A day begins in the operator's zone`() {
    #expect(Clock(offset: 3600).date(Date(timeIntervalSince1970: -3600)) == "1 Jan 1970")
    #expect(Clock(offset: 0).date(Date(timeIntervalSince1970: -1)) == "31 Dec 1969")
    #expect(Clock().date(Date(timeIntervalSince1970: .infinity)) == "")
  }

  @Test(arguments: [
    "2026-11-22T12:00:00.000Z", "2026-11-22T12:00:00Z", "2026-11-22 12:00:00Z", "2026-11-22T14:00:00+02:00",
  ])
  func `An instant is gone to as it is copied and saved`(text: String) {
    var console = console(days, width: 120)
    console.command("at \(text)")
    #expect(console.state.bar == nil && console.state.log.at == 1, "\(console.screen)")
  }
}
