import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct WritingTests {
  private func requests(_ console: Console) -> [RequestID] {
    console.asked.compactMap { if case .perform(_, let request, _) = $0 { request } else { nil } }
  }

  private func scaled() throws -> Console {
    var console = Console.running()
    console.press(.character("s"))
    console.type("12")
    console.press(.enter)
    try console.answerPlan()
    console.press(.character("y"))
    console.pass(3.1)
    return console
  }

  @Test func `After an action the server is asked at once`() throws {
    var console = try scaled()
    let request = requests(console)[0]
    console.answerAll()
    let effects = console.send(.performed(request, .success(["previous": 8, "parallelism": 12]), at: console.now))
    #expect(effects.contains { if case .fetch(.jobs, _) = $0 { true } else { false } })
    #expect(effects.contains { if case .fetch(.timeline, _) = $0 { true } else { false } })
  }

  @Test func `u afterwards plans the inverse, and asks for a yes again`() throws {
    var console = try scaled()
    let result: JSONValue = ["previous": 8, "parallelism": 12, "effective": true]
    console.send(.performed(requests(console)[0], .success(result), at: console.now))
    #expect(console.screen.contains("payments-ledger: 8 → 12 in effect; scale back to 8: u"))
    console.press(.character("u"))
    #expect(console.lastPlan == [.scale(Sample.jobs[0].id, to: 8)])
    #expect(console.performed.count == 1)
  }

  @Test func `A failed action stays on the screen until Esc`() throws {
    var console = try scaled()
    console.send(
      .performed(
        requests(console)[0], .failure(ClientError(.refused, "not enough slots", hint: "add a TaskManager")),
        at: console.now))
    for _ in 0..<100 { console.pass(10) }
    #expect(console.screen.contains("scale payments-ledger failed: not enough slots; add a TaskManager"))
    console.press(.escape)
    #expect(!console.screen.contains("not enough slots"))
  }

  @Test func `What is not known to be done is not said to have failed, nor tried again`() throws {
    var console = try scaled()
    console.send(
      .performed(
        requests(console)[0], .failure(ClientError(.outcomeUnknown, "broken: whether it was done is not known")),
        at: console.now))
    #expect(console.screen.contains("scale payments-ledger is not settled: broken: whether it was done is not known"))
    #expect(!console.screen.contains("failed: broken"))
    let batch = try #require(console.state.batches.last)
    #expect(batch.failed.isEmpty && batch.unsettled.count == 1 && batch.isDone)
  }

  @Test func `What is accepted but not in effect is told as such`() throws {
    var console = try scaled()
    let result: JSONValue = ["previous": 8, "parallelism": 12, "effective": false, "message": "waits for slots"]
    console.send(.performed(requests(console)[0], .success(result), at: console.now))
    #expect(console.screen.contains("accepted, not in effect yet: waits for slots"))
  }

  @Test func `What will have no effect has failed, and nothing is left to take back`() throws {
    var console = try scaled()
    let result: JSONValue = [
      "previous": 8, "parallelism": 12, "effective": false, "settled": true, "message": "it sets its own",
    ]
    console.send(.performed(requests(console)[0], .success(result), at: console.now))
    #expect(console.screen.contains("scale payments-ledger failed: it sets its own"))
    #expect(console.state.batches.last?.isOpen == false && !console.screen.contains("scale back to 8"))
  }

  private func marked(_ refused: Set<String> = []) throws -> Console {
    var console = Console.running()
    console.press(.character("*"), .character("p"))
    try console.answerPlan(refused: refused)
    console.press(.character("y"))
    return console
  }

  @Test func `All marked jobs are one plan, and four are under way at a time`() throws {
    var console = try marked()
    #expect(console.performed.count == 4)
    console.send(.performed(requests(console)[0], .success([:]), at: console.now))
    #expect(console.performed.count == 5)
  }

  @Test func `Results that were put away come back by their command`() throws {
    var console = try marked()
    console.press(.escape, .character(":"))
    console.type("results")
    console.press(.enter)
    #expect(console.state.context == .results)
  }

  @Test func `Refused ones are skipped`() throws {
    let console = try marked([Sample.jobs[0].id, Sample.jobs[1].id, Sample.jobs[2].id])
    #expect(console.performed.count == 3)
    #expect(!console.performed.contains { $0.jobID == Sample.jobs[0].id })
  }

  @Test func `The failed ones can be planned again, alone`() throws {
    var console = try marked(Set(Sample.jobs.dropFirst(3).map(\.id)))
    let sent = requests(console)
    console.send(.performed(sent[0], .success([:]), at: console.now))
    console.send(.performed(sent[1], .failure(ClientError(.refused, "500")), at: console.now))
    console.send(.performed(sent[2], .success([:]), at: console.now))
    #expect(console.screen.contains("2 done, 1 failed, 3 skipped"))
    console.press(.character("t"))
    #expect(console.lastPlan?.count == 1)
  }

  @Test func `Steps of a sentence go in order, and a failure stops what follows`() throws {
    var console = Console.running()
    let id = Sample.jobs[0].id
    console.press(.character("a"))
    console.type("scale it to 12 and take a savepoint first")
    console.press(.enter)
    for case .interpret(_, _, _, let request) in console.asked {
      console.send(.interpreted(request, Interpretation(calls: [.savepoint(id), .scale(id, to: 12)]), at: console.now))
    }
    try console.answerPlan()
    console.press(.character("y"))
    console.pass(3.1)
    #expect(console.performed == [.savepoint(id)])
    console.send(.performed(requests(console)[0], .failure(ClientError(.refused, "no")), at: console.now))
    #expect(console.performed.count == 1)
    #expect(console.screen.contains("not sent, since a step before it failed"))
  }

  @Test func `Quitting asks while a write is under way`() throws {
    var console = try scaled()
    #expect(console.press(.character("q")).isEmpty)
    console.press(.character("n"))
    #expect(console.state.dialog == nil)
    console.press(.character("q"))
    #expect(console.press(.character("y")).contains(.terminal(.quit)))
  }

  @Test func `Quitting with nothing under way is one key`() {
    var console = Console.running()
    #expect(console.press(.character("q")).contains(.terminal(.quit)))
  }

  @Test func `A second action waits while one is about to be sent`() throws {
    var console = Console.running()
    console.press(.character("c"))
    try console.answerPlan()
    console.press(.character("y"))
    console.press(.character("d"))
    #expect(console.state.dialog == nil)
    #expect(console.state.pending != nil)
  }
}
