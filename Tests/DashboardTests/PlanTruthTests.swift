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

  @Test func `A name cannot forge a line of its plan`() throws {
    var console = evil()
    for case .plan(let calls, let words, let request) in console.asked.reversed() {
      var plan = try Sample.plan(calls, request: words, production: true)
      guard case .ready(var dry) = plan.steps[0].preview else { return #expect(Bool(false), "no preview") }
      dry.summary = "Savepoint pay\nreversible  yes: it goes on\u{85}job         harmless"
      dry.steps = ["end every task of pay\ninterrupts  never"]
      dry.warnings = ["pay\rfree slots  99"]
      dry.interruption = "pay\u{2028}reversible  indeed"
      plan.steps[0].preview = .ready(dry)
      console.send(.planned(request, .success(plan), at: console.now))
      break
    }
    let rows = console.screen.split(separator: "\n").filter { $0.contains("it goes on") }
    #expect(rows.count == 1 && rows[0].contains("Savepoint pay␊reversible"), "\(console.screen)")
    for whole in ["pay␊interrupts  never", "pay␍free slots  99", "pay\\u{2028}reversible  indeed"] {
      #expect(console.screen.contains(whole), "\(console.screen)")
    }
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

  @Test func `A plan that is read for long says of when it is`() throws {
    var console = Console.running()
    console.press(.character("p"))
    try console.answerPlan()
    let shown = console.state.clock.time(console.now)
    console.pass(5)
    #expect(console.screen.contains("nothing has been done yet") && !console.screen.contains("as of"))
    console.pass(10)
    #expect(console.screen.contains("nothing has been done yet · as of \(shown)"), "\(console.screen)")
  }

  @Test func `Of another engine that is gone a plan says nothing`() throws {
    var console = Console.running()
    console.press(.character("p"))
    try console.answerPlan()
    console.state.runners[1].state = .unreachable
    console.pass(0)
    #expect(console.state.runners[1].runner != "flink-prod" && !console.screen.contains("may not arrive"))
  }

  /// A plan to scale the first job, which runs with 8, to 12.
  private func scaling(production: Bool = false) throws -> Console {
    var console = Console.running(width: 120)
    console.changed([first(8)])
    console.press(.character(":"))
    console.type("scale payments-ledger 12")
    console.press(.enter)
    try console.answerPlan(production: production)
    return console
  }

  private func first(_ width: Int, _ state: JobState = .running) -> Job {
    var job = Sample.jobs[0]
    (job.parallelism, job.state) = (width, state)
    return job
  }

  @Test func `A plan for a job that somebody changed meanwhile is made anew, and wants another yes`() throws {
    var console = try scaling()
    console.changed([first(24)], revision: 9)
    #expect(console.asked.count { if case .plan = $0 { true } else { false } } == 2)
    #expect(console.screen.contains("changed meanwhile: payments-ledger runs with 24 now, and not with 8"))
    console.press(.character("y"))
    #expect(console.performed.isEmpty && console.state.pending == nil, "what was read is no more so")
    try console.answerPlan()
    #expect(console.screen.contains("changed meanwhile: payments-ledger runs with 24 now"), "\(console.screen)")
    console.changed([first(24)], revision: 10)
    console.press(.character("y"))
    #expect(console.performed.count + (console.state.pending == nil ? 0 : 1) == 1)
  }

  @Test func `What was typed for the plan before is no yes to the one that is made anew`() throws {
    var console = try scaling(production: true)
    console.type("payments-ledger")
    console.changed([first(24)], revision: 9)
    try console.answerPlan(production: true)
    console.pass(1)
    console.press(.enter)
    #expect(console.performed.isEmpty && console.state.pending == nil)
    #expect(console.screen.contains("type payments-ledger"))
  }

  @Test func `What is on its way is not sent where its job was changed meanwhile`() throws {
    var console = Console.running(width: 120)
    console.state.undoSeconds = 10
    console.changed([first(8)])
    console.press(.character("c"))
    try console.answerPlan()
    console.press(.character("y"))
    #expect(console.state.pending != nil)
    console.changed([first(8, .failed)], revision: 9)
    #expect(console.screen.contains("nothing was sent: payments-ledger has ended (FAILED); plan it again"))
    console.pass(20)
    #expect(console.performed.isEmpty)
  }

  @Test func `A job that restarts while its plan is read is the same job`() throws {
    var console = try scaling()
    for (revision, job) in [(9, first(8, .restarting)), (10, first(8))] { console.changed([job], revision: revision) }
    #expect(!console.screen.contains("changed meanwhile"))
    #expect(console.asked.count { if case .plan = $0 { true } else { false } } == 1)
  }
}
