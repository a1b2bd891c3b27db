import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// A server that tells, and then hangs or is gone: what is shown is what was known, and says so.
@Suite struct DeadServerTests {
  init() { setUTF8() }

  /// The first of the sample's jobs is well here, and all runners are.
  private func running() -> Console {
    var console = Console(width: 140)
    console.state = State(
      width: 140, height: 30, now: Sample.now, serverName: "ops:8888", feed: .told(Feed.Line()))
    var runners = Sample.runners
    for index in runners.indices {
      (runners[index].state, runners[index].lastError) = (.ok, nil)
      runners[index].observedAt = Sample.now.addingTimeInterval(-59)
    }
    console.pass(0)
    console.send(.told(.connected, at: console.now))
    console.send(.told(.snapshot(FleetSnapshot(jobs: Sample.jobs, runners: runners, revision: 7)), at: console.now))
    console.answerAll(runners: runners)
    return console
  }

  private func header(_ console: Console) -> Substring { console.screen.split(separator: "\n").first ?? "" }
  private let refused = ClientError(.unreachable, "connection refused")

  @Test func `A runner that is well is as old as the link, and has no age of its own`() {
    var console = running()
    console.pass(40)
    #expect(header(console).contains("40s old"))
    #expect(header(console).ranges(of: " old").count == 1, "\(header(console))")
  }

  @Test func `Of a server that is not heard no dot is green, in the header, the table and the overview`() throws {
    for isGone in [false, true] {
      var console = running()
      #expect(console.screen.contains(Glyphs.good))
      if isGone { console.send(.told(.disconnected(refused, since: console.now), at: console.now)) }
      console.pass(8)
      #expect(!console.screen.contains(Glyphs.good), "\(console.screen)")
      #expect(header(console).contains("◌ flink-prod"))
      #expect(console.screen.contains("✖"), "what was wrong stays said")
      let row = try #require(console.screen.split(separator: "\n").first { $0.contains("clickstream") })
      #expect(row.contains(Glyphs.unknown))
      console.press(.character("o"))
      #expect(!console.screen.contains(Glyphs.good), "\(console.screen)")
      console.send(.told(.connected, at: console.now))
      console.send(.told(.alive, at: console.now))
      #expect(console.screen.contains(Glyphs.good))
    }
  }

  @Test func `A plan that is open says that the server is gone, and its yes is kept for when it is back`() throws {
    for width in [80, 140] {
      var console = running()
      console.send(.input(.resize(width: width, height: 24), at: console.now))
      console.press(.character("p"))
      try console.answerPlan()
      console.send(.told(.disconnected(refused, since: console.now), at: console.now))
      console.pass(9)
      let words = console.screen.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
      #expect(words.contains("the server does not answer; this is 9s old, and waits until it is back"))
      console.press(.character("y"))
      #expect(console.performed.isEmpty && console.state.dialog != nil)
      #expect(console.screen.contains("nothing was sent"))
      console.send(.told(.connected, at: console.now))
      console.send(.told(.alive, at: console.now))
      #expect(!console.screen.contains("does not answer; this"))
      console.press(.character("y"))
      #expect(console.performed.count == 1)
    }
  }
}
