import BeamMCPClient
import FoundationEssentials
import Glibc
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct HandoverTests {
  init() { setUTF8() }

  private func handover(_ job: Job = Sample.jobs[1], _ entries: [TimelineEntry] = Sample.timeline) -> String {
    let subject = Handover.Subject(
      job: job, diagnosis: .success(Sample.diagnosis), timeline: .success(entries), series: .success(Sample.series))
    return Handover(
      subjects: [subject], runners: Sample.runners, server: "prod", now: Sample.now, clock: Clock(offset: 3600)
    ).markdown
  }

  @Test func `it says how the job is, why, what happened and who did what, with charts`() {
    let text = handover()
    #expect(text.hasPrefix("# Handover: `orders-enrich`\n"))
    #expect(text.contains("on 2026-11-23 at 13:04:31 (UTC+01:00)"))
    #expect(text.contains("- Why: `Window is the bottleneck`"))
    for title in ["### Evidence", "### Figures of the last 10 min", "### Actions and notes", "### Timeline"] {
      #expect(text.contains(title))
    }
    #expect(text.contains("- 13:03:00 rescale `ops`: `scale 4 → 8`"))
    let chart = text.split(separator: "\n").first { $0.hasPrefix("lag ") }
    #expect(chart?.contains("▁") == true && chart?.contains("▇") == true && chart?.hasSuffix("0–5m") == true)
  }

  @Test func `it says since when a job is in its state, and how long it ran`() {
    func entry(_ ago: Double, _ text: String) -> TimelineEntry {
      TimelineEntry(time: Sample.now.addingTimeInterval(-ago), kind: .state, severity: .ok, text: text)
    }
    var job = Sample.jobs[1]
    (job.state, job.startTime) = (.restarting, Sample.now.addingTimeInterval(-1320))
    let restarting = handover(job, [entry(600, "started"), entry(9, "RUNNING → RESTARTING")])
    #expect(
      restarting.contains("- State: RESTARTING since 13:04:22, 9s ago, started 22m ago, health"), "\(restarting)")
    (job.state, job.endTime) = (.failed, Sample.now.addingTimeInterval(-420))
    let failed = handover(job, [entry(420, "RUNNING → FAILED")])
    #expect(failed.contains("- State: FAILED since 12:57:31, 7m ago, it ran for 15m, health"), "\(failed)")
  }

  @Test func `it says what is under way, and until when a problem is known`() throws {
    var job = Sample.jobs[1]
    job.acknowledgement = Acknowledgement(
      by: "ada", at: Sample.now, until: Sample.now.addingTimeInterval(1200), reason: "the broker")
    let subject = Handover.Subject(
      job: job, diagnosis: .success(Sample.diagnosis), timeline: .success([]), series: .success([]))
    var handover = Handover(subjects: [subject], runners: [], server: "prod", now: Sample.now, clock: Clock())
    handover.underWay = [ReportOrder.Write(job: job.id, words: "scaling 8 → 12, since 12:04:29")]
    #expect(handover.markdown.contains("- **Under way**: `scaling 8 → 12, since 12:04:29`: do not begin it again"))
    #expect(handover.markdown.contains("- Acknowledged: `known to ada, 20m: the broker`, until 12:24:31"))
    var console = Console.running()
    console.press(.down, .character("p"))
    try console.answerPlan()
    console.pass(2)
    console.press(.character("y"), .character(":"))
    console.type("report")
    console.press(.enter)
    let order = try #require(console.asked.compactMap { if case .report(let order) = $0 { order } else { nil } }.last)
    #expect(
      order.underWay.map(\.words) == ["taking a savepoint, since \(Clock().time(console.now.addingTimeInterval(-2)))"],
      "\(order.underWay)")
  }

  @Test func `what comes again and again is one line, with how often, from when and till when`() {
    func entry(_ minute: Double, _ kind: TimelineEntry.Kind, _ text: String, by actor: String? = nil) -> TimelineEntry {
      var entry = TimelineEntry(
        time: Sample.now.addingTimeInterval(minute * 60 - 3600), kind: kind, severity: .ok, text: text)
      entry.actor = actor
      return entry
    }
    var entries: [TimelineEntry] = []
    for round in 0..<16 {
      entries += [
        entry(Double(round), .exception, "NullPointerException in attempt \(round)"),
        entry(Double(round), .state, "RUNNING → RESTARTING"),
        entry(Double(round) + 0.5, .state, "RESTARTING → RUNNING"),
      ]
    }
    for minute in 20..<24 { entries.append(entry(Double(minute), .note, "still at it", by: "ada")) }
    entries.append(entry(30, .checkpoint, "checkpoint 5 failed"))
    let text = handover(Sample.jobs[1], entries)
    let timeline = text.split(separator: "### Timeline").last.map(String.init) ?? ""
    #expect(
      timeline.contains("- 12:04:31–12:19:31 ×16 exception `NullPointerException in attempt 15` (the last of them)"))
    #expect(timeline.contains("×16 state `RUNNING → RESTARTING`\n"), "\(timeline)")
    #expect(timeline.split(separator: "\n").count { $0.contains("still at it") } == 4, "what people say is not folded")
    #expect(timeline.split(separator: "\n").count { $0.hasPrefix("- ") } == 8)
  }

  @Test func `what an engine says is shown, and is no Markdown`() {
    var job = Sample.jobs[1]
    job.name = "# pwn `x` ```\n## b | <script>alert(1)</script>"
    job.diagnostics = "[a](http://evil) ![i](http://evil/x.png) @all www.evil.org \u{1B}[2J\u{202E}"
    let evil = TimelineEntry(time: Sample.now, kind: .exception, severity: .critical, text: "``` \n# head\n- item")
    let text = handover(job, [evil])
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    for line in text.split(separator: "\n") {
      // Outside of code spans, which are as long as they have to be, nothing of it is left.
      let outside = stripped(String(line))
      for word in ["pwn", "script", "evil", "@all", "head", "item"] { #expect(!outside.contains(word), "\(line)") }
    }
    #expect(!text.contains("\n# head") && !text.contains("\n## b"))
  }

  /// A line without its code spans, by the rule of CommonMark: a run of backticks ends at the next run of that length.
  private func stripped(_ line: String) -> String {
    var (rest, result) = (line[...], "")
    while let open = rest.firstIndex(of: "`") {
      result += rest[..<open]
      let fence = rest[open...].prefix { $0 == "`" }
      rest = rest[open...].dropFirst(fence.count)
      var search = rest
      while let found = search.firstIndex(of: "`") {
        let run = search[found...].prefix { $0 == "`" }
        search = search[run.endIndex...]
        if run.count == fence.count { break }
      }
      rest = search
    }
    return result + rest
  }

  @Test func `what could not be read is said, and the rest stands`() {
    let subject = Handover.Subject(
      job: Sample.jobs[0], diagnosis: .failure(.init(text: "no answer")), timeline: .success([]),
      series: .failure(.init(text: "`no` answer")))
    let text = Handover(
      subjects: [subject], runners: [], server: "prod", now: Sample.now, clock: Clock()
    ).markdown
    #expect(text.contains("Not read: `no answer`") && text.contains("Not read: `` `no` answer ``"))
    #expect(text.contains("Nothing has happened in the last six hours."))
  }

  @Test func `it says since when the job was watched, and claims no silence of the time before`() {
    var runners = Sample.runners
    for index in runners.indices { runners[index].watchedSince = Sample.now.addingTimeInterval(-420) }
    func text(_ entries: [TimelineEntry]) -> String {
      let subject = Handover.Subject(
        job: Sample.jobs[1], diagnosis: .success(Sample.diagnosis), timeline: .success(entries), series: .success([]))
      return Handover(
        subjects: [subject], runners: runners, server: "prod", now: Sample.now, clock: Clock(offset: 3600)
      ).markdown
    }
    let told = text(Sample.timeline)
    #expect(told.contains("- Watched since: 12:57:31; of the time before, what the engine or the server still knew"))
    let quiet = text([])
    #expect(quiet.contains("Nothing has happened since 12:57:31, when the server began to watch, as far as is known."))
    #expect(!quiet.contains("six hours"))
  }

  @Test func `it is written to the file that is named, and never over another one unasked`() async throws {
    let path = "/tmp/beamtop-handover-\(getpid()).md"
    defer { unlink(path) }
    var console = Console.running()
    func ordered(_ console: inout Console, _ text: String) throws -> ReportOrder {
      console.press(.character(":"))
      console.type(text)
      console.press(.enter)
      return try #require(console.asked.compactMap { if case .report(let order) = $0 { order } else { nil } }.last)
    }
    let client = ScriptedClient()
    let first = try ordered(&console, "report \(path)")
    console.send(.reported(first, await first.write(client), at: console.now))
    #expect(console.state.message?.text.hasPrefix("wrote the handover of payments-ledger, ") == true)
    let before = try String(contentsOfFile: path, encoding: .utf8)
    let second = try ordered(&console, "report --all \(path)")
    #expect(second.jobs.map(\.name) == ["payments-ledger", "import-2026", "orders-enrich"])
    console.send(.reported(second, await second.write(client), at: console.now))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
    #expect(console.state.bar?.line.text == "report \(path) --all --overwrite")
    let third = try #require(
      console.press(.enter, after: 2).compactMap { if case .report(let order) = $0 { order } else { nil } }.first)
    guard case .written = await third.write(client) else { return #expect(Bool(false), "not written") }
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# Handover: `payments-ledger`, "))
  }

  @Test func `the operator's own slips are not handed over, and what failed over and over is told once`() {
    func said(_ text: String, isAnswer: Bool = false, batch: Int? = nil) -> Said {
      Said(
        number: 0, message: Message(kind: .failure, text: text, at: Sample.now, isAnswer: isAnswer, batch: batch),
        isRead: false)
    }
    let all = [
      said("no theme is called dar", isAnswer: true), said("the recording stopped"), said("the recording stopped"),
      said("scaled", batch: 1), said("scaled", batch: 1),
    ]
    #expect(ReportOrder.deeds(all).map(\.message.text) == ["the recording stopped", "scaled", "scaled"])
  }

  @Test func `a second word is no file that is left out`() {
    var console = Console.running()
    console.press(.character(":"))
    console.type("report a b.md")
    console.press(.enter)
    #expect(!console.asked.contains { if case .report = $0 { true } else { false } })
    #expect(console.screen.contains("report takes one file"), "\(console.screen)")
  }

  @Test func `where it lies is said whole`() throws {
    var console = Console.running()
    console.state.directory = "/home/ada/night"
    console.press(.character(":"))
    console.type("report ./a.md")
    console.press(.enter)
    let order = try #require(console.asked.compactMap { if case .report(let order) = $0 { order } else { nil } }.last)
    console.send(.reported(order, .written(bytes: 7), at: console.now))
    #expect(console.state.message?.text == "wrote the handover of payments-ledger, 7 bytes, to /home/ada/night/a.md")
    #expect(WrittenPath.whole("/tmp/a.md", in: "/") == "/tmp/a.md" && WrittenPath.whole("a.md", in: "/") == "/a.md")
  }

  @Test func `without a name the file is called after the job and the time`() {
    #expect(
      ReportOrder.name([Sample.job("a/b c")], Clock(offset: 3600), Sample.now) == "handover-a-b-c-20261123-130431.md")
  }
}
