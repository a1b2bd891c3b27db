import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// The list of what was said and done, and from it the way back.
@Suite struct MessagesPageTests {
  init() { setUTF8() }

  private func requests(_ console: Console) -> [RequestID] {
    console.asked.compactMap { if case .perform(_, let request, _) = $0 { request } else { nil } }
  }

  /// The selected job is scaled, and the fleet shows it so.
  private func scale(_ console: inout Console, _ index: Int, _ from: Int, _ to: Int) throws {
    console.state.undoSeconds = 0
    console.press(.character("s"))
    console.type(String(to))
    console.press(.enter)
    try console.answerPlan()
    console.press(.character("y"))
    let request = try #require(requests(console).last)
    let answer: JSONValue = ["previous": .int(from), "parallelism": .int(to), "effective": true]
    console.send(.performed(request, .success(answer), at: console.now))
    tell(&console, index, to)
  }

  private func tell(_ console: inout Console, _ index: Int, _ width: Int, _ state: JobState = .running) {
    var job = Sample.jobs[index]
    (job.state, job.parallelism) = (state, width)
    console.state.feed = .told(Feed.Line())
    console.send(.told(.change(FleetChange(jobs: [job], revision: 90)), at: console.now))
  }

  private func fail(_ console: inout Console, _ words: String) throws {
    console.state.undoSeconds = 0
    console.press(.character("p"))
    try console.answerPlan()
    console.press(.character("y"))
    let request = try #require(requests(console).last)
    console.send(.performed(request, .failure(ClientError(.refused, words)), at: console.now))
  }

  private func place(_ text: String, _ console: Console) throws -> Int {
    try #require(console.screen.split(separator: "\n").firstIndex { $0.contains(text) }, "\(text)")
  }

  /// The first job was scaled, then the second one, then a savepoint of it failed.
  private func worked() throws -> Console {
    var console = Console.running()
    try scale(&console, 0, 8, 12)
    console.state.select(Sample.jobs[1].id)
    try scale(&console, 1, 4, 6)
    try fail(&console, "the disk is full")
    return console
  }

  @Test func `what failed and was not read stands first, then the others, the newest first`() throws {
    var console = try worked()
    console.press(.character("H"))
    #expect(console.state.context == .messages)
    let unread = try place("Failed, not read yet", console)
    let failed = try place("savepoint of orders-enrich failed: the disk is full", console)
    let newest = try place("orders-enrich: 4 → 6 in effect", console)
    let oldest = try place("payments-ledger: 8 → 12 in effect", console)
    #expect(unread < failed && failed < newest && newest < oldest)
    #expect(console.screen.contains("✖ " + console.state.clock.time(try #require(console.state.said.last).message.at)))
    console.press(.escape)
    #expect(console.state.page == .main, "one Esc leaves it: the failure is read")
    console.press(.character(":"))
    console.type("messages")
    console.press(.enter)
    #expect(!console.screen.contains("not read yet"))
    #expect(console.screen.contains("savepoint of orders-enrich failed: the disk is full"))
  }

  @Test func `a failure that was put away at the bottom is read`() throws {
    var console = try worked()
    console.press(.escape, .character("H"))
    #expect(console.screen.contains("the disk is full") && !console.screen.contains("not read yet"))
  }

