import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// The words of the command line are those of `:`.
@Suite struct CommandWordsTests {
  init() { setUTF8() }

  private func command(_ text: String) -> Console {
    var console = Console.running(width: 160)
    console.press(.character(":"))
    console.type(text)
    console.press(.enter)
    return console
  }

  @Test func `why is the diagnosis, and kill is cancel`() {
    #expect(command("why").state.openJob != nil)
    let killing = command("kill orders-enrich").state.dialog
    #expect(killing.map { if case .plan = $0 { true } else { false } } == true)
  }

  private static let job = "flink-prod-orders-enrich"
  /// One of each kind that a plan can show, with every argument that is no write's own affair.
  static let planned: [ToolCall] = [
    ToolCall("scale_job", ["job_id": .string(job), "parallelism": 12]),
    ToolCall("create_savepoint", ["job_id": .string(job)]),
    ToolCall("create_savepoint", ["job_id": .string(job), "savepoint_path": "s3://a b/c"]),
    ToolCall("cancel_job", ["job_id": .string(job), "with_savepoint": false]),
    ToolCall("cancel_job", ["job_id": .string(job), "with_savepoint": true]),
    ToolCall("cancel_job", ["job_id": .string(job), "with_savepoint": false, "drain": true]),
    ToolCall("drain_job", ["job_id": .string(job)]),
    ToolCall("restart_job", ["job_id": .string(job)]),
    ToolCall(
      "restart_job",
      [
        "job_id": .string(job), "from_savepoint": "latest", "parallelism": 4,
        "options": ["memory_mb": 2048, "note": "a=b"],
      ]),
    ToolCall(
      "submit_job",
      [
        "code_path": "/srv/my code.py", "runner": "flink-prod", "job_name": "it's new", "job_type": "STREAMING",
        "pipeline_options": ["parallelism": 4, "input_source": "kafka://in"], "savepoint_path": "s3://sp/1",
        "entry_class": "org.Main", "program_args": ["--x=1", "two words"],
      ]),
    ToolCall("submit_job", ["code_path": "p.jar", "runner_type": "flink"]),
    ToolCall(
      "generate_pipeline",
      [
        "requirements": "read 'orders' from Kafka", "file_path": "/srv/new.py", "dataset_path": "/srv/a.csv",
        "runner_type": "flink", "overwrite": true,
      ]),
    ToolCall("generate_pipeline", ["requirements": "count words", "file_path": "new.py"]),
  ]

  @Test(arguments: planned)
  func `what a plan says is the same can be typed as it stands, and without the program's name`(call: ToolCall) {
    let line = CommandLine.text(of: call)
    #expect(command(line).lastPlan == [call], "\(line)")
    #expect(command(String(line.dropFirst("mcp ".count))).lastPlan == [call], "\(line)")
  }

  @Test func `a beginning that only one command has is that command`() {
    #expect(command("scal orders-enrich 3").lastPlan == [.scale(CommandWordsTests.job, to: 3)])
    #expect(command("dr -- orders-enrich").lastPlan == [.drain(CommandWordsTests.job)])
    #expect(command("savep orders-enrich").lastPlan == [.savepoint(CommandWordsTests.job)])
    #expect(command("job scale orders-enrich 3").lastPlan == [.scale(CommandWordsTests.job, to: 3)])
  }

  @Test func `nothing that changes something is missing in these`() {
    let tools = Set(CommandWordsTests.planned.map(\.tool)).union(["note_job", "acknowledge_job"])
    let verbs: Set<String> = [
      "scale_job", "create_savepoint", "cancel_job", "drain_job", "restart_job", "submit_job", "generate_pipeline",
      "note_job", "acknowledge_job",
    ]
    #expect(tools == verbs)
    #expect(tools.allSatisfy { !ToolCall.isReading($0) })
  }

  @Test(arguments: [
    ToolCall("note_job", ["job_id": .string(job), "text": "it's the broker"]),
    ToolCall("acknowledge_job", ["job_id": .string(job), "duration_seconds": 1800, "reason": "Ada is at it"]),
  ])
  func `remarks too`(call: ToolCall) {
    let line = CommandLine.text(of: call)
    #expect(command(line).performed.map(CommandLine.text) == [line])
  }

  @Test(arguments: [
    ("runner list", State.Page.runners), ("mcp runner list", .runners), ("job list", .main), ("list", .main),
    ("jobs", .main), ("diagnose orders-enrich", .job(job)), ("mcp job diagnose orders-enrich", .job(job)),
    ("checkpoints orders-enrich", .job(job)), ("job status orders-enrich", .job(job)), ("ru", .runners),
    ("job orders-enrich", .job(job)),
  ])
  func `what reads leads to its page`(text: String, page: State.Page) {
    var console = Console.running(width: 160)
    console.press(.character("O"), .character(":"))
    console.type(text)
    console.press(.enter)
    #expect(console.state.page == page)
    #expect(console.state.bar == nil)
  }

  @Test func `a diagnosis is looked at where it stands`() {
    #expect(command("diagnose orders-enrich").state.details.wanted == .diagnosis)
    #expect(command("savepoints orders-enrich").state.details.wanted == .savepoints)
  }

  @Test(arguments: ["q", "q!", "quit", "qui"])
  func `an editor's word leaves`(text: String) {
    #expect(command(text).asked.contains(.terminal(.quit)))
  }

  @Test func `a timeline is as long as it was asked for`() {
    var console = Console.running()
    let call = ToolCall("get_job_timeline", ["duration_seconds": 600])
    console.press(.character("a"))
    console.type("what happened in the last 10 minutes")
    console.press(.enter)
    for case .interpret(_, _, _, let request) in console.asked {
      console.send(.interpreted(request, Interpretation(calls: [call]), at: console.now))
    }
    #expect(console.state.isTimelineWhole)
    #expect(console.state.timelineWindow.seconds == 600)
    #expect(console.screen.contains("10 min"))
    let ofJob = command("timeline orders-enrich 6h")
    #expect(ofJob.state.timelineWindow.seconds == 21_600 && ofJob.state.selectedJob?.name == "orders-enrich")
  }

  @Test func `since a moment is so long before now`() {
    var console = Console.running()
    let call = ToolCall("get_job_timeline", ["since": .optional(console.now.addingTimeInterval(-1800))])
    console.press(.character("a"))
    console.type("x")
    console.press(.enter)
    for case .interpret(_, _, _, let request) in console.asked {
      console.send(.interpreted(request, Interpretation(calls: [call]), at: console.now))
    }
    #expect(abs(console.state.timelineWindow.seconds - 1800) < 5)
  }

  @Test(arguments: ["state:faild", "foo:bar", "lag>abc", "/(/"])
  func `A filter that is not understood is an error, and leaves out nothing and lets pass nothing`(text: String) {
    var console = command("filter runner:flink*")
    let shown = console.state.jobs.shown.count
    console.press(.character(":"))
    console.type("filter " + text)
    console.press(.enter)
    #expect(console.state.bar != nil && console.state.jobs.shown.count == shown)
    console.press(.escape)
    #expect(console.state.jobs.filter.text == "runner:flink*")
  }
}
