import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What is said, and on which page, and for how long.
@Suite struct PassingWordsTests {
  init() { setUTF8() }

  @Test func `A word about a key leaves with the next key that does something, and costs no Escape`() {
    var console = Console.running()
    console.press(.character("#"))
    #expect(console.screen.contains("no column is chosen"))
    console.press(.right)
    #expect(!console.screen.contains("no column is chosen"))
    console.press(.escape, .character("#"))
    #expect(console.state.message != nil)
    console.press(.enter)
    #expect(console.state.openJob != nil && console.state.message == nil)
    console.state.say("scaled", .success)
    console.press(.escape)
    #expect(console.state.page == .main && console.state.message == nil)
    console.press(.enter)
    console.state.say("it failed", .failure)
    console.press(.escape)
    #expect(console.state.openJob != nil && console.state.message == nil, "a failure is put away for itself")
  }

  @Test func `A declined plan leaves the page with the next Escape`() throws {
    var console = Console.running()
    console.press(.enter, .character("p"))
    try console.answerPlan()
    console.press(.escape)
    #expect(console.screen.contains("nothing was done") && console.state.openJob != nil)
    console.press(.escape)
    #expect(console.state.page == .main)
  }

  // MARK: - Pages

  @Test func `In ASCII the bar of back pressure is not the sign of what is well`() {
    #expect(Glyphs.ascii("▇") != Glyphs.ascii(Glyphs.good) && Glyphs.ascii("▃") != Glyphs.ascii(Glyphs.good))
  }

  @Test func `Beneath the advice that a restart does not cure no key plans one`() {
    var finding = Diagnosis.Finding(
      rule: "restart_loop", severity: .critical, summary: "restart loop", evidence: [],
      advice: "A restart does not cure it: fix what throws.")
    finding.action = Diagnosis.SuggestedCall(operation: "restart_job")
    let text = finding.lines(100, .standard, hasGraph: true, canRestart: true).map { $0.spans.map(\.text).joined() }
      .joined(
        separator: "\n")
    #expect(!text.contains("plans a restart") && text.contains("shows what it threw"), "\(text)")
  }

  @Test func `What is remarked behind the figures of a job's page is whole`() {
    var console = Console.running(width: 120, height: 60)
    console.press(.down, .down, .enter)
    console.answerAll()
    let figures = console.screen.split(separator: "\n").filter { $0.contains("limit") }
    #expect(!figures.isEmpty && figures.allSatisfy { !$0.contains("…") }, "\(figures)")
  }

  @Test func `Restarts that were told together are counted, and said to be those that were watched`() {
    var console = Console.running(width: 160, height: 40)
    var entry = TimelineEntry(
      time: Sample.now.addingTimeInterval(-60), kind: .restart, severity: .warn, text: "3 restarts, 17 in all")
    (entry.id, entry.runner) = (99, "flink-prod")
    console.press(.character("O"))
    for case .fetch(.timeline(let job, let seconds), let request) in console.asked where job == nil {
      console.send(
        .fetched(.timeline(job: nil, seconds: seconds), request, .success(.timeline([entry])), at: console.now))
    }
    #expect(console.screen.contains("3 restarts as we watched"), "\(console.screen)")
  }

  @Test func `What an engine tells without a time is said to be counted since we watch`() {
    var pulse = RunnerPulse()
    #expect(pulse.failureWords(since: "12:04") == nil)
    pulse.exceptions = 16
    #expect(pulse.failureWords(since: "12:04") == "16 exceptions")
    pulse.failedCheckpoints = 3
    #expect(pulse.failureWords(since: nil) == "16 exceptions, 3 failed checkpoints")
    #expect(pulse.failureWords(since: "12:04") == "16 exceptions; since 12:04 3 failed checkpoints")
  }

  @Test func `On a wide screen the help stands in two columns`() {
    var console = Console.running(width: 200, height: 60)
    console.press(.character("?"))
    let rows = console.screen.split(separator: "\n").filter { $0.contains(" │ ") }
    #expect(rows.count > 30)
    console.press(.end)
    #expect(console.screen.contains("▌"), "the chosen line is in sight")
  }
}
