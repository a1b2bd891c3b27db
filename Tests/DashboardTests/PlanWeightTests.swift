import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// On a small screen what may be regretted is read before a yes, and the yes itself is never pushed off.
@Suite struct PlanWeightTests {
  init() { setUTF8() }

  /// A plan for so many jobs, with so many warnings each.
  private func planned(
    _ width: Int, _ height: Int, count: Int = 1, warnings: Int = 1, production: Bool = true
  ) throws -> Console {
    let jobs = (1...count).map { Sample.job("job-number-\($0)") }
    var console = Console.running(width: width, height: height, jobs: jobs)
    if count > 1 { console.press(.character("*")) }
    console.press(.character("s"))
    console.type("40")
    console.press(.enter)
    for case .plan(let calls, _, let request) in console.asked.reversed() {
      let steps = try calls.enumerated().map { place, call in
        let lines = (0..<warnings).map { "warning \(place)-\($0): \(String(repeating: "so much is lost ", count: 4))" }
        let dry = try Sample.dryRun(
          "Scale a job", from: "parallelism 4", to: "parallelism 40", reversible: false, production: production,
          warnings: lines)
        return Plan.Step(call: call, jobName: "job-number-\(place + 1)", runner: "flink-prod", preview: .ready(dry))
      }
      console.send(.planned(request, .success(Plan(steps: steps)), at: console.now))
      return console
    }
    return console
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 15)])
  func `Seventeen jobs do not push off how to say yes, no, or to leave one out`(width: Int, height: Int) throws {
    let console = try planned(width, height, count: 17)
    for words in ["production: type 17 jobs >", "Enter does it", "Esc leaves", "Ctrl-X leave it out"] {
      #expect(console.screen.contains(words), "\(words)\n\(console.screen)")
    }
    // What has no room is to be come to.
    #expect(console.screen.contains("below · PgDn") == (height < 40))
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 15)])
  func `What may be regretted stands above the fold`(width: Int, height: Int) throws {
    let console = try planned(width, height)
    for words in ["▲ warning 0-0", "reversible  no", "30 too few", "production: type", "Enter does it", "Esc leaves"] {
      #expect(console.screen.contains(words), "\(words)\n\(console.screen)")
    }
  }

  @Test func `With room for all the order is as it is told`() throws {
    let rows = try planned(120, 40).screen.split(separator: "\n").map(String.init)
    let words = [
      "Scale a job", "job  ", "change", "steps", "interrupts", "reversible", "slots", "▲ warning", "same as",
    ]
    let places = words.compactMap { word in rows.firstIndex { $0.contains("│ \(word)") && $0.hasPrefix("│") } }
    #expect(places == places.sorted() && places.count == words.count, "\(places)")
  }

  @Test func `A yes to what was not read shows it, and only then is one`() throws {
    var console = try planned(60, 15, warnings: 6, production: false)
    #expect(!console.screen.contains("warning 0-5"))
    var presses = 0
    while console.state.dialog != nil, presses < 10 {
      let wasSeen = console.screen.contains("warning 0-5")
      console.press(.character("y"))
      presses += 1
      if console.state.dialog == nil { #expect(wasSeen) }
    }
    #expect(console.state.pending != nil && presses > 1, "\(presses)")
  }

  @Test func `Enter on a name that is typed does not pass by what was not read`() throws {
    var console = try planned(60, 15, warnings: 6)
    console.type("job-number-1")
    console.press(.enter)
    #expect(console.state.dialog != nil && console.state.pending == nil)
    for _ in 0..<8 { console.press(.enter) }
    #expect(console.state.pending != nil)
  }

  @Test func `Rows that a warning is for carry its sign`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("F"))
    console.type("runner:flink-prod")
    console.press(.enter, .character("p"))
    for case .plan(let calls, _, let request) in console.asked.reversed() {
      let steps = try calls.enumerated().map { place, call in
        let dry = try Sample.dryRun("Savepoint", destructive: false, warnings: place == 1 ? ["it may expire"] : [])
        return Plan.Step(call: call, jobName: "job-\(place)", runner: "flink-prod", preview: .ready(dry))
      }
      console.send(.planned(request, .success(Plan(steps: steps)), at: console.now))
      break
    }
    #expect(
      console.screen.contains("● job-0") && console.screen.contains("▲ job-1") && console.screen.contains("● job-2"))
  }

  @Test func `A cancellation says how many slots it gives back, and not how many are free`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.down, .down, .character("c"))
    try console.answerPlan()
    #expect(console.screen.contains("flink-prod: 8 given back, 6 free") && !console.screen.contains("free slots"))
  }

  @Test func `A plan that is refused names one key that closes it`() throws {
    var console = Console.running(width: 100, height: 24)
    console.press(.character("d"))
    try console.answerPlan(refused: [Sample.jobs[0].id])
    #expect(
      console.screen.contains("n closes   e edit") && console.screen.contains("n no  e edit"), "\(console.screen)")
  }
}
