import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What was asked for and has not come about stays in sight where its job stands, whatever else is said meanwhile.
@Suite struct UnsettledTests {
  init() { setUTF8() }

  private func requests(_ console: Console) -> [RequestID] {
    console.asked.compactMap { if case .perform(_, let request, _) = $0 { request } else { nil } }
  }

  /// The selected job is scaled, and the server has not answered yet.
  private func scaling(_ console: Console, to wanted: String) throws -> Console {
    var console = console
    console.state.undoSeconds = 0
    console.press(.character("s"))
    console.type(wanted)
    console.press(.enter)
    try console.answerPlan()
    console.press(.character("y"))
    return console
  }

  private func answer(_ console: inout Console, _ value: JSONValue) throws {
    let request = try #require(requests(console).last)
    console.send(.performed(request, .success(value), at: console.now))
  }

  private func short(_ width: Int, of wanted: Int) -> JSONValue {
    [
      "previous": 8, "parallelism": .int(wanted), "effective": false, "running_with": .int(width),
      "message": .string("runs with \(width) until slots come free"),
    ]
  }

  private func job(_ index: Int, _ width: Int, _ state: JobState = .running) -> Job {
    var job = Sample.jobs[index]
    (job.state, job.parallelism) = (state, width)
    return job
  }

  private func told(_ console: inout Console, _ jobs: [Job]) {
    console.state.feed = .told(Feed.Line())
    console.send(.told(.change(FleetChange(jobs: jobs, revision: 90)), at: console.now))
  }

  private func row(_ console: Console, _ name: String) -> String {
    console.screen.split(separator: "\n").dropFirst().first { $0.contains(name) }.map(String.init) ?? ""
  }

  /// The first job runs with 58 of 120, and the second one has been scaled since.
  private func twoScalings() throws -> Console {
    var console = try scaling(.running(width: 160), to: "120")
    try answer(&console, short(58, of: 120))
    told(&console, [job(0, 58)])
    console.state.select(Sample.jobs[1].id)
    console = try scaling(console, to: "12")
    try answer(&console, ["previous": 4, "parallelism": 12, "effective": true])
    return console
  }

  @Test func `the row of a job says what is under way, and of how much it runs with how much`() throws {
    var console = try scaling(.running(width: 160), to: "120")
    #expect(row(console, "payments-ledger").contains("◐ scaling 8 → 120"))
    try answer(&console, short(58, of: 120))
    told(&console, [job(0, 58)])
    #expect(row(console, "payments-ledger").contains("◐ 58 of 120"))
    told(&console, [job(0, 120)])
    #expect(!row(console, "payments-ledger").contains("◐"))
  }

  @Test func `the row says it whatever was said since, and the job's page at its head`() throws {
    var console = try twoScalings()
    #expect(console.screen.contains("orders-enrich: 4 → 12 in effect"))
    #expect(row(console, "payments-ledger").contains("◐ 58 of 120"))
    console.state.select(Sample.jobs[0].id)
    console.press(.enter)
    let head = console.screen.split(separator: "\n").prefix(7).joined(separator: "\n")
    #expect(head.contains("◐ payments-ledger: 8 → 120: runs with 58 until slots come free"))
  }

  @Test func `a row without a reason column has the sign all the same`() throws {
    var console = try scaling(.running(width: 60, height: 15), to: "120")
    console.state.columns.hidden.insert(.why)
    #expect(row(console, "payments-ledger").contains("✖◐"))
  }

  @Test func `another message does not lose one that waits: it is there again after it`() throws {
    var console = try twoScalings()
    console.pass(200)
    #expect(console.state.message?.kind == .waiting)
    #expect(console.screen.contains("◐ payments-ledger: 8 → 120: runs with 58 until slots come free"))
  }

  @Test func `how it ends is heard though no timeline of its job is on the screen`() throws {
    var console = try scaling(.running(width: 80, height: 24), to: "120")
    try answer(&console, short(58, of: 120))
    console.state.feed = .asked
    console.state.select(Sample.jobs[1].id)
    let isOpen = console.state.batches.contains { $0.isOpen }
    #expect(isOpen)
    console.pass(2)
    let asked = console.asked.compactMap { if case .fetch(.audit, let request) = $0 { request } else { nil } }
    let request = try #require(asked.last, "what is open is asked for")
    var end = TimelineEntry(
      time: console.now, kind: .action, severity: .critical, text: "a scale to 120 failed: the slots are gone")
    (end.id, end.jobID, end.jobName) = (950, Sample.jobs[0].id, Sample.jobs[0].name)
    console.send(.fetched(.audit, request, .success(.audit([end])), at: console.now))
    #expect(console.screen.contains("the slots are gone"))
    console.pass(1)
    console.asked = []
    console.pass(20)
    #expect(!console.asked.contains { if case .fetch(.audit, _) = $0 { true } else { false } }, "nothing is open")
  }

  @Test func `the bottom counts what is under way on every page`() throws {
    var console = try twoScalings()
    #expect(console.screen.contains("◐ 1 under way"))
    console.press(.character("O"))
    #expect(console.screen.contains("◐ 1 under way"))
    told(&console, [job(0, 120)])
    #expect(!console.screen.contains("under way"))
  }

  @Test func `it says so when it has come about, though another word had taken its place`() throws {
    var console = try twoScalings()
    told(&console, [job(0, 70)])
    #expect(console.screen.contains("orders-enrich: 4 → 12 in effect"), "more of it is no news that covers another")
    #expect(row(console, "payments-ledger").contains("◐ 70 of 120"))
    told(&console, [job(0, 120)])
    #expect(console.screen.contains("payments-ledger: 8 → 120 in effect"))
  }

  @Test func `what waits is not forgotten for twenty that are done`() throws {
    var console = try twoScalings()
    for width in 0..<25 {
      console = try scaling(console, to: String(13 + width))
      try answer(&console, ["previous": 4, "parallelism": .int(13 + width), "effective": true])
    }
    #expect(row(console, "payments-ledger").contains("◐ 58 of 120"))
  }
}
