import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct BarTests {
  private func command(_ text: String, jobs: [Job] = Sample.jobs) -> Console {
    var console = Console.running(width: 160, jobs: jobs)
    console.press(.character(":"))
    console.type(text)
    console.press(.enter)
    return console
  }

  @Test func `A filter acts as it is typed, and Enter keeps it`() {
    var console = Console.running()
    console.press(.character("/"))
    console.type("direct")
    #expect(console.state.jobs.shownCount == 2)
    console.press(.enter)
    #expect(console.state.bar == nil)
    #expect(console.state.jobs.shownCount == 2)
  }

  @Test func `Esc in the filter brings back the one before`() {
    var console = Console.running()
    console.press(.character("/"))
    console.type("direct")
    console.press(.enter, .character("/"))
    console.type(" failed")
    #expect(console.state.jobs.shownCount == 1)
    console.press(.escape)
    #expect(console.state.jobs.shownCount == 2)
    console.press(.escape)
    #expect(console.state.jobs.shownCount == 6, "a second Esc, in the table, clears it")
  }

  @Test func `A filter that is not understood keeps what is shown, and Enter does not accept it`() {
    var console = Console.running()
    console.press(.character("/"))
    console.type("direct")
    console.type(" lagg>6")
    #expect(console.state.jobs.shownCount == 2)
    console.press(.enter)
    #expect(console.state.bar != nil)
    #expect(console.screen.contains("did you mean lag?"))
  }

  @Test func `Jobs that arrive are filtered too`() {
    var console = Console.running()
    console.press(.character("/"))
    console.type("state:failed")
    console.press(.enter)
    console.changed([Sample.job("new-one", state: .failed), Sample.job("other")])
    #expect(console.state.jobs.shownCount == 2)
  }

  @Test(arguments: [
    ("scale orders-enrich 12", [ToolCall.scale("flink-prod-orders-enrich", to: 12)]),
    ("scale orders-enrich x2", [.scale("flink-prod-orders-enrich", to: 16)]),
    ("scale +2", [.scale("flink-prod-payments-ledger", to: 10)]),
    (
      "savepoint orders-enrich --path s3://x",
      [
        ToolCall("create_savepoint", ["job_id": "flink-prod-orders-enrich", "savepoint_path": "s3://x"])
      ]
    ),
    ("cancel clickstream", [.cancel("flink-prod-clickstream", withSavepoint: true)]),
    ("cancel clickstream --with-savepoint", [.cancel("flink-prod-clickstream", withSavepoint: true)]),
    ("drain flink-prod-orders", [.drain("flink-prod-orders-enrich")]),
    ("restart import-2026 --from-savepoint none", [.restart("direct-import-2026", from: "none")]),
    ("SCALE Orders-Enrich 9", [.scale("flink-prod-orders-enrich", to: 9)]),
  ])
  func `Commands become the plan of their calls`(text: String, calls: [ToolCall]) {
    let console = command(text)
    #expect(console.lastPlan == calls)
    #expect(console.performed.isEmpty)
  }

  @Test(arguments: [
    ("scale nothing-like-it 3", "there is no job nothing-like-it"), ("scale orders-enrich", "scale [JOB] 12|+2|-1|x2"),
    ("scale orders-enrich twelve", "“twelve” is not a number"),
    ("open ordres-enrich", "did you mean orders-enrich?"), ("open r", "did you mean one of "),
    ("open 2026", "2026 names 2 jobs: "),
    ("scael orders-enrich 3", "there is no command scael; did you mean scale?"),
    ("sa orders-enrich", "sa may be savepoint, save-log"), ("job", "job list|scale|savepoint"),
    ("record x.jsonl", "a record is begun with the console: beamtop --record FILE"),
    ("mcp doctor", "there is no command doctor"), ("scale orders-enrich ８", "“８” is not a whole number in the digits"),
    ("cancel clickstream --with-savepint", "did you mean --with-savepoint?"), ("scale orders-enrich -9", "at least 1"),
    ("savepoint \"open", "is not closed"), ("sort lagg", "did you mean lag?"), ("drain flink", "names 3 jobs"),
    ("submit x.py --runner nowhere", "there is no runner nowhere: flink-prod, spark-etl"),
    ("restart clickstream --parallelism zero", "whole number"),
    ("submit x.py y.py --runner flink-prod", "“y.py” is one too many: submit CODE"),
    ("submit x.py on nowhere", "there is no runner nowhere: flink-prod, spark-etl"),
  ])
  func `What is wrong with a command is said, and it stays to be mended`(text: String, problem: String) {
    let console = command(text)
    #expect(console.state.bar?.problem?.contains(problem) == true, "\(console.state.bar?.problem ?? "nothing")")
    #expect(console.lastPlan == nil)
  }

  @Test func `submit takes the command line's flags and key=value`() {
    let console = command(
      "submit /srv/p.py --runner flink-prod --name 'my job' --type streaming parallelism=4 a=b --arg --x=1")
    let call = ToolCall(
      "submit_job",
      [
        "code_path": "/srv/p.py", "runner": "flink-prod", "job_name": "my job", "job_type": "STREAMING",
        "pipeline_options": ["parallelism": 4, "a": "b"], "program_args": ["--x=1"],
      ])
    #expect(console.lastPlan == [call])
  }

  @Test func `submit takes its runner as in a sentence, too`() {
    let call = ToolCall("submit_job", ["code_path": "/srv/p.py", "runner": "spark-etl"])
    #expect(command("submit /srv/p.py on spark-etl").lastPlan == [call])
  }

  @Test func `Commands that show lead there`() {
    #expect(command("open clickstream").state.page == .job("flink-prod-clickstream"))
    #expect(command("runners").state.page == .runners)
    #expect(command("help").state.help != nil)
    #expect(command("sort in reverse").state.jobs.sort == SortOrder(column: .input, isReversed: true))
    #expect(command("filter state:failed").state.jobs.shownCount == 1)
    #expect(command("theme light").asked.contains(.terminal(.theme("light"))))
    let logs = command("logs clickstream")
    #expect(logs.state.focus == .log)
    #expect(logs.state.selectedJob?.name == "clickstream")
  }

  @Test func `Tab walks through the candidates`() {
    var console = Console.running()
    console.press(.character(":"))
    console.type("s")
    var seen: Set<String> = []
    for _ in 0..<4 {
      console.press(.tab)
      seen.insert(console.state.bar?.line.text ?? "")
    }
    #expect(seen == ["scale", "savepoint", "submit", "sort"])
    console.press(.control("u"))
    console.type("scale ord")
    console.press(.tab)
    #expect(console.state.bar?.line.text == "scale orders-enrich")
  }

  @Test(arguments: [
    ("scale my", "scale 'my job'"), ("scale 'my j", "scale 'my job'"), ("scale zä", "scale zählung"),
    ("scale bo", "scale 'bob'\\''s'"), ("scale hid", "scale flink-prod-1003"),
  ])
  func `Tab completes a name that needs quotes in its quotes, and the id of one that cannot be typed`(
    text: String, line: String
  ) {
    let jobs = ["my job", "zählung", "bob's", "hid\u{202E}den"].enumerated().map { index, name in
      var job = Sample.jobs[2]
      (job.id, job.name) = ("flink-prod-\(1000 + index)", name)
      return job
    }
    var console = Console.running(jobs: jobs)
    console.press(.character(":"))
    console.type(text)
    console.press(.tab)
    #expect(console.state.bar?.line.text == line)
  }

  @Test(arguments: [
    ("jo", 1, "job"), ("jo", 2, "job list"), ("job sc", 1, "job scale"), ("job sc", 2, "job scale payments-ledger"),
    ("mcp pi", 1, "mcp picture"), ("mcp pip", 2, "mcp pipeline generate"), ("runner l", 1, "runner list"),
    ("filter run", 2, "filter runner:flink-prod"), ("scale ord", 3, "scale orders-enrich"),
  ])
  func `Tab completes the command line's groups, and goes on behind what is complete`(
    text: String, times: Int, line: String
  ) {
    var console = Console.running()
    console.press(.character(":"))
    console.type(text)
    for _ in 0..<times { console.press(.tab) }
    #expect(console.state.bar?.line.text == line)
  }

  @Test(arguments: [[" zzz"], ["runner:flink-prod"], ["import", " nothing"]])
  func `A filter that is left, or cleared, gives the selection back`(texts: [String]) {
    var console = Console.running()
    console.press(.down)
    let selected = console.state.selected
    #expect(console.state.selectedJob?.name == "import-2026")
    console.press(.character("/"))
    for text in texts { console.type(text) }
    console.press(.escape)
    #expect(console.state.selected == selected)
    console.press(.character("/"))
    for text in texts { console.type(text) }
    console.press(.enter, .escape)
    #expect(console.state.jobs.filter.text.isEmpty && console.state.selected == selected)
  }

  @Test func `What is chosen under a filter stays chosen without it`() {
    var console = Console.running()
    console.press(.down, .character("/"))
    console.type("runner:flink-prod")
    console.press(.enter, .down, .escape)
    #expect(console.state.selectedJob?.name == "orders-enrich")
    console.press(.character("/"))
    console.type("nightly")
    console.press(.enter, .enter)
    #expect(console.state.page == .job("spark-etl-nightly-rollup"))
    console.press(.escape, .escape)
    #expect(console.state.jobs.filter.text.isEmpty && console.state.selectedJob?.name == "nightly-rollup")
  }

  @Test func `The history is walked with up and down, and the draft is not lost`() {
    var console = command("sort lag")
    console.press(.character(":"))
    console.type("so")
    console.press(.up)
    #expect(console.state.bar?.line.text == "sort lag")
    console.press(.down)
    #expect(console.state.bar?.line.text == "so")
  }

  @Test func `The offered number is replaced by the first digit typed`() {
    var console = Console.running()
    console.press(.character("s"))
    #expect(console.state.bar?.line.text == "8")
    console.type("12")
    #expect(console.state.bar?.line.text == "12")
  }

  @Test func `On marked jobs a relative scaling is for each its own`() {
    var console = Console.running()
    console.press(.character(" "), .down, .character(" "))
    console.press(.character("s"))
    console.type("x2")
    console.press(.enter)
    #expect(console.lastPlan?.map { $0.arguments["parallelism"] } == [16, 16])
  }

  @Test(arguments: ["0", "-8", "abc", "", "1.5", "99999999999999999999", "x0", "/0"])
  func `A number that is none makes no plan`(text: String) {
    var console = Console.running()
    console.press(.character("s"))
    console.press(.control("u"))
    console.type(text)
    console.press(.enter)
    #expect(console.lastPlan == nil)
    #expect(console.state.bar?.problem != nil)
  }

  @Test func `Two live jobs of one name are told apart, an ended one gives way`() {
    var list = JobList()
    var twin = Sample.jobs[1]
    twin.id = "spark-etl-twin"
    var ended = Sample.jobs[1]
    ended.id = "flink-prod-old"
    ended.state = .canceled
    list.merge([Sample.jobs[1], ended], removed: [], isComplete: true, now: Sample.now)
    #expect(list.find("ORDERS-enrich") == .found(Sample.jobs[1]))
    list.merge([twin], removed: [], isComplete: false, now: Sample.now)
    guard case .ambiguous(let jobs) = list.find("orders-enrich") else {
      Issue.record("it must be ambiguous")
      return
    }
    #expect(jobs.count == 2)
    #expect(list.find("ord") == .missing, "a beginning has four characters")
  }
}
