import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What a plan has to say where its job's name, its command or its engine are not as usual.
@Suite struct PlanTruthTests {
  init() { setUTF8() }

  private static let evil = "\u{1B}[31mevil\u{07}\nname"

  private func evil() -> Console {
    var jobs = Sample.jobs
    jobs[0].name = Self.evil
    var console = Console.running(jobs: jobs)
    console.press(.character("p"))
    return console
  }

  private func answer(_ console: inout Console, named name: String) throws {
    for case .plan(let calls, let words, let request) in console.asked.reversed() {
      var plan = try Sample.plan(calls, request: words, production: true)
      plan.steps[0].jobName = name
      return _ = console.send(.planned(request, .success(plan), at: console.now))
    }
  }

  @Test func `A name that nobody can type is confirmed by the id, and the plan says so`() throws {
    var console = evil()
    try answer(&console, named: Self.evil)
    #expect(console.screen.contains("production: type \(Sample.jobs[0].id) >"))
    console.type(Sample.jobs[0].id)
    console.press(.enter)
    #expect(console.performed.count == 1)
  }

  @Test func `The id does as well as a name that can be typed, another's does not`() throws {
    for (typed, count) in [(Sample.jobs[0].id, 1), (Sample.jobs[1].id, 0), ("", 0)] {
      var console = Console.running()
      console.press(.character("p"))
      try console.answerPlan(production: true)
      #expect(console.screen.contains("production: type payments-ledger >"))
      console.type(typed)
      console.press(.enter)
      #expect(console.performed.count == count, "\(typed)")
    }
  }

  @Test func `A plan is edited by the id where its job's name cannot stand in a line`() throws {
    var console = evil()
    try answer(&console, named: Self.evil)
    console.press(.control("o"))
    let line = try #require(console.state.bar?.line.text)
    #expect(line.contains(Sample.jobs[0].id) && !line.contains("evil"))
    #expect(console.state.bar?.problem == nil)
  }

  @Test func `The command that does the same is there to its end, however long it is`() throws {
    var console = Console.running(width: 80, height: 24)
    let options = (1...12).map { "option_\($0)=value_of_the_option_\($0)" }.joined(separator: " ")
    console.press(.character(":"))
    console.type("submit /srv/wc.py --runner flink-prod --name wc \(options)")
    console.press(.enter)
    try console.answerPlan()
    for _ in 0..<8 where !console.screen.contains("value_of_the_option_9") { console.press(.pageDown) }
    #expect(console.screen.contains("value_of_the_option_9"), "\(console.screen)")
    let copied = console.press(.character("Y"))
    #expect(
      copied.contains {
        if case .terminal(.copy(let text)) = $0 {
          text.hasPrefix("mcp job submit ") && text.hasSuffix("\n") && text.contains("value_of_the_option_12")
        } else {
          false
        }
      })
  }

  @Test func `A plan says that its engine is gone, since when, and that a yes may not arrive`() throws {
    var console = Console.running()
    console.press(.character("p"))
    try console.answerPlan()
    #expect(!console.screen.contains("may not arrive"))
    var runners = Sample.runners
    (runners[0].state, runners[0].lastError) = (.unreachable, "connection refused")
    runners[0].observedAt = console.now.addingTimeInterval(-48)
    console.state.runners = runners
    console.pass(0)
    #expect(
      console.screen.contains("flink-prod does not answer for 48s: this is from before, and what is sent now may"))
    #expect(console.screen.contains("y do it"))
  }

  @Test func `Of another engine that is gone a plan says nothing`() throws {
    var console = Console.running()
    console.press(.character("p"))
    try console.answerPlan()
    console.state.runners[1].state = .unreachable
    console.pass(0)
    #expect(console.state.runners[1].runner != "flink-prod" && !console.screen.contains("may not arrive"))
  }
}
