import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct ConsentTests {
  private func planned(_ keys: Key..., production: Bool = false) throws -> Console {
    var console = Console.running()
    for key in keys { console.press(key) }
    try console.answerPlan(production: production)
    return console
  }

  @Test func `A key makes a plan and nothing else`() throws {
    let console = try planned(.character("p"))
    #expect(console.performed.isEmpty)
    guard case .plan(let plan)? = console.state.dialog else {
      Issue.record("no plan is shown")
      return
    }
    #expect(plan.plan?.steps.first?.call.jobID == Sample.jobs[0].id)
  }

  @Test func `y on the plan does it; what destroys nothing leaves at once`() throws {
    var console = try planned(.character("p"))
    console.press(.character("y"))
    #expect(console.performed == [.savepoint(Sample.jobs[0].id)])
  }

  @Test(arguments: [Key.enter, .escape, .character("n"), .character("x"), .character("p"), .character(" ")])
  func `No other key is a yes`(key: Key) throws {
    var console = try planned(.character("p"))
    console.press(key)
    console.pass(10)
    #expect(console.performed.isEmpty)
  }

  @Test func `A y right after the plan has appeared is none, and is told so`() throws {
    var console = try planned(.character("p"))
    console.press(.character("y"), after: 0.2)
    #expect(console.performed.isEmpty)
    #expect(console.screen.contains("that y was too early to be a yes"))
    console.press(.character("y"), after: 1)
    #expect(console.performed.count == 1)
  }

  @Test func `A key that is held down cannot confirm`() throws {
    var console = Console.running()
    console.press(.character("p"))
    console.press(.character("y"), after: 0.1)
    try console.answerPlan()
    console.press(.character("y"), after: 0.6)
    for _ in 0..<50 { console.press(.character("y"), after: 0.03) }
    #expect(console.performed.isEmpty)
    console.press(.character("y"), after: 1.2)
    #expect(console.performed.count == 1)
  }

  @Test func `Keys typed ahead of the plan do not confirm it`() throws {
    var console = Console.running()
    console.press(.character("p"), .character("y"), after: 0.01)
    #expect(console.screen.contains("that y was too early to be a yes"))
    try console.answerPlan()
    #expect(console.performed.isEmpty)
    #expect(console.state.dialog != nil)
  }

  @Test func `The Enter that ended a command, held down, does not decline its plan`() throws {
    var console = Console.running()
    console.press(.character(":"))
    console.type("savepoint")
    console.press(.enter)
    console.press(.enter, after: 0.4)
    console.press(.enter, after: 0.03)
    try console.answerPlan()
    #expect(console.state.dialog != nil)
    console.press(.enter, after: 2)
    #expect(console.state.dialog == nil)
  }

  @Test func `A destructive call waits three seconds and can be taken back`() throws {
    var console = try planned(.character("c"))
    console.press(.character("y"))
    console.pass(2.5)
    #expect(console.performed.isEmpty)
    console.press(.character("u"), after: 0.2)
    console.pass(10)
    #expect(console.performed.isEmpty)
    #expect(console.screen.contains("taken back"))
  }

  @Test func `Esc takes it back too`() throws {
    var console = try planned(.character("c"))
    console.press(.character("y"))
    console.press(.escape)
    console.pass(10)
    #expect(console.performed.isEmpty)
  }

  @Test func `What ran out while the console was stopped is not sent`() throws {
    var suspended = try planned(.character("c"))
    suspended.press(.character("y"))
    #expect(suspended.press(.control("z")).contains { if case .terminal(.suspend) = $0 { true } else { false } })
    suspended.pass(20)
    #expect(suspended.performed.isEmpty && suspended.state.pending == nil)
    #expect(suspended.screen.contains("since this console was stopped, and not sent: "), "\(suspended.screen)")
    var stopped = try planned(.character("c"))
    stopped.press(.character("y"))
    stopped.now.addTimeInterval(2.5)
    stopped.send(.tick(stopped.now))
    stopped.pass(10)
    #expect(stopped.performed.isEmpty)
    #expect(
      stopped.state.said.contains { $0.message.text.contains("since this console stood still, and not sent: ") })
  }

  @Test func `While it is asked whether to quit the countdown stands still, and goes on from there`() throws {
    var console = try planned(.character("c"))
    console.press(.character("y"))
    console.press(.character("q"))
    console.pass(20)
    #expect(console.performed.isEmpty && console.screen.contains("held: "), "\(console.screen)")
    console.press(.character("n"))
    #expect(console.state.dialog == nil && console.screen.contains("in 2 s: "), "\(console.screen)")
    console.pass(2.2)
    #expect(console.performed.count == 1)
  }

  @Test(arguments: [Key.character(":"), .character("/"), .character("a"), .character("?"), .character("q")])
  func `Esc takes it back whatever is open, and the line says no other key`(key: Key) throws {
    var console = try planned(.character("c"))
    console.press(.character("y"))
    console.press(key)
    #expect(console.screen.contains(" Esc takes it back") && !console.screen.contains("u or Esc"), "\(console.screen)")
    console.press(.escape)
    #expect(
      console.state.pending == nil
        && (key == .character("q"))
          == (console.state.dialog == nil && console.state.bar == nil && console.state.help == nil)
    )
    console.pass(10)
    #expect(console.performed.isEmpty)
  }

  @Test func `What is printed at an end of what was not sent steers no terminal`() throws {
    var console = try planned(.character("c"))
    console.press(.character("y"))
    var steps = try #require(console.state.pending?.plan.steps)
    steps[0].preview = .ready(try Sample.dryRun("Cancel a\u{1B}[2Jb\nforged"))
    console.state.pending?.plan.steps = steps
    let unsent = try #require(console.state.unsent)
    #expect(!unsent.contains("\u{1B}") && !unsent.contains("\n"), "\(unsent)")
  }

  @Test func `What was declined or taken back is told with what it was`() throws {
    var console = try planned(.character("c"))
    console.press(.escape)
    #expect(console.state.said.last?.message.text == "nothing was done: cancel payments-ledger")
    console.press(.character("c"))
    try console.answerPlan()
    console.pass(2)
    console.press(.character("y"), .character("u"))
    #expect(console.state.said.last?.message.text.hasPrefix("taken back, and not sent: ") == true)
  }

  @Test func `After three seconds it leaves, once`() throws {
    var console = try planned(.character("c"))
    console.press(.character("y"))
    console.pass(3.1)
    console.pass(3.1)
    #expect(console.performed == [.cancel(Sample.jobs[0].id, withSavepoint: true)])
  }

  @Test func `The plan keeps its target wherever the list moves`() throws {
    var console = try planned(.character("c"))
    var other = Sample.jobs[2]
    other.health = .critical
    console.changed([other], removed: [Sample.jobs[4].id])
    console.press(.character("y"))
    console.pass(3.1)
    #expect(console.performed.first?.jobID == Sample.jobs[0].id)
  }

  @Test func `On production y types, and only the job's name confirms`() throws {
    var console = try planned(.character("p"), production: true)
    console.press(.character("y"))
    #expect(console.performed.isEmpty)
    console.press(.enter)
    #expect(console.performed.isEmpty)
    #expect(console.screen.contains("that is not it: type payments-ledger"))
    console.press(.backspace)
    console.type("payments-ledger")
    console.press(.enter)
    #expect(console.performed.count == 1)
  }

  @Test func `The toggle asks the server for another plan`() throws {
    var console = try planned(.character("c"))
    console.press(.character("s"))
    #expect(console.lastPlan == [.cancel(Sample.jobs[0].id, withSavepoint: false)])
    console.press(.character("y"))
    #expect(console.state.pending == nil, "the old plan is void")
  }

  @Test func `A cancellation offers no savepoint where the job can take none`() {
    var jobs = Sample.jobs
    jobs[0].actions.refusals[.savepoint] = "the direct runner has no savepoints"
    var console = Console.running(jobs: jobs)
    console.press(.character("c"))
    #expect(console.lastPlan == [.cancel(jobs[0].id, withSavepoint: false)])
  }

  @Test func `A plan that failed says why and stays until it is read`() {
    var console = Console.running()
    console.press(.character("p"))
    for case .plan(_, _, let request) in console.asked {
      console.send(.planned(request, .failure(ClientError(.unreachable, "no answer")), at: console.now))
    }
    console.pass(60)
    #expect(console.screen.contains("no plan: no answer"))
    console.press(.escape)
    #expect(!console.screen.contains("no plan"))
  }

  @Test func `A late plan for a dialog that was closed is dropped`() throws {
    var console = Console.running()
    console.press(.character("p"))
    #expect(console.press(.escape).contains(.stop(.plan)))
    try console.answerPlan()
    #expect(console.state.dialog == nil)
  }

  @Test func `A read-only console makes no plan and says why`() {
    var console = Console.running(readOnly: true)
    for key in ["s", "p", "c", "d", "r"] { console.press(.character(Character(key))) }
    #expect(console.state.dialog == nil)
    #expect(console.state.bar == nil)
    #expect(console.screen.contains("read-only: it was started with --read-only"))
  }

  @Test func `An action that the job does not allow says why`() {
    var jobs = Sample.jobs
    jobs[0].actions.refusals[.scale] = "the scheduler is not adaptive"
    var console = Console.running(jobs: jobs)
    console.press(.character("s"))
    #expect(console.state.bar == nil)
    #expect(console.screen.contains("cannot scale payments-ledger: the scheduler is not adaptive"))
  }

  @Test func `Paste is text and never keys`() throws {
    var console = try planned(.character("p"))
    console.now.addTimeInterval(5)
    console.send(.input(.paste("y\ny\n"), at: console.now))
    console.pass(5)
    #expect(console.performed.isEmpty)
  }

  @Test func `A question what would happen has no yes`() throws {
    var console = Console.running()
    console.press(.character("a"))
    console.type("what if I scale it to 12")
    console.press(.enter)
    for case .interpret(_, _, _, let request) in console.asked {
      var call = ToolCall.scale(Sample.jobs[0].id, to: 12)
      call.arguments["dry_run"] = true
      console.send(.interpreted(request, Interpretation(calls: [call]), at: console.now))
    }
    try console.answerPlan()
    console.press(.character("y"))
    console.pass(5)
    #expect(console.performed.isEmpty)
    #expect(console.screen.contains("what would happen"))
  }

  @Test(arguments: ["payments-ledger\n", " payments-ledger\r\n", "payments-ledger  "])
  func `A name that was pasted with its line's end is the name`(text: String) throws {
    var console = try planned(.character("p"), production: true)
    console.send(.input(.paste(text), at: console.now))
    console.press(.enter)
    #expect(console.performed.count == 1, "\(console.screen)")
  }
}
