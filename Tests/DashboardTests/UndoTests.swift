import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct UndoTests {
  private func confirmed(
    _ key: Key, undo seconds: Double, in console: Console = .running()
  ) throws -> Console {
    var console = console
    console.state.undoSeconds = seconds
    console.press(key)
    try console.answerPlan()
    console.press(.character("y"))
    return console
  }

  /// Sent at once on a wide screen, and answered so.
  private func done(_ key: Key, _ answer: [String: JSONValue], jobs: [Job] = Sample.jobs) throws -> Console {
    var console = try confirmed(key, undo: 0, in: .running(width: 150, jobs: jobs))
    let sent = try #require(requests(console).first)
    console.send(.performed(sent, .success(.object(answer)), at: console.now))
    return console
  }

  @Test func `The time in which it can be taken back is the operator's to choose, and counts down`() throws {
    var console = try confirmed(.character("c"), undo: 10)
    #expect(console.screen.contains("in 10 s: "))
    console.pass(7)
    #expect(console.screen.contains("in 3 s: ") && console.screen.contains("u or Esc takes it back"))
    #expect(console.performed.isEmpty)
    console.pass(3.1)
    #expect(console.performed.count == 1)
  }

  @Test func `Zero sends it at once`() throws {
    #expect(try confirmed(.character("c"), undo: 0).performed.count == 1)
  }

  private func requests(_ console: Console) -> [RequestID] {
    console.asked.compactMap { if case .perform(_, let request, _) = $0 { request } else { nil } }
  }

  @Test func `After a cancellation with a savepoint the restart from that savepoint is offered`() throws {
    var console = try confirmed(.character("c"), undo: 0)
    console.send(
      .performed(
        requests(console)[0], .success(["state": "CANCELED", "savepoint_path": "s3://sp/9"]), at: console.now))
    #expect(console.screen.contains("restart from its savepoint: u"))
    console.press(.character("u"))
    #expect(console.lastPlan == [.restart(Sample.jobs[0].id, from: "s3://sp/9")])
  }

  @Test func `A restart is taken back from the savepoint that it took, with the parallelism of before`() throws {
    var console = Console.running(width: 150)
    console.state.undoSeconds = 0
    console.press(.character(":"))
    console.type("restart orders-enrich --parallelism 12")
    console.press(.enter)
    try console.answerPlan()
    console.press(.character("y"))
    let job = try #require(Sample.jobs.first { $0.name == "orders-enrich" })
    let sent = try #require(requests(console).first)
    let answer: JSONValue = [
      "job_id": "flink-prod-new", "previous_job_id": .string(job.id), "savepoint_path": "s3://sp/9",
    ]
    console.send(.performed(sent, .success(answer), at: console.now))
    #expect(console.screen.contains("restart from that savepoint: u"), "\(console.screen)")
    console.press(.character("u"))
    var back = ToolCall.restart("flink-prod-new", from: "s3://sp/9")
    back.arguments["parallelism"] = .optional(job.parallelism)
    #expect(console.lastPlan == [back])
  }

  @Test func `What its plan says cannot be taken back is not offered to be taken back`() throws {
    let console = try done(.character("d"), ["state": "FINISHED", "savepoint_path": "s3://sp/9"])
    #expect(console.screen.contains("FINISHED") && !console.screen.contains("restart from its savepoint"))
  }

  /// The first two jobs are scaled to 12, and neither has answered.
  private func scaledTwo() throws -> Console {
    var console = Console.running(width: 110)
    console.state.undoSeconds = 0
    console.press(.character(" "), .down, .character(" "), .character("s"))
    console.type("12")
    console.press(.enter)
    try console.answerPlan()
    console.press(.character("y"))
    return console
  }

  @Test func `Results of many offer to take all of it back, once all of it is done`() throws {
    var console = try scaledTwo()
    let sent = requests(console)
    console.send(.performed(sent[0], .success(["previous": 8, "parallelism": 12]), at: console.now))
    console.press(.character("u"))
    #expect(console.screen.contains("some of it is still under way"))
    console.send(.performed(sent[1], .success(["previous": 4, "parallelism": 12]), at: console.now))
    #expect(console.screen.contains("u take all of it back"))
    console.press(.character("u"))
    #expect(console.lastPlan?.count == 2)
    #expect(Set(console.lastPlan?.compactMap { $0.arguments["parallelism"]?.int } ?? []) == [8, 4])
  }

  @Test func `What waits for slots is taken back first, before the others give theirs back`() throws {
    var console = try scaledTwo()
    let sent = requests(console)
    let waits: JSONValue = [
      "previous": 8, "parallelism": 12, "effective": false, "running_with": 9,
      "message": "runs with 9 until slots come free",
    ]
    console.send(.performed(sent[0], .success(waits), at: console.now))
    console.send(.performed(sent[1], .success(["previous": 4, "parallelism": 12, "effective": true]), at: console.now))
    console.press(.character("u"))
    #expect(console.lastPlan?.compactMap { $0.arguments["parallelism"]?.int } == [8, 4], "\(console.screen)")
  }

  @Test func `A request for more slots that is withdrawn is told as what it is`() throws {
    var console = Console.running(width: 150)
    console.state.undoSeconds = 0
    console.press(.character(":"))
    console.type("scale payments-ledger 12")
    console.press(.enter)
    try console.answerPlan()
    console.press(.character("y"))
    let sent = try #require(requests(console).first)
    let answer: JSONValue = ["previous": 12, "parallelism": 12, "effective": true]
    console.send(.performed(sent, .success(answer), at: console.now))
    #expect(console.screen.contains("stays at 12"), "\(console.screen)")
  }

  @Test func `Of a batch that can be taken back in part it is said how much can be, and what stays`() throws {
    var console = Console.running(width: 110)
    console.state.undoSeconds = 0
    console.press(.character(" "), .down, .character(" "), .character("c"))
    try console.answerPlan()
    #expect(console.screen.contains("Cancel 2 jobs"))
    console.press(.character("y"))
    let sent = requests(console)
    let saved: JSONValue = ["state": "CANCELED", "savepoint_path": "s3://sp/9"]
    console.send(.performed(sent[0], .success(saved), at: console.now))
    console.send(.performed(sent[1], .success(["state": "CANCELED"]), at: console.now))
    #expect(console.screen.contains("u take 1 of 2 back"), "\(console.screen)")
    #expect(console.state.messages.last?.text == "cancel 2 jobs: 2 done")
    console.press(.character("u"))
    #expect(console.lastPlan?.count == 1)
    #expect(console.screen.contains("stays as it is: cancel orders-enrich"), "\(console.screen)")
  }

  @Test func `A cancellation without a savepoint says what is left of the job, and so does the key for undo`() throws {
    let time = JSONValue.string(Instant.text(Sample.now.addingTimeInterval(-7205)))
    let saved: [String: JSONValue] = ["last_savepoint": "s3://sp/8", "last_savepoint_at": time]
    for (answer, words) in [(saved, "its last savepoint is 2h"), ([:], "no savepoint of it is known")] {
      var console = try done(.character("c"), answer.merging(["state": "CANCELED"]) { $1 })
      let key = ":restart \(Sample.jobs[0].id)"
      #expect(console.screen.contains("is CANCELED; \(key) plans to start it again; \(words)"))
      var ended = Sample.jobs[0]
      ended.state = .canceled
      console.changed([ended])
      console.press(.character("u"))
      #expect(console.lastPlan?.map(\.tool) == ["restart_job"] && console.lastPlan?.first?.jobID == ended.id)
      #expect(console.performed.count == 1, "it is planned, and not done")
    }
  }

  @Test func `Whose job cannot be started again is not told how to`() throws {
    var jobs = Sample.jobs
    jobs[0].actions.refusals[.restart] = "it was not submitted here"
    let console = try done(.character("c"), ["state": "CANCELED"], jobs: jobs)
    #expect(console.screen.contains("is CANCELED") && !console.screen.contains("start it again"))
  }

  @Test func `A way back whose age is not known is told as that`() throws {
    let console = try done(.character("c"), ["state": "CANCELED", "last_savepoint": "s3://sp/7"])
    #expect(console.screen.contains("how old its last savepoint is, is not known here"))
    // Whatever comes under the cursor meanwhile: the words name their job.
    #expect(console.screen.contains(":restart \(Sample.jobs[0].id) plans to start it again"))
  }

  @Test func `A savepoint is nothing to take back, and whose it is to delete is said`() throws {
    var console = try done(.character("p"), ["savepoint_path": "s3://sp/8"])
    console.press(.character("u"))
    #expect(console.screen.contains("goes on as it was; its savepoint is deleted by hand"))
  }
}
