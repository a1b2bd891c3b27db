import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What sentences that only read are answered with.
@Suite struct ReadingTests {
  init() { setUTF8() }

  private func ask(_ text: String, _ calls: [ToolCall], width: Int = 120) -> Console {
    var console = Console.running(width: width)
    console.press(.character("a"))
    console.type(text)
    console.press(.enter)
    for case .interpret(_, _, _, let request) in console.asked.reversed() {
      console.send(.interpreted(request, Interpretation(calls: calls), at: console.now))
      break
    }
    return console
  }

  private func answer(
    _ console: inout Console, backwards: Bool = false, _ reply: (ToolCall) -> Result<JSONValue, ClientError>
  ) {
    let reads = console.asked.compactMap { if case .read(let call, let request) = $0 { (call, request) } else { nil } }
    for (call, request) in backwards ? reads.reversed() : reads {
      console.send(.read(request, call, reply(call), at: console.now))
    }
  }

  private func status(_ job: Job) -> ToolCall { ToolCall("get_job_status", ["job_id": .string(job.id)]) }

  private func found(_ call: ToolCall) -> Result<JSONValue, ClientError> {
    guard let job = Sample.jobs.first(where: { $0.id == call.jobID }) else {
      return .failure(ClientError(.notFound, "gone"))
    }
    return .success(job.json(at: Sample.now))
  }

  @Test(arguments: [false, true])
  func `Several questions are answered together, in the sentence's order`(backwards: Bool) throws {
    var console = ask("status of those", [status(Sample.jobs[1]), status(Sample.jobs[2]), status(Sample.jobs[0])])
    #expect(console.state.dialog == nil)
    answer(&console, backwards: backwards, found)
    let places = try ["orders-enrich is RUNNING", "clickstream is RUNNING", "payments-ledger is RESTARTING"].map {
      try #require(console.screen.firstRange(of: $0)?.lowerBound)
    }
    #expect(places == places.sorted())
  }

  @Test func `One that fails does not hide what the others came to`() {
    var console = ask("status of those", [status(Sample.jobs[1]), status(Sample.job("nobody"))])
    answer(&console, found)
    #expect(console.screen.contains("orders-enrich is RUNNING"))
    #expect(console.screen.contains("gone"))
  }

  @Test(arguments: [60, 80, 120])
  func `A long answer is readable whole at every width`(width: Int) {
    var job = Sample.jobs[0]
    job.diagnostics = "restart loop: " + (1...40).map { "word\($0)" }.joined(separator: " ")
    var console = ask("status", [status(job)], width: width)
    answer(&console) { _ in .success(job.json(at: Sample.now)) }
    #expect(console.state.dialog != nil)
    for word in [1, 20, 40] { #expect(console.screen.contains("word\(word)")) }
  }

  @Test(arguments: ["compare_jobs", "analyze_job_performance", "search_pipelines", "brew_coffee"])
  func `An operation that is not in this version is told as such`(tool: String) {
    var console = ask("do it", [ToolCall(tool, ["job_id": "a"])])
    if console.lastPlan == nil {
      answer(&console) { _ in .failure(ClientError(.invalid, "there is no tool \(tool); did you mean x?")) }
    } else {
      let step = Plan.Step(
        call: ToolCall(tool), jobName: nil, runner: nil, preview: .refused("there is no tool \(tool)"))
      for case .plan(_, _, let request) in console.asked {
        console.send(.planned(request, .success(Plan(steps: [step])), at: console.now))
      }
    }
    #expect(console.screen.contains("is not in this version"))
    #expect(!console.screen.contains("no tool"))
  }

  @Test func `What happened is shown as the timeline, not as its wire form`() {
    var console = ask("what happened in the last hour", [ToolCall("get_job_timeline")])
    console.answerAll()
    #expect(console.screen.contains("timeline · all jobs"))
    #expect(console.screen.contains("checkpoint 8120 failed"))
    #expect(!console.screen.contains("severity"))
  }

  @Test func `A question about a part of a job goes to that part of its page`() {
    for (tool, section) in [
      ("get_job_checkpoints", "Checkpoints"), ("get_job_configuration", "Configuration"), ("diagnose_job", "Diagnosis"),
      ("list_savepoints", "Savepoints"), ("get_job_graph", "Graph"),
    ] {
      var console = ask("x", [ToolCall(tool, ["job_id": .string(Sample.jobs[1].id)])], width: 100)
      console.send(.input(.resize(width: 100, height: 16), at: console.now))
      console.answerAll()
      console.answerAll()
      #expect(console.state.page == .job(Sample.jobs[1].id))
      let number = JobSection.allCases.firstIndex { $0.title == section } ?? -1
      #expect(console.screen.contains("│ \(number + 1) \(section)"), "\(tool)")
    }
  }

  @Test func `A list says how its jobs fare, the worst first`() {
    var console = ask("is everything ok", [ToolCall("list_jobs")])
    answer(&console) { _ in
      .success(["jobs": .array(Sample.jobs.reversed().map { $0.json(at: Sample.now) }), "revision": 7])
    }
    #expect(
      console.screen.contains("6 jobs (1 failed, 1 critical, 1 slow, 2 ok, 1 ended): payments-ledger (NullPointer"))
  }

  @Test func `An empty list says what was looked for, and what is in trouble all the same`() {
    var console = ask("which jobs failed", [ToolCall("list_jobs", ["state": "FAILED"])])
    answer(&console) { _ in .success(["jobs": [], "revision": 7]) }
    #expect(console.screen.contains("no job passes state:failed; in trouble: payments-ledger is RESTARTING, critical"))
  }
}
