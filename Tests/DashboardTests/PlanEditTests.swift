import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// A plan as a line to be edited, and a sentence that is stopped.
@Suite struct PlanEditTests {
  private static let ids = ["payments-ledger", "orders-enrich", "clickstream"].map { "flink-prod-" + $0 }

  private func planned(_ key: String) throws -> Console {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("F"))
    console.type("runner:flink-prod")
    console.press(.enter, .character(Character(key)))
    try console.answerPlan()
    return console
  }

  @Test func `A plan goes back to the bar as its commands, and comes back as it was`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("a"))
    console.type("savepoint, scale, cancel")
    console.press(.enter)
    let calls: [ToolCall] = [
      .savepoint(Self.ids[1]), .scale(Self.ids[1], to: 12), .cancel(Self.ids[2], withSavepoint: true),
    ]
    console.interpreted(calls)
    try console.answerPlan()
    console.press(.character("e"))
    #expect(console.state.dialog == nil)
    #expect(
      console.state.bar?.line.text
        == "savepoint orders-enrich; scale orders-enrich 12; cancel clickstream --with-savepoint")
    console.press(.enter)
    #expect(console.lastPlan == calls)
  }

  @Test func `What is left out is not in the line, and jobs of one command stand together`() throws {
    var console = try planned("c")
    console.press(.character(" "))
    try console.answerPlan()
    console.press(.character("e"))
    #expect(console.state.bar?.line.text == "cancel orders-enrich clickstream --with-savepoint")
  }

  @Test func `What a line cannot say is not put into one`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("a"))
    console.type("submit it")
    console.press(.enter)
    console.interpreted([
      ToolCall(
        "submit_job",
        ["runner": "flink-prod", "code_path": "a.py", "options": ["password": "hunter2"], "job_name": "a"])
    ])
    try console.answerPlan()
    console.press(.character("e"))
    #expect(console.state.bar == nil && console.state.dialog != nil)
    #expect(console.screen.contains("cannot be written as a line"), "\(console.screen)")
  }

  @Test func `Esc on a sentence that is being read says that it stopped`() {
    var console = Console.running()
    console.press(.character("a"))
    console.type("hook orders up with 12 lanes")
    console.press(.enter, .escape)
    #expect(console.screen.contains("stopped; nothing was done"), "\(console.screen)")
  }
}
