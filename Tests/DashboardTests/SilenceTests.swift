import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// An engine that dies while jobs are in trouble must make the console louder, not quieter.
@Suite struct SilenceTests {
  init() { setUTF8() }

  private static let age = 48.0
  private static let error = "GET http://10.0.0.7:8081/jobs/overview: connection refused"

  /// As a server tells of it: what was wrong stands, what was well is unknown, and the silence is behind both.
  private static var jobs: [Job] {
    Sample.jobs.map { job in
      guard job.runner == "flink-prod" else { return job }
      var job = job
      (job.stale, job.observedAt) = (true, Sample.now.addingTimeInterval(-age))
      job.health = max(.unknown, job.health)
      job.diagnostics += (job.diagnostics.isEmpty ? "" : "; ") + "flink-prod does not answer: \(error)"
      return job
    }
  }

  private static var runners: [RunnerStatus] {
    var runners = Sample.runners
    (runners[0].state, runners[0].lastError) = (.unreachable, error)
    runners[0].observedAt = Sample.now.addingTimeInterval(-age)
    return runners
  }

  private func console(width: Int = 120, height: Int = 40, jobs: [Job] = jobs) -> Console {
    var console = Console(width: width, height: height)
    console.pass(0)
    console.answerAll(jobs: jobs, runners: Self.runners)
    return console
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 15)])
  func `The first page and the overview of an engine that died while jobs were in trouble`(width: Int, height: Int)
    throws
  {
    var console = console(width: width, height: height)
    #expect(try Golden.difference(console.canvas, from: "silence-main-\(width)x\(height)") == nil)
    console.press(.character("O"))
    #expect(try Golden.difference(console.canvas, from: "silence-overview-\(width)x\(height)") == nil)
    console.press(.character("R"))
    #expect(try Golden.difference(console.canvas, from: "silence-runners-\(width)x\(height)") == nil)
  }

  @Test func `As much is counted as before, and the age is that of the oldest that is shown`() {
    let silent = console()
    let before = Console.running(width: 120, height: 40)
    for grade in [Grade.critical, .failed, .slow] {
      #expect(silent.state.jobs.count(grade) == before.state.jobs.count(grade), "\(grade)")
    }
    #expect(silent.state.jobs.worst?.name == "payments-ledger")
    let header = silent.canvas.glyphs(row: 0)
    #expect(header.contains("1 critical") && header.contains("✖ flink-prod 48s old "), "\(header)")
    #expect(!header.contains("  1s old") && header.ranges(of: "48s old").count == 1, "once: \(header)")
    #expect(header.contains("12:0"), "the clock stays: \(header)")
    #expect(silent.screen.contains("flink-prod 48s old · 6 of 6"))
    #expect(silent.state.jobs.unconfirmed["flink-prod"]?.jobs == 3)
  }

  @Test func `The job's own reason stands in its row, the engine's error at the bottom`() {
    let wide = console(width: 200).screen
    #expect(wide.contains("48s old: NullPointerException in Enrich"))
    #expect(wide.contains("✖ flink-prod does not answer: \(Self.error) · before: NullPointerException in Enrich"))
    // Where there is no room for both, the middle of the error gives way, which is its address.
    let narrow = console(width: 120).screen
    #expect(narrow.contains("connection refused · before: NullPointerException in Enrich"), "\(narrow)")
  }

  @Test func `A job that was well is not called so, and says why`() {
    var console = console()
    while console.state.selectedJob?.name != "clickstream" { console.press(.down) }
    #expect(console.screen.contains("◌  flink-prod clickstream"))
    #expect(console.screen.contains("✖ flink-prod does not answer"))
  }

  @Test func `A silent engine is the first incident, even where no job was in trouble`() throws {
    var console = console(jobs: Self.jobs.filter { $0.name == "clickstream" })
    console.press(.character("O"))
    #expect(console.screen.contains("✖ flink-prod does not answer for 49s; 1 job as last told: \(Self.error)"))
    #expect(!console.screen.contains("none: no job fails or is slow"))
    console.press(.down, .down, .down, .down, .enter)
    #expect(console.state.jobs.filter.text == "runner:flink-prod")
    console.press(.character("]"))
    #expect(console.screen.contains("no shown job fails or is slow; but flink-prod does not answer for 5"))
    console.press(.character(":"))
    console.type("report --all")
    console.press(.enter)
    #expect(console.screen.contains("nothing to hand over; but flink-prod does not answer"))
  }

  @Test func `Once the engine is back nothing of this is left`() {
    var console = console()
    console.send(.input(.resize(width: 160, height: 40), at: console.now))
    console.pass(6)
    for case .fetch(let fetch, let request) in console.asked {
      let page = JobPage(jobs: Sample.jobs, removed: [], revision: 8, nextCursor: nil)
      let answer = fetch.lane == .jobs ? Answer.jobs(page) : Console.answer(fetch, Sample.jobs, Sample.runners)
      console.send(.fetched(fetch, request, .success(answer), at: console.now))
    }
    console.pass(1)
    #expect(console.state.silences.isEmpty && console.state.jobs.unconfirmedCount == 0)
    let header = console.canvas.glyphs(row: 0)
    #expect(header.contains("1 critical: payments-ledger") && header.contains("1s old"), "\(header)")
  }

  @Test func `What cannot be done is refused at the key`() {
    var console = console()
    for key in ["s", "p", "c", "d", "r"] {
      console.press(.character(Character(key)))
      #expect(console.state.bar == nil && console.state.dialog == nil && console.lastPlan == nil, "\(key)")
      #expect(
        console.state.message?.text.hasSuffix("payments-ledger: flink-prod does not answer; R shows why") == true)
    }
    console.press(.character(" "), .down, .character(" "), .character("c"))
    let text = console.state.message?.text ?? ""
    #expect(text.hasPrefix("cannot cancel any of the 2 marked: flink-prod does not answer") && console.lastPlan == nil)
    console.press(.up, .up, .character(" "), .character("c"))
    #expect(console.state.marks.contains("direct-import-2026") && console.lastPlan?.count == 3, "one of them can be")
  }

  @Test func `The timeline of such a job, and of all, is as old as what its engine told`() {
    var console = console(width: 160, height: 44)
    console.press(.character("T"))
    console.answerAll(jobs: [], runners: Self.runners)
    let title = console.screen.split(separator: "\n").first { $0.contains("timeline ·") } ?? ""
    #expect(title.contains("s old"), "\(title)")
  }

  @Test func `The pulse of an engine that does not tell has a gap, not a zero`() {
    var pulses = Pulses()
    var list = JobList()
    list.merge(Sample.jobs, removed: [], isComplete: true, now: Sample.now)
    pulses.sample(list, now: Sample.now)
    list.merge(Self.jobs, removed: [], isComplete: true, now: Sample.now)
    pulses.sample(list, now: Sample.now.addingTimeInterval(5))
    let values = pulses.runners["flink-prod"] ?? []
    #expect(values.count == 2 && values[0] == 100_400 && values[1].isNaN, "\(values)")
    #expect(pulses.runners["direct"]?.allSatisfy(\.isNaN) == true, "its jobs have ended and tell no rate")
    #expect(OverviewPage.spark([1, .nan, 2], 4) == " ▅ █")
  }
}
