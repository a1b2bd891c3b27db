import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What the screen says of how old its data is, and of how far back it reaches.
@Suite struct AgesTests {
  init() { setUTF8() }

  private func line(_ words: String, _ console: Console) -> Substring? {
    console.screen.split(separator: "\n").first { $0.contains(words) }
  }

  private func told(_ console: inout Console, _ entries: [TimelineEntry], runners: [RunnerStatus] = Sample.runners) {
    let open = console.asked
    console.asked = []
    for case .fetch(let fetch, let request) in open {
      let answer = fetch.lane == .timeline ? Answer.timeline(entries) : Console.answer(fetch, Sample.jobs, runners)
      console.send(.fetched(fetch, request, .success(answer), at: console.now))
    }
  }

  @Test func `Panes of a job whose engine does not answer are as old as the job`() {
    var jobs = Sample.jobs
    jobs[0].stale = true
    jobs[0].observedAt = Sample.now.addingTimeInterval(-95)
    var console = Console.running(height: 40, jobs: jobs)
    console.pass(1)
    console.answerAll(jobs: jobs)
    let title = line("metrics ·", console) ?? ""
    #expect(title.contains("2m old") || title.contains("1m old"), "\(title)")
    #expect(title.contains("log · held: no answer"), "\(title)")
    #expect(title.ranges(of: "m old").count == 2, "\(title)")
  }

  @Test func `The page of a job whose engine is silent has one age, that of the oldest part`() {
    var jobs = Sample.jobs
    jobs[0].stale = true
    jobs[0].observedAt = Sample.now.addingTimeInterval(-19)
    var console = Console(height: 80)
    console.pass(0)
    console.answerAll(jobs: jobs)
    console.press(.enter, after: 5)
    for _ in 0..<3 { console.answerAll(jobs: jobs) }
    console.pass(40)
    let head = JobPageView.lines(jobs[0], console.state, width: 110).map { $0.spans.map(\.text).joined() }
    let age = Compact.uptime(MainView.silence(of: jobs[0], console.state))
    #expect(head.contains("the engine is silent: all this is \(age) old"), "\(head.prefix(6))")
    #expect(MainView.age(console.state, .diagnosis, room: 60).hasPrefix("\(age) old"))
  }

  @Test func `A job that has ended says when`() {
    var job = Sample.jobs[0]
    (job.state, job.endTime) = (.canceled, Sample.now.addingTimeInterval(-184))
    var console = Console(height: 80)
    console.pass(0)
    let head = JobPageView.lines(job, console.state, width: 110).first?.spans.map(\.text).joined() ?? ""
    #expect(head.contains("CANCELED") && head.contains("  ended ") && head.contains(", 3m ago"), "\(head)")
  }

  @Test func `A section of the job's page whose answer is older than it should be says how old`() {
    var console = Console(height: 80)
    console.pass(0)
    console.answerAll()
    console.press(.enter, after: 5)
    for _ in 0..<3 { console.answerAll() }
    func section(_ title: String) -> String {
      let lines = JobPageView.lines(Sample.jobs[0], console.state, width: 110)
      return lines.first { $0.isSection && $0.spans.contains { $0.text == title } }?.spans.map(\.text).joined() ?? ""
    }
    #expect(!section("Checkpoints").isEmpty && !section("Checkpoints").contains(" old"), "\(section("Checkpoints"))")
    for _ in 0..<8 {
      console.pass(5)
      let open = console.asked
      console.asked = []
      for case .fetch(let fetch, let request) in open where fetch.lane != .checkpoints {
        let answer = Console.answer(fetch, Sample.jobs, Sample.runners)
        console.send(.fetched(fetch, request, .success(answer), at: console.now))
      }
    }
    #expect(section("Checkpoints").contains("s old"), "\(section("Checkpoints"))")
    #expect(!section("Configuration").contains(" old"), "\(section("Configuration"))")
  }

  @Test func `A figure that the engine tells no more is called the last one, with its age`() {
    var console = Console.running(height: 40)
    #expect(console.state.selectedJob?.name == "payments-ledger")
    console.pass(30)
    console.answerAll()
    #expect(line("in/s", console) != nil)
    #expect(console.screen.contains("last,") && console.screen.contains("30s ago"), "\(console.screen)")
    #expect(!console.screen.contains("▲ 9%"), "\(console.screen)")
    console.press(.down)
    console.answerAll()
    #expect(console.state.selectedJob?.state == .failed)
    #expect(console.screen.contains("last,"), "a job that is over has none: \(console.screen)")
    console.press(.down)
    console.answerAll()
    #expect(!console.screen.contains("last,"), "a job that runs has a present: \(console.screen)")
  }