  @Test func `a long text is told whole`() throws {
    var console = Console.running(width: 80, height: 24)
    console.send(.notice((1...40).map { "word\($0)" }.joined(separator: " "), isError: false))
    console.press(.character("H"))
    for number in 1...40 { #expect(console.screen.contains("word\(number)")) }
  }

  @Test func `a hundred are kept, and of more the read ones go first`() throws {
    var console = try worked()
    for number in 0..<150 { console.send(.notice("word \(number)", isError: false)) }
    #expect(console.state.said.count == 100)
    #expect(console.state.said.first?.message.text.contains("the disk is full") == true)
    for number in 0..<150 { console.send(.notice("fault \(number)", isError: true)) }
    #expect(console.state.said.count == 100)
  }

  @Test func `what is under way stands above all, and is there no longer once it is done`() throws {
    var console = Console.running()
    console.state.undoSeconds = 0
    console.press(.character("s"))
    console.type("12")
    console.press(.enter)
    try console.answerPlan()
    console.press(.character("y"), .character("H"))
    #expect(try place("Under way", console) == 2)
    #expect(console.screen.contains("◐ scaling 8 → 12, since"))
    let short: JSONValue = [
      "previous": 8, "parallelism": 12, "effective": false, "running_with": 9, "message": "runs with 9 until later",
    ]
    console.send(.performed(try #require(requests(console).last), .success(short), at: console.now))
    #expect(console.screen.contains("◐ payments-ledger: 8 → 12: runs with 9 until later"))
    tell(&console, 0, 12)
    #expect(!console.screen.contains("Under way"))
    #expect(console.screen.contains("payments-ledger: 8 → 12 in effect"))
    #expect(!console.screen.contains("until later"))
  }

  @Test func `Enter goes to the job, at its timeline, and Esc comes back`() throws {
    var console = try worked()
    console.press(.character("H"), .enter)
    #expect(console.state.page == .job(Sample.jobs[1].id))
    #expect(console.state.details.wanted == .timeline)
    console.press(.escape)
    #expect(console.state.page == .messages)
  }

  @Test func `an older action is taken back from there, and the plan says which`() throws {
    var console = try worked()
    console.press(.character("H"), .end)
    #expect(console.screen.contains("u scale back to 8"))
    console.press(.character("u"))
    #expect(console.lastPlan == [.scale(Sample.jobs[0].id, to: 8)])
    try console.answerPlan()
    #expect(console.screen.contains("you asked: undo scale payments-ledger 8 → 12, of "))
  }

  @Test func `one whose job was changed since is not, and it says by what`() throws {
    var console = Console.running()
    try scale(&console, 0, 8, 12)
    try scale(&console, 0, 12, 14)
    console.press(.character("H"), .end)
    #expect(console.screen.contains("payments-ledger was changed since, by scale payments-ledger 12 → 14, of "))
    let plans = console.lastPlan
    console.press(.character("u"))
    #expect(console.lastPlan == plans)
    console.press(.home, .character("u"))
    #expect(console.lastPlan == [.scale(Sample.jobs[0].id, to: 12)])
  }

  @Test func `one whose job runs with another width than it left is not`() throws {
    var console = try worked()
    tell(&console, 0, 10)
    console.press(.character("H"), .end)
    #expect(console.screen.contains("payments-ledger runs with 10 now, and not with 12"))
    let plans = console.lastPlan
    console.press(.character("u"))
    #expect(console.lastPlan == plans)
  }

  @Test func `what cannot be taken back says so, and a word is no action`() throws {
    var console = try worked()
    console.send(.notice("a word", isError: false))
    console.press(.character("H"))
    #expect(console.screen.contains("there is nothing that would take this back"))
    console.press(.down, .character("u"))
    #expect(console.state.messages.last?.text == "no action is chosen")
  }

  @Test func `a handover tells what actions came to, and what failed`() throws {
    var console = try worked()
    console.send(.notice("a word", isError: false))
    console.press(.character(":"))
    console.type("report")
    let effects = console.press(.enter)
    let order = try #require(effects.lazy.compactMap { if case .report(let order) = $0 { order } else { nil } }.first)
    let text = Handover(
      subjects: [], runners: [], server: "prod", now: Sample.now, clock: Clock(), said: order.said
    ).markdown
    #expect(text.contains("**failed** `savepoint of orders-enrich failed: the disk is full`"))
    #expect(text.contains("`payments-ledger: 8 → 12 in effect`"))
    #expect(!text.contains("a word"))
  }

  @Test func `a handover names what each of several actions came to, and who is not in it`() throws {
    var console = Console.running(width: 110)
    console.state.undoSeconds = 0
    console.press(.character(" "), .down, .character(" "), .character("p"))
    try console.answerPlan()
    console.press(.character("y"))
    let sent = console.asked.compactMap { if case .perform(_, let request, _) = $0 { request } else { nil } }
    console.send(.performed(sent[0], .success(["savepoint_path": "s3://sp/9"]), at: console.now))
    console.send(.performed(sent[1], .failure(ClientError(.refused, "the disk is full")), at: console.now))
    console.press(.escape, .character("X"), .character(":"))
    console.type("report")
    let effects = console.press(.enter)
    let order = try #require(effects.lazy.compactMap { if case .report(let order) = $0 { order } else { nil } }.first)
    let text = Handover(
      subjects: [], runners: [], server: "prod", now: Sample.now, clock: Clock(), said: order.said, others: order.others
    ).markdown
    #expect(text.contains("`take savepoints of 2 jobs: 1 done, 1 failed`"), "\(text)")
    #expect(text.contains("  - `payments-ledger: savepoint complete, s3://sp/9`"), "\(text)")
    #expect(text.contains("  - `savepoint of orders-enrich failed: the disk is full`"), "\(text)")
    #expect(text.contains("Not in this report, and failing or slow too: "), "\(text)")
  }
}
