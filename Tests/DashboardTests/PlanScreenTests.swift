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
    #expect(try Golden.difference(console.canvas, from: "scale-prompt") == nil)
  }

  @Test func `The plan of a scaling`() throws {
    #expect(try Golden.difference(scaling().canvas, from: "plan-scale") == nil)
  }

  @Test func `On production the job's name is typed`() throws {
    var console = try scaling(production: true)
    console.type("orders")
    #expect(try Golden.difference(console.canvas, from: "plan-production") == nil)
  }

  @Test func `A cancellation offers a savepoint first`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.down, .down, .character("c"))
    try console.answerPlan()
    #expect(try Golden.difference(console.canvas, from: "plan-cancel") == nil)
  }

  @Test func `A plan that the server would refuse`() throws {
    var console = Console.running(width: 100, height: 24)
    console.press(.character("d"))
    try console.answerPlan(refused: [Sample.jobs[0].id])
    #expect(try Golden.difference(console.canvas, from: "plan-refused") == nil)
  }

  @Test func `A plan for all marked jobs, the refused ones with their reason`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("*"), .character("p"))
    try console.answerPlan(refused: [Sample.jobs[4].id, Sample.jobs[5].id])
    #expect(try Golden.difference(console.canvas, from: "plan-bulk") == nil)
  }

  @Test func `Results come in row by row`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("*"), .character("p"))
    try console.answerPlan(refused: [Sample.jobs[4].id, Sample.jobs[5].id])
    console.press(.character("y"))
    let requests = console.asked.compactMap { if case .perform(_, let request, _) = $0 { request } else { nil } }
    console.send(.performed(requests[0], .success(["savepoint_path": "s3://sp/1"]), at: console.now))
    console.send(.performed(requests[1], .failure(ClientError(.refused, "the engine answered 500")), at: console.now))
    #expect(try Golden.difference(console.canvas, from: "results") == nil)
  }

  @Test func `A destructive call waits, with a countdown`() throws {
    var console = try scaling()
    console.press(.character("y"))
    console.pass(1)
    #expect(try Golden.difference(console.canvas, from: "undo-window") == nil)
  }

  @Test func `The command bar completes and says what is wrong`() throws {
    var console = Console.running(width: 100, height: 24)
    console.press(.character(":"))
    console.type("scale ord")
    #expect(try Golden.difference(console.canvas, from: "command-ghost") == nil)
    console.type("erz 12")
    #expect(try Golden.difference(console.canvas, from: "command-problem") == nil)
  }
}
