import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What the console says after a write must be true, then and later.
@Suite struct SettlingTests {
  init() { setUTF8() }

  private func requests(_ console: Console) -> [RequestID] {
    console.asked.compactMap { if case .perform(_, let request, _) = $0 { request } else { nil } }
  }

  private func scaled(to wanted: String = "12") throws -> Console {
    var console = Console.running()
    console.press(.character("s"))
    console.type(wanted)
    console.press(.enter)
    try console.answerPlan()
    console.press(.character("y"))
    console.pass(3.1)
    return console
  }

  private func answer(_ console: inout Console, _ result: Result<JSONValue, ClientError>, _ index: Int = 0) {
    console.send(.performed(requests(console)[index], result, at: console.now))
  }

  private func short(_ width: Int, of wanted: Int = 12) -> JSONValue {
    [
      "previous": 8, "parallelism": .int(wanted), "effective": false, "running_with": .int(width),
      "message": .string("runs with \(width) until slots come free"),
    ]
  }

  /// The first job as the fleet tells of it.
  private func first(_ width: Int, _ state: JobState = .running) -> Job {
    var job = Sample.jobs[0]
    (job.state, job.parallelism) = (state, width)
    return job
  }

  private func entry(_ console: Console, _ severity: Health, _ text: String) -> FleetEvent {
    var entry = TimelineEntry(time: console.now, kind: .action, severity: severity, text: text)
    (entry.id, entry.jobID, entry.jobName) = (900, Sample.jobs[0].id, Sample.jobs[0].name)
    return .timeline([entry])
  }

  /// The server tells by itself, as it does where it is in the same process.
  private func told(_ console: inout Console, _ event: FleetEvent) {
    console.state.feed = .told(Feed.Line())
    console.send(.told(event, at: console.now))
  }

  @Test func `a scale that fell short says with what the job runs, and is neither done nor failed`() throws {
    var console = try scaled()
    answer(&console, .success(short(9)))
    #expect(console.screen.contains("◐ payments-ledger: 8 → 12: runs with 9 until slots come free"))
    #expect(console.state.message?.kind == .waiting)
    let batch = try #require(console.state.batches.last)
    #expect(batch.done.isEmpty && batch.failed.isEmpty && batch.waits.count == 1 && batch.isDone)
  }

  @Test func `a batch counts what waits apart from what is done`() throws {
    var console = Console.running()
    console.state.undoSeconds = 0
    console.press(.character(" "), .down, .character(" "), .down, .character(" "), .character("s"))
    console.type("12")
    console.press(.enter)
    try console.answerPlan()
    console.press(.character("y"))
    answer(&console, .success(["previous": 8, "parallelism": 12, "effective": true]), 0)
    answer(&console, .success(short(9)), 1)
    answer(&console, .success(short(8)), 2)
    #expect(console.screen.contains("◐ scale 3 jobs: 1 done, 2 wait"))
    #expect(console.state.message?.kind == .waiting)
    #expect(console.screen.contains("8 → 12: runs with 9 until slots come free"))
  }

  @Test func `what waits for slots grows with the job, and is done once it runs with all of them`() throws {
    var console = try scaled()
    answer(&console, .success(short(9)))
    told(&console, .change(FleetChange(jobs: [first(9)], revision: 8)))
    #expect(console.screen.contains("runs with 9 until slots come free"))
    told(&console, .change(FleetChange(jobs: [first(11)], revision: 9)))
    #expect(console.screen.contains("◐ payments-ledger: 8 → 12: runs with 11 so far"))
    told(&console, .change(FleetChange(jobs: [first(12, .restarting)], revision: 10)))
    #expect(console.state.message?.kind == .waiting)
    told(&console, .change(FleetChange(jobs: [first(12)], revision: 11)))
    #expect(console.screen.contains("payments-ledger: 8 → 12 in effect"))
    #expect(console.state.message?.kind == .success)
    #expect(console.state.batches.last?.done.count == 1)
  }

  @Test func `who has put the word away hears that it is in effect, and not that it still waits`() throws {
    var console = try scaled()
    answer(&console, .success(short(9)))
    for _ in 0..<20 { console.pass(60) }
    #expect(console.state.message?.kind == .waiting)
    console.press(.escape)
    told(&console, .change(FleetChange(jobs: [first(11)], revision: 8)))
    #expect(console.state.message == nil)
    told(&console, .change(FleetChange(jobs: [first(12)], revision: 9)))
    #expect(console.state.message?.text.contains("8 → 12 in effect") == true)
  }

  @Test func `what a job waited for is withdrawn when it ends`() throws {
    var console = try scaled()
    answer(&console, .success(short(9)))
    told(&console, .change(FleetChange(jobs: [first(9, .canceled)], revision: 8)))
    #expect(console.state.message == nil)
    #expect(console.state.batches.last?.isOpen == false)
    #expect(console.state.batches.last?.done.isEmpty == true)
  }

