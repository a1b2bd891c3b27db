import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// A cancellation offers the savepoint first whichever way it was asked for.
@Suite struct SavingFirstTests {
  init() { setUTF8() }

  private static let id = "flink-prod-clickstream"

  private func command(_ text: String, jobs: [Job] = Sample.jobs) -> Console {
    var console = Console.running(width: 100, height: 30, jobs: jobs)
    console.press(.character(":"))
    console.type(text)
    console.press(.enter)
    return console
  }

  private func sentence(_ text: String, forgoes: Bool = false, _ calls: [ToolCall]) -> Console {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("a"))
    console.type(text)
    console.press(.enter)
    for case .interpret(_, _, _, let request) in console.asked.reversed() {
      var meaning = Interpretation(calls: calls)
      meaning.forgoesSavepoint = forgoes
      console.send(.interpreted(request, meaning, at: console.now))
      break
    }
    return console
  }

  private let bare = ToolCall("cancel_job", ["job_id": .string(id)])

  @Test func `A key, a command and a sentence make the same plan`() {
    var key = Console.running(width: 100, height: 30)
    key.press(.down, .down, .down, .character("c"))
    let saved = [ToolCall.cancel(Self.id, withSavepoint: true)]
    #expect(key.lastPlan == saved)
    #expect(command("cancel clickstream").lastPlan == saved)
    #expect(sentence("stop clickstream", [bare]).lastPlan == saved)
  }

  @Test func `Who says so gets none`() {
    let lost = [ToolCall.cancel(Self.id, withSavepoint: false)]
    #expect(command("cancel clickstream --no-savepoint").lastPlan == lost)
    #expect(command("mcp job cancel \(Self.id)").lastPlan == lost)
    #expect(sentence("cancel clickstream without a savepoint", forgoes: true, [bare]).lastPlan == [bare])
    let both = command("cancel clickstream --no-savepoint --with-savepoint")
    #expect(both.state.bar?.problem?.contains("only one of them") == true && both.lastPlan == nil)
  }

  @Test func `What was saved just before is not saved again`() {
    let calls = [ToolCall.savepoint(Self.id), bare]
    #expect(
      sentence("save and cancel", calls).lastPlan == [.savepoint(Self.id), .cancel(Self.id, withSavepoint: false)])
    #expect(
      command("savepoint clickstream; cancel clickstream").lastPlan
        == [.savepoint(Self.id), .cancel(Self.id, withSavepoint: false)])
  }

  @Test func `The switch stands on a row, with its key`() throws {
    var console = command("cancel clickstream")
    try console.answerCancel()
    #expect(console.screen.contains("savepoint   first; s takes it off"), "\(console.screen)")
    console.press(.control("t"))
    try console.answerCancel()
    #expect(console.screen.contains("savepoint   none first; s takes one"), "\(console.screen)")
  }

  @Test func `Where there can be none the plan says why`() throws {
    var jobs = Sample.jobs
    let place = try #require(jobs.firstIndex { $0.id == Self.id })
    jobs[place].actions.refusals[.savepoint] = "it is RESTARTING"
    var console = command("cancel clickstream", jobs: jobs)
    #expect(console.lastPlan == [.cancel(Self.id, withSavepoint: false)])
    try console.answerCancel()
    #expect(console.screen.contains("savepoint   none first: it is RESTARTING"), "\(console.screen)")
  }

  @Test func `A plan for several says for how many, and why not for the others`() throws {
    var jobs = Sample.jobs
    let place = try #require(jobs.firstIndex { $0.id == Self.id })
    jobs[place].actions.refusals[.savepoint] = "it is RESTARTING"
    var console = command("cancel payments-ledger orders-enrich clickstream", jobs: jobs)
    try console.answerCancel()
    #expect(console.screen.contains("savepoint   for 2 of 3 first; s takes it off"), "\(console.screen)")
    #expect(console.screen.contains("none for 1 of 3 first: it is RESTARTING"))
  }

  @Test func `A plan without one goes back to the bar as such`() throws {
    var console = command("cancel clickstream --no-savepoint")
    try console.answerCancel()
    console.press(.character("e"))
    #expect(console.state.bar?.line.text == "cancel clickstream --no-savepoint")
    console.press(.enter)
    #expect(console.lastPlan == [.cancel(Self.id, withSavepoint: false)])
  }

  @Test func `The line above says it as it will be planned`() {
    var console = Console.running(width: 120, height: 30)
    console.press(.character(":"))
    console.type("cancel clickstream")
    #expect(console.screen.contains("→ cancel clickstream, a savepoint first"))
    console.type(" --no-savepoint")
    #expect(console.screen.contains("→ cancel clickstream, without a savepoint"))
  }
}
