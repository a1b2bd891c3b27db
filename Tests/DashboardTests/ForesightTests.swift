import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What will be refused, lacks slots or changes nothing is said while it is typed, before what it would do.
@Suite struct ForesightTests {
  init() { setUTF8() }

  private func typing(
    _ text: String, jobs: [Job] = Sample.jobs, width: Int = 120, readOnly: Bool = false,
    runners: [RunnerStatus] = Sample.runners
  ) -> Console {
    var console = Console(width: width, height: 30, readOnly: readOnly)
    console.pass(0)
    console.answerAll(jobs: jobs, runners: runners)
    console.press(.character(":"))
    console.type(text)
    return console
  }

  private func above(_ console: Console) -> String { console.state.bar?.glance?.spans.map(\.text).joined() ?? "" }

  private var partly: [Job] {
    Sample.jobs.map { job in
      var job = job
      if job.runner == "spark-etl" { job.actions.refusals[.scale] = "Spark fixes the executors" }
      return job
    }
  }

  @Test func `A refusal stands first`() {
    #expect(
      above(typing("scale nightly-rollup 2", jobs: partly)).hasPrefix("✖ nightly-rollup: Spark fixes the executors"))
    #expect(above(typing("scale orders-enrich 12", readOnly: true)).hasPrefix("✖ this console is read-only"))
    var runners = Sample.runners
    runners[0].state = .unreachable
    #expect(above(typing("scale orders-enrich 12", runners: runners)).hasPrefix("✖ orders-enrich: flink-prod does not"))
    runners[0].state = .ok
    runners[0].readOnly = true
    #expect(
      above(typing("drain orders-enrich", runners: runners)).hasPrefix("✖ orders-enrich: flink-prod is read-only"))
  }

  @Test func `A set counts those that can, and says why the others cannot`() {
    #expect(
      above(typing("scale orders-enrich clickstream nightly-rollup 2", jobs: partly))
        == "→ scale orders-enrich, clickstream → 2; nightly-rollup cannot: Spark fixes the executors")
  }

  @Test(arguments: [60, 80, 120])
  func `Slots that are short are read at every width`(width: Int) {
    #expect(typing("scale orders-enrich 120", width: width).screen.contains("▲ only 6 free: 112 more slots"))
  }

  @Test func `What changes nothing says so`() {
    #expect(above(typing("scale orders-enrich 8")) == "→ scale orders-enrich 8 → 8: it has that already")
  }

  @Test func `A word that no command begins with is told at once`() {
    #expect(typing("frobnicate").state.bar?.problem?.contains("there is no command frobnicate") == true)
    for begun in ["s", "sc", "mc", "jo", "q!", "savep", "x"] {
      #expect(typing(begun).state.bar?.problem == nil, "\(begun)")
    }
  }

  @Test func `An action alone shows whom it is for, and offers no other`() {
    var console = Console.running(width: 120, height: 30)
    console.press(.down, .down, .character(" "), .character(" "), .character(":"))
    console.type("cancel")
    #expect(above(console) == "→ cancel orders-enrich, clickstream, a savepoint first", "\(above(console))")
    console.type(" ")
    #expect(above(console) == "→ cancel orders-enrich, clickstream, a savepoint first")
    #expect(console.screen.split(separator: "\n").last { $0.contains(":cancel") }?.contains("payments") == false)
    #expect(above(typing("restart")) == "→ restart payments-ledger")
  }

  @Test func `A question has names and no ids`() {
    let state = Console.running().state
    let call = ToolCall("diagnose_job", ["job_id": .string(Sample.jobs[1].id)])
    #expect(Glance.line([call], state).spans.map(\.text).joined() == "→ diagnose orders-enrich")
  }

  @Test func `A mark behind a command is no mistake while another is typed`() {
    for text in ["scale orders-enrich 12;", "scale orders-enrich 12; "] {
      let console = typing(text)
      #expect(console.state.bar?.problem == nil && above(console) == "→ scale orders-enrich 8 → 12", "\(text)")
    }
  }

  @Test func `A sentence that is refused names this console`() {
    var console = Console.running(readOnly: true)
    console.press(.character("a"))
    console.type("cancel it")
    for case .glance(_, _, _, let number) in console.asked.reversed() {
      console.send(.glanced(number, Interpretation(refuse: "I cannot cancel it: this server is read-only")))
      break
    }
    #expect(above(console).hasSuffix("this console is read-only"))
  }

  @Test(arguments: [
    ("12", "8 → 12 · 4 more slots, 6 free"), ("+4", "8 → 12 · 4 more slots, 6 free"),
    ("x2", "▲ only 6 free: 8 more slots   8 → 16"),
    ("/2", "8 → 4 · 4 slots given back, 6 free"), ("8", "8 → 8: it has that already · no more slots, 6 free"),
    ("+", ""),
  ])
  func `A number says what it comes to while it is typed`(text: String, words: String) {
    var console = Console.running()
    console.press(.character("s"))
    console.type(text)
    #expect(above(console) == words)
    if !words.isEmpty { #expect(console.screen.contains(words)) }
  }

  @Test func `A number for several says it of each, three at the most, and in all`() {
    var console = Console.running(jobs: partly)
    console.press(.character("F"))
    console.type("state:running")
    console.press(.enter, .character("s"))
    console.type("+1")
    #expect(
      above(console)
        == "orders-enrich 8 → 9, clickstream 4 → 5; nightly-rollup cannot: Spark fixes the executors · 2 more slots, 6 free"
    )
  }

  @Test func `A submission is shown to the server while it is typed, and what it says stands above the line`() throws {
    var console = Console.running(width: 120, height: 30)
    console.press(.character(":"))
    console.type("submit loop.py --runner direct")
    let asked = console.asked.compactMap { if case .foresee(let call, let number) = $0 { (call, number) } else { nil } }
    let (call, number) = try #require(asked.last)
    #expect(call.tool == "submit_job" && call.arguments["code_path"] == "loop.py")
    console.send(.glanced(number - 1, Interpretation(refuse: "of a line that is no longer there")))
    #expect(!console.screen.contains("no longer there"))
    let several = "there are 2 files named loop.py: /srv/a/loop.py, /srv/b/loop.py"
    console.send(.glanced(number, Interpretation(refuse: several)))
    #expect(console.screen.contains(several), "\(console.screen)")
    console.press(.escape)
    #expect(console.asked.contains(.stop(.glance)))
    console.asked = []
    console.press(.character(":"))
    console.type("scale orders-enrich 12")
    #expect(!console.asked.contains { if case .foresee = $0 { true } else { false } })
  }
}
