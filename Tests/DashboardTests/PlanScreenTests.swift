import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct PlanScreenTests {
  init() { setUTF8() }

  private func scaling(production: Bool = false) throws -> Console {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("]"), .character("]"))
    console.press(.character("s"))
    console.type("12")
    console.press(.enter)
    try console.answerPlan(production: production)
    return console
  }

  @Test func `Scale asks for the number, the present one offered`() throws {
    var console = Console.running(width: 100, height: 24)
    console.press(.character("s"))
    try Golden.expect(console.canvas, is: "scale-prompt")
  }

  @Test func `The plan of a scaling`() throws {
    try Golden.expect(scaling().canvas, is: "plan-scale")
  }

  @Test func `On production the job's name is typed`() throws {
    var console = try scaling(production: true)
    console.type("orders")
    try Golden.expect(console.canvas, is: "plan-production")
  }

  @Test func `A cancellation offers a savepoint first`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.down, .down, .character("c"))
    try console.answerPlan()
    try Golden.expect(console.canvas, is: "plan-cancel")
  }

  @Test func `A plan that the server would refuse`() throws {
    var console = Console.running(width: 100, height: 24)
    console.press(.character("d"))
    try console.answerPlan(refused: [Sample.jobs[0].id])
    try Golden.expect(console.canvas, is: "plan-refused")
  }

  @Test func `A plan for all marked jobs, the refused ones with their reason`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("*"), .character("p"))
    try console.answerPlan(refused: [Sample.jobs[4].id, Sample.jobs[5].id])
    try Golden.expect(console.canvas, is: "plan-bulk")
  }

  @Test func `Results come in row by row`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("*"), .character("p"))
    try console.answerPlan(refused: [Sample.jobs[4].id, Sample.jobs[5].id])
    console.press(.character("y"))
    let requests = console.asked.compactMap { if case .perform(_, let request) = $0 { request } else { nil } }
    console.send(.performed(requests[0], .success(["savepoint_path": "s3://sp/1"]), at: console.now))
    console.send(.performed(requests[1], .failure(ClientError(.refused, "the engine answered 500")), at: console.now))
    try Golden.expect(console.canvas, is: "results")
  }

  @Test func `A destructive call waits, with a countdown`() throws {
    var console = try scaling()
    console.press(.character("y"))
    console.pass(1)
    try Golden.expect(console.canvas, is: "undo-window")
  }

  @Test func `The command bar completes and says what is wrong`() throws {
    var console = Console.running(width: 100, height: 24)
    console.press(.character(":"))
    console.type("scale ord")
    try Golden.expect(console.canvas, is: "command-ghost")
    console.type("erz 12")
    try Golden.expect(console.canvas, is: "command-problem")
  }
}
