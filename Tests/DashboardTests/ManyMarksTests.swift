import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Synchronization
import Testing

@testable import Dashboard

/// Ten thousand marked jobs: a key is a key, however many it is for.
@Suite(.serialized) struct ManyMarksTests {
  /// Every second one of them cannot be scaled.
  private func fleet(_ count: Int, refused: Bool = true) -> Console {
    setUTF8()
    let jobs = (0..<count).map { number in
      var job = Sample.job("pipeline-\(number)", runner: "flink-\(number % 4)")
      if refused, number % 2 == 0 { job.actions.refusals[.scale] = "it has ended (FINISHED)" }
      return job
    }
    var console = Console(width: 120, height: 40)
    console.pass(0)
    console.answerAll(jobs: jobs)
    return console
  }

  /// What a key costs until it is on the screen.
  private func paint(_ console: inout Console, _ key: Key) -> Duration {
    console.now.addTimeInterval(1)
    var canvas = Canvas(width: 120, height: 40)
    return ContinuousClock().measure {
      console.send(.input(.key(key), at: console.now))
      render(console.state, into: &canvas)
    }
  }

  /// A debug build takes some tens of milliseconds; what grows with the square of the marks takes minutes.
  @Test func `A number that is typed for ten thousand marked jobs is seen at once`() {
    var console = fleet(10_000)
    let keys: [Key] = [.character("*"), .down, .character("s"), .character("8"), .character("1"), .backspace, .enter]
    let times = keys.map { (key: $0.name, time: paint(&console, $0)) }
    for (key, time) in times { print("speed: \(key) with 10,000 marked: \(time / .milliseconds(1)) ms") }
    #expect(times.allSatisfy { $0.time < .seconds(1) }, "\(times)")
  }

  @Test func `So many that nobody reads are not planned, and it is said at once`() {
    var console = fleet(1001, refused: false)
    console.press(.character("*"), .character("s"))
    #expect(console.state.bar == nil && console.lastPlan == nil)
    #expect(console.screen.contains("1001 jobs at once are more than anybody reads in one plan, 1000 at the most"))
    console.press(.character(":"))
    console.type("cancel")
    console.press(.enter)
    #expect(console.lastPlan == nil && console.screen.contains("1000 at the most"), "\(console.screen)")
    console.press(.escape, .escape, .character(" "), .character("s"), .character("8"), .enter)
    #expect(console.lastPlan?.count == 1000)
  }

  @Test func `A plan of many says how many of its steps were answered`() {
    var console = fleet(1000, refused: false)
    console.press(.character("*"), .character("s"), .character("8"), .enter)
    for case .plan(_, _, let request) in console.asked { console.send(.planning(request, 416)) }
    #expect(console.screen.contains("asking the server, 416 of 1000"), "\(console.screen)")
  }

  @Test func `A plan of a thousand steps scrolls at once`() throws {
    var console = fleet(1000, refused: false)
    console.press(.character("*"), .character("s"), .character("8"), .enter)
    try console.answerPlan()
    let times = [Key.down, .pageDown, .down, .up].map { paint(&console, $0) }
    for time in times { print("speed: a key in a plan of 1,000: \(time / .milliseconds(1)) ms") }
    #expect(times.allSatisfy { $0 < .seconds(1) }, "\(times)")
  }

  @Test func `Many calls are asked for in parts, in order, and counted`() async throws {
    let client = ScriptedClient()
    let calls = (0..<100).map { ToolCall.savepoint("job-\($0)") }
    let told = Told()
    let plan = try await client.planned(calls, "all") { told.add($0) }.get()
    #expect(plan.steps.map(\.call) == calls && plan.request == "all")
    #expect(told.counts == [32, 64, 96])
  }

  private final class Told: Sendable {
    private let lock = Mutex<[Int]>([])
    var counts: [Int] { lock.withLock { $0 } }
    func add(_ count: Int) { lock.withLock { $0.append(count) } }
  }
}