  @Test func `another scaling takes the place of one that waits`() throws {
    var console = try scaled()
    answer(&console, .success(short(9)))
    console.press(.character("s"))
    console.type("10")
    console.press(.enter)
    try console.answerPlan()
    console.press(.character("y"))
    console.pass(3.1)
    #expect(console.state.batches.first?.isOpen == false)
    #expect(!console.screen.contains("until slots come free"))
  }

  @Test(arguments: [
    (Health.ok, "scaled from 8 to 12", "payments-ledger: scaled from 8 to 12", Message.Kind.success),
    (.warn, "a scale to 12 failed: no such job", "scale payments-ledger failed: no such job", .failure),
    (
      .warn, "scale from 8 to 12 without effect: the program sets its own",
      "scale payments-ledger failed: the program sets its own", .failure
    ),
    (
      .warn, "scale from 8 to 12 not in effect: runs with 9 until slots come free",
      "◐ payments-ledger: 8 → 12: runs with 9 until slots come free; scale back to 8: u", .waiting
    ),
    (
      .warn, "scale from 8 to 12 in effect in part: runs with 9 until slots come free",
      "◐ payments-ledger: 8 → 12: runs with 9 until slots come free; scale back to 8: u", .waiting
    ),
  ])
  func `one that goes on is settled by the server's word on its end`(
    severity: Health, text: String, said: String, kind: Message.Kind
  ) throws {
    var console = try scaled()
    answer(&console, .failure(ClientError(.pending, "a scale to 12 is under way and goes on")))
    #expect(console.state.message?.kind == .waiting)
    #expect(console.screen.contains("scale payments-ledger goes on: a scale to 12 is under way"))
    told(&console, entry(console, .warn, "a scale to 12 is the engine's business now: it goes on"))
    #expect(console.state.message?.kind == .waiting)
    console.now.addTimeInterval(30)
    told(&console, entry(console, severity, text))
    #expect(console.screen.contains(said))
    #expect(console.state.message?.kind == kind)
  }

  @Test func `what was lost on the way is red until the fleet shows that it was done`() throws {
    var console = try scaled()
    answer(&console, .failure(ClientError(.outcomeUnknown, "broken")))
    #expect(console.state.message?.kind == .failure)
    told(&console, .change(FleetChange(jobs: [first(8)], revision: 8)))
    #expect(console.state.message?.kind == .failure)
    told(&console, .change(FleetChange(jobs: [first(12)], revision: 9)))
    #expect(console.state.messages.count == 1 && console.state.message?.kind == .success)
  }

  @Test func `a cancellation whose answer was lost is settled by the job's end`() throws {
    var console = Console.running()
    console.press(.character("c"))
    try console.answerPlan()
    console.press(.character("y"))
    console.pass(3.1)
    answer(&console, .failure(ClientError(.outcomeUnknown, "broken")))
    told(&console, .change(FleetChange(jobs: [first(8, .canceled)], revision: 8)))
    #expect(console.state.message?.kind == .success)
    #expect(console.screen.contains("payments-ledger is CANCELED"))
  }

  @Test func `a job that has failed was not cancelled`() throws {
    var console = Console.running()
    console.press(.character("c"))
    try console.answerPlan()
    console.press(.character("y"))
    console.pass(3.1)
    answer(&console, .failure(ClientError(.pending, "the savepoint is still under way")))
    told(&console, .change(FleetChange(jobs: [first(8, .failed)], revision: 8)))
    #expect(console.state.message?.kind == .failure)
    #expect(console.screen.contains("it is FAILED, and was not cancelled"), "\(console.screen)")
  }

  @Test func `an entry that is told again does not undo what the fleet has shown since`() throws {
    var console = try scaled()
    answer(&console, .failure(ClientError(.pending, "goes on")))
    let word = entry(console, .warn, "scale from 8 to 12 not in effect: runs with 9 until slots come free")
    told(&console, word)
    told(&console, .change(FleetChange(jobs: [first(11)], revision: 8)))
    told(&console, word)
    #expect(console.state.message?.text.contains("8 → 12: runs with 11 so far") == true)
  }

  @Test func `what happened before it was sent settles nothing`() throws {
    var console = try scaled()
    answer(&console, .failure(ClientError(.pending, "goes on")))
    var old = TimelineEntry(
      time: console.now.addingTimeInterval(-600), kind: .action, severity: .ok, text: "scaled from 4 to 12")
    old.jobID = Sample.jobs[0].id
    told(&console, .timeline([old]))
    #expect(console.state.message?.kind == .waiting)
  }
}
