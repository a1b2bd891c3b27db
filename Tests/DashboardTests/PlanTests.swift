import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct PlanTests {
  init() { setUTF8() }

  private func scale(_ text: String, width: Int = 100) -> Console {
    var console = Console.running(width: width, height: 24)
    console.press(.character("s"))
    console.type(text)
    console.press(.enter)
    return console
  }

  @Test(arguments: [
    ("abc", "“abc” is not a number"), ("999999", "999999 is more than any engine runs: at most 100000"),
    ("0", "at least 1, not 0"), ("-100", "at least 1, not -92"),
    ("８", "“８” is not a whole number in the digits 0 to 9"),
    ("x0", "makes no sense"), ("/0", "makes no sense"),
    ("1.5", "is not a number"), ("", "it runs with 8 already"),
  ])
  func `A number that cannot be is told, and why`(text: String, problem: String) {
    let console = scale(text)
    #expect(console.lastPlan == nil)
    #expect(console.screen.contains(problem), "\(console.screen)")
  }

  @Test func `A long plan scrolls by steps and by pages, and no further than its end`() throws {
    let jobs = (1...60).map { Sample.job("job-number-\($0)") }
    var console = Console.running(width: 80, height: 24, jobs: jobs)
    console.press(.character("*"), .character("p"))
    try console.answerPlan(refused: [jobs[59].id])
    #expect(console.screen.contains("below · PgDn"))
    console.press(.pageDown)
    #expect(console.screen.contains("above"))
    for _ in 0..<20 { console.press(.pageDown) }
    #expect(console.screen.contains("number-9 ") && console.screen.contains("same as"))
    // The last step is the chosen one now; going up from it scrolls once it is at the upper edge.
    for _ in 0..<20 { console.press(.up) }
    #expect(console.screen.contains("below"))
    #expect(console.state.dialog != nil)
  }

  private func cancelling(_ width: Int, _ height: Int, count: Int = 60) throws -> Console {
    let jobs = (1...count).map { Sample.job("job-number-\($0)") }
    var console = Console.running(width: width, height: height, jobs: jobs)
    console.press(.character("*"), .character("c"))
    let asked = console.asked.compactMap { effect -> ([ToolCall], RequestID)? in
      if case .plan(let calls, _, let request) = effect { (calls, request) } else { nil }
    }
    let (calls, request) = try #require(asked.last)
    let lost = "what it has done since its last savepoint is lost"
    let steps = try calls.enumerated().map { index, call in
      let dry = try Sample.dryRun(
        "Cancel", reversible: index > 1, warnings: index < 3 ? [lost] : index == 3 ? ["it has been slow"] : [])
      let name = call.jobID?.replacing("flink-prod-", with: "")
      return Plan.Step(call: call, jobName: name, runner: "flink-prod", preview: .ready(dry))
    }
    console.send(.planned(request, .success(Plan(steps: steps)), at: console.now))
    return console
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func `What a plan for many costs stays in sight while its jobs scroll`(width: Int, height: Int) throws {
    var console = try cancelling(width, height)
    for _ in 0..<3 {
      for words in [
        "Cancel 60 jobs", "interrupts", "2 of 60 are not", "each of 3: what it has done", "it has been slow",
        "same as", "and 59 more like it", "y do it",
      ] {
        #expect(console.screen.contains(words), "\(words) in \(console.screen)")
      }
      console.press(.pageDown)
    }
    #expect(console.screen.contains(": it has been slow"))
    #expect(console.screen.contains("above"))
  }

  @Test func `No job of a plan is passed by in paging`() throws {
    var console = try cancelling(80, 24)
    var seen: Set<String> = []
    for _ in 0..<20 {
      for number in 1...60 where console.screen.contains("job-number-\(number) ") { seen.insert("\(number)") }
      console.press(.pageDown)
    }
    #expect(seen.count == 60)
  }

  @Test func `On a small screen all of it scrolls, the costs first`() throws {
    var console = try cancelling(60, 15)
    #expect(console.screen.contains("Cancel 60 jobs") && console.screen.contains("2 of 60 are not"))
    for _ in 0..<30 { console.press(.pageDown) }
    #expect(console.screen.contains("above") && !console.screen.contains("below"))
    #expect(console.screen.contains("y do it"))
  }

  @Test func `With a name to type the hints do not name keys that are letters of it`() throws {
    var console = Console.running(width: 100, height: 24)
    console.press(.character("c"))
    try console.answerPlan(production: true)
    #expect(!console.screen.contains("y do it"))
    #expect(console.screen.contains("Enter does it"))
    #expect(console.screen.contains("Ctrl-T without a savepoint"))
  }

  @Test func `Steps of one job ask for its name; several jobs for their number`() throws {
    var dialog = PlanDialog(calls: [], request: nil)
    let one = Sample.jobs[1].id
    dialog.plan = try Sample.plan([.savepoint(one), .scale(one, to: 12)], production: true)
    #expect(dialog.nameToType == "orders-enrich")
    dialog.plan = try Sample.plan([.savepoint(one), .savepoint(Sample.jobs[2].id)], production: true)
    #expect(dialog.nameToType == "2 jobs")
  }

  @Test func `A refused row says why without repeating whose row it is`() throws {
    let step = try #require(Sample.plan([.drain(Sample.jobs[1].id)]).steps.first)
    #expect(
      Refusal.words("orders-enrich (flink-prod-1): cannot drain: it has ended", of: step)
        == "cannot drain: it has ended")
    #expect(Refusal.words("the engine said: no", of: step) == "the engine said: no")
  }

  @Test func `The commands of a plan are those of the steps that would be done`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("*"), .character("p"))
    try console.answerPlan(refused: [Sample.jobs[0].id, Sample.jobs[4].id, Sample.jobs[5].id])
    #expect(console.screen.contains("and 2 more like it"))
  }

  @Test func `A finding names the key that acts on it, and the key offers its number`() {
    var diagnosis = Sample.diagnosis
    diagnosis.findings[0].action = Diagnosis.SuggestedCall(operation: "scale_job", parallelism: 12)
    var console = Console.running(width: 100, height: 40)
    console.press(.down, .down, .enter)
    for case .fetch(let fetch, let request) in console.asked {
      guard case .diagnosis = fetch else { continue }
      console.send(.fetched(fetch, request, .success(.diagnosis(diagnosis)), at: console.now))
    }
    #expect(console.screen.contains("s plans a scaling to 12"))
    console.press(.character("s"), .enter)
    #expect(console.lastPlan?.first?.arguments["parallelism"] == 12)
  }

  @Test func `Where a restart gives the number, its command stands beneath the finding, and works`() {
    var diagnosis = Sample.diagnosis
    diagnosis.findings[0].action = Diagnosis.SuggestedCall(operation: "restart_job", parallelism: 50)
    var jobs = Sample.jobs
    for index in jobs.indices { jobs[index].actions.refusals[.scale] = "its scheduler never does" }
    var console = Console.running(width: 120, height: 40, jobs: jobs)
    console.press(.character("s"))
    #expect(console.screen.contains("its scheduler never does; :restart --parallelism N does"))
    console.press(.enter)
    for case .fetch(let fetch, let request) in console.asked {
      guard case .diagnosis = fetch else { continue }
      console.send(.fetched(fetch, request, .success(.diagnosis(diagnosis)), at: console.now))
    }
    #expect(console.screen.contains(":restart --parallelism 50 plans a restart with that"))
    console.press(.character(":"))
    console.type("restart --parallelism 50")
    console.press(.enter)
    #expect(console.lastPlan?.first?.arguments["parallelism"] == 50)
  }

  @Test func `Jobs of one name are told apart by their ids`() {
    var jobs = ["one", "two", "three"].map { _ in Sample.job("nightly") }
    for (index, id) in ["flink-prod-aaa111", "flink-prod-bbb222", "flink-prod-ccc333"].enumerated() {
      jobs[index].id = id
    }
    var console = Console.running(width: 80, height: 24, jobs: jobs)
    for id in ["nightly aaa111", "nightly bbb222", "nightly ccc333"] { #expect(console.screen.contains(id)) }
    console.changed([], removed: ["flink-prod-aaa111", "flink-prod-bbb222"])
    #expect(!console.screen.contains("nightly ccc333"))
  }

  @Test func `Where no column tells it, a job that two runners list tells its runner`() {
    let jobs = ["flink-lab", "flink-twin"].map { runner -> Job in
      var job = Sample.job("nightly", runner: runner)
      (job.id, job.nativeID) = ("\(runner)-aaa111", "aaa111f0")
      return job
    }
    let narrow = Console.running(width: 60, height: 15, jobs: jobs).screen
    for runner in ["flink-lab", "flink-twin"] { #expect(narrow.contains("nightly \(Cut.middle(runner, 8))")) }
    #expect(Console.running(width: 120, height: 40, jobs: jobs).screen.contains("nightly aaa111"))
  }

  @Test func `Names of one kind are told apart by their ends`() {
    #expect(Cut.middle("notifications-fanout-eu-west", 16) == "notificat…u-west")
    #expect(Cut.middle("short", 16) == "short")
    // Half of what a hidden character is written as would be read as part of the name.
    #expect(Cut.middle("a-long-name-of-a-job\u{202e}RTL", 20) == "a-long-name-…RTL")
    let names = ["recommendations-feed-v1", "recommendations-feed-v2"]
    let console = Console.running(width: 80, height: 24, jobs: names.map { Sample.job($0) })
    let rows = console.screen.split(separator: "\n").filter { $0.contains("recomme") && $0.contains("RUNNING") }
    #expect(Set(rows.map { $0.split(separator: " ").prefix(5).joined() }).count == 2)
  }
}