  @Test func `A figure within two readings is the present one`() {
    var console = Console.running(height: 40)
    console.pass(6)
    #expect(!console.screen.contains("last,"), "\(console.screen)")
  }

  @Test func `What is beside the chart lies within its scale`() throws {
    var jobs = Sample.jobs
    jobs[1].metrics.watermarkLag = 900
    var console = Console.running(height: 40, jobs: jobs)
    console.press(.down)
    console.answerAll(jobs: jobs)
    let items = MetricsPane.figures(console.state, jobs[1])
    let lag = try #require(items.first { $0.figure.name == "watermark_lag_s" })
    #expect(lag.value == 900)
    #expect(lag.scale(lag.series.values, nil).high >= 900)
  }

  @Test func `A server that has watched for some minutes says so, and not that an hour was quiet`() {
    var runners = Sample.runners
    for index in runners.indices { runners[index].watchedSince = Sample.now.addingTimeInterval(-420) }
    var console = Console(height: 40)
    console.pass(0)
    for _ in 0..<3 { told(&console, [], runners: runners) }
    #expect(console.screen.contains("nothing has happened since 11:57, when this server began to watch"))
    console.press(.character("O"))
    for _ in 0..<3 { told(&console, [], runners: runners) }
    #expect(console.screen.contains("since 11:57, when this server began to watch; the same in several jobs first"))
    console.pass(4000)
    for _ in 0..<3 { told(&console, [], runners: runners) }
    #expect(console.screen.contains("of the last hour; the same in several jobs first"), "\(console.screen)")
  }

  @Test func `What an earlier run kept reaches back further, with a gap`() {
    var runners = Sample.runners
    for index in runners.indices { runners[index].watchedSince = Sample.now.addingTimeInterval(-120) }
    var console = Console(height: 40)
    console.pass(0)
    for _ in 0..<3 { told(&console, Sample.timeline, runners: runners) }
    #expect(console.state.pastHour("of") == "of the last hour, unwatched for a time before 12:02")
    #expect(console.state.pastHour("in", isShort: true) == "in the last hour")
  }

  @Test func `The same exception stands once on the job's page, with how often`() {
    var console = Console(height: 80)
    console.pass(0)
    console.answerAll()
    let entries = (0..<4).map { index in
      var entry = TimelineEntry(
        time: Sample.now.addingTimeInterval(Double(index) * 60 - 300), kind: .exception, severity: .critical,
        text: "NullPointerException: amount of order \(17 + index) is null" + (index == 2 ? " (×3)" : ""))
      (entry.id, entry.jobID) = (index + 1, Sample.jobs[0].id)
      return entry
    }
    console.press(.enter, after: 5)
    console.pass(5)
    for _ in 0..<3 { told(&console, entries) }
    let found = JobPageView.lines(Sample.jobs[0], console.state, width: 110).map { $0.spans.map(\.text).joined() }
    #expect(
      found.contains { $0.contains("12:02:31 NullPointerException: amount of order 20 is null ×6 since 11:59:31") },
      "\(found)")
    let section = found.drop { !$0.contains("Exceptions") }.prefix { !$0.contains("Timeline") }
    #expect(section.count { $0.contains("NullPointerException") } == 1, "\(section)")
    #expect(section.contains { $0.contains("x opens them, with whole traces") }, "\(section)")
  }

  @Test func `The engine's word for a state is said where it is another one`() {
    var job = Sample.jobs[0]
    func head() -> String {
      JobPageView.lines(job, Console.running().state, width: 110)[0].spans.map(\.text).joined()
    }
    #expect(head().contains("RESTARTING   flink-prod"))
    job.nativeState = "FAILING"
    #expect(head().contains("RESTARTING  (FAILING)   flink-prod"))
  }

  @Test func `A console that begins without the focus shows the first answers, and asks no more`() {
    var console = Console()
    console.send(.input(.focus(false), at: console.now))
    #expect(console.state.isBeginning)
    console.pass(0)
    var runners = Sample.runners
    runners[1].lastError = "not asked yet"
    console.answerAll(jobs: [], runners: runners)
    #expect(console.state.isBeginning, "an engine has not been asked yet")
    console.send(.awake(console.now))
    console.changed(Sample.jobs)
    console.answerAll()
    #expect(console.state.jobs.count == 6)
    #expect(!console.state.isBeginning)
    #expect(console.screen.contains("payments-ledger"))
    console.pass(5)
    console.answerAll()
    #expect(console.pass(5).isEmpty, "nobody looks")
  }
}
