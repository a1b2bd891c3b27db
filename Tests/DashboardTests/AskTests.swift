import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct AskTests {
  private func ask(_ text: String, _ meaning: Interpretation, marked: Bool = false) -> Console {
    var console = Console.running()
    if marked { console.press(.character("*")) }
    console.press(.character("a"))
    console.type(text)
    console.press(.enter)
    answer(&console, meaning)
    return console
  }

  private func answer(_ console: inout Console, _ meaning: Interpretation) {
    for case .interpret(_, _, _, let request) in console.asked.reversed() {
      console.send(.interpreted(request, meaning, at: console.now))
      return
    }
  }

  private func utterance(_ console: Console) -> Utterance? {
    console.asked.compactMap { if case .interpret(let utterance, _, _, _) = $0 { utterance } else { nil } }.last
  }

  @Test func `A sentence carries the selected job, the marked ones in order, and what was said before`() {
    var console = ask("why is it slow", Interpretation(message: "because"), marked: true)
    #expect(utterance(console)?.selected == Sample.jobs[0].id)
    #expect(utterance(console)?.marked.count == 6)
    #expect(utterance(console)?.history == [])
    console.press(.escape, .character("a"))
    console.type("scale it")
    console.press(.enter)
    #expect(utterance(console)?.history == ["why is it slow"])
  }

  @Test func `A sentence that changes something becomes a plan and nothing more`() {
    let console = ask("cancel it", Interpretation(calls: [.cancel(Sample.jobs[0].id, withSavepoint: true)]))
    #expect(console.lastPlan == [.cancel(Sample.jobs[0].id, withSavepoint: true)])
    #expect(console.performed.isEmpty)
  }

  @Test func `Whether a call reads is decided by its name, not by who asks`() {
    let console = ask("list", Interpretation(calls: [ToolCall("list_and_cancel_everything", [:])]))
    #expect(!console.asked.contains { if case .read = $0 { true } else { false } })
    #expect(console.lastPlan?.count == 1)
  }

  @Test func `Questions about logs, reasons and runners lead to where they are shown`() {
    let id = Sample.jobs[2].id
    let logs = ask("logs of clickstream", Interpretation(calls: [ToolCall("get_job_logs", ["job_id": .string(id)])]))
    #expect(logs.state.selected == id)
    #expect(logs.state.focus == .log)
    let why = ask("why", Interpretation(calls: [ToolCall("diagnose_job", ["job_id": .string(id)])]))
    #expect(why.state.page == .job(id))
    #expect(ask("runners", Interpretation(calls: [ToolCall("list_runners")])).state.page == .runners)
  }

  @Test func `A list is answered in words and as a filter`() {
    let call = ToolCall("list_jobs", ["state": "FAILED"])
    var console = ask("which jobs failed", Interpretation(calls: [call]))
    for case .read(let call, let request) in console.asked {
      let result: JSONValue = ["jobs": .array([Sample.jobs[4].json(at: Sample.now)]), "revision": 7]
      console.send(.read(request, call, .success(result), at: console.now))
    }
    #expect(console.screen.contains("1 job: import-2026"))
    #expect(console.state.jobs.shownCount == 1)
  }

  @Test func `A question back stands whole above the line in which it is answered`() {
    let question = "To how many shall I scale orders-enrich? It runs with 8 now; say a number, or by how many."
    for width in [60, 80, 120] {
      var console = ask("scale it", Interpretation(clarify: question))
      console.send(.input(.resize(width: width, height: 15), at: console.now))
      #expect(console.state.bar?.kind == .ask)
      let words = console.screen.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
      #expect(words.contains(question), "\(width)")
      console.type("12")
      console.press(.enter)
      #expect(utterance(console)?.text == "scale it to 12")
      #expect(utterance(console)?.history == ["scale it"])
    }
  }

  @Test(arguments: [
    ("scale orders-enrich", "12", "scale orders-enrich to 12"), ("scale it", "to 12 please", "scale it to 12"),
    ("scale it", "+2", "scale it by 2"), ("scale it", "by 2", "scale it by 2"), ("scale it", "x2", "scale it x2"),
    ("submit wc.py", "spark-etl", "submit wc.py on spark-etl"), ("submit wc.py", "on flink", "submit wc.py on flink"),
    ("cancel prod", "clickstream", "same for clickstream"), ("scale it", "never mind", "never mind"),
    ("scale it", "cancel clickstream", "cancel clickstream"),
    ("scale it", "what is wrong with 12", "what is wrong with 12"),
  ])
  func `A bare answer goes with the sentence that was asked about`(asked: String, reply: String, meant: String) {
    var console = ask(asked, Interpretation(clarify: "what do you mean?"))
    console.type(reply)
    console.press(.enter)
    #expect(utterance(console)?.text == meant)
  }

  @Test func `A selection that the operator moves ends the conversation`() {
    for key in [Key.down, .character("]"), .character(" "), .end] {
      var console = ask("status of clickstream", Interpretation(message: "it runs"))
      console.press(.escape)
      #expect(console.state.conversation.count == 1)
      console.press(key)
      #expect(console.state.conversation == [], "\(key.name)")
    }
    var console = ask("status of clickstream", Interpretation(message: "it runs"))
    console.changed([], removed: [Sample.jobs[0].id])
    #expect(console.state.conversation.count == 1, "a list that moves by itself ends nothing")
  }

  @Test func `A refusal and a message are shown as they are`() {
    #expect(
      ask("make me a sandwich", Interpretation(refuse: "that is none of our business")).screen.contains(
        "none of our business"))
    #expect(
      ask("don't cancel it", Interpretation(message: "nothing will be cancelled")).screen.contains(
        "nothing will be cancelled"))
  }

  @Test func `Esc stops a sentence that is being read, and its answer is dropped`() {
    var console = Console.running()
    console.press(.character("a"))
    console.type("cancel it")
    console.press(.enter)
    #expect(console.screen.contains("thinking"))
    #expect(console.press(.escape).contains(.stop(.ask)))
    answer(&console, Interpretation(calls: [.cancel(Sample.jobs[0].id, withSavepoint: true)]))
    #expect(console.lastPlan == nil)
    #expect(console.state.dialog == nil)
  }

  @Test func `While a sentence is read the console stays live`() {
    var console = Console.running()
    console.press(.character("a"))
    console.type("hm")
    console.press(.enter)
    console.changed([Sample.job("new-one")])
    #expect(console.state.jobs.count == 7)
  }

  @Test func `What a model says cannot steer the terminal`() {
    let console = ask("x", Interpretation(message: "\u{1B}[2J done", source: .model))
    #expect(console.screen.contains("␛[2J done"))
  }

  @Test func `Two jobs beside each other are told with units, and which of them is better`() throws {
    let state = Console.running().state
    let value: JSONValue = [
      "summary": "orders-enrich has more records_in_per_s.",
      "first": ["job_id": "a", "job_name": "orders-enrich", "runner": "flink-prod", "time": "2026-11-23T12:00:00Z"],
      "second": ["job_id": "b", "job_name": "payments-ledger", "runner": "flink-prod", "time": "2026-11-23T12:00:00Z"],
      "figures": [
        [
          "name": "records_in_per_s", "first": 11813, "second": 145.5, "difference": -11667.5, "better": "first",
        ],
        ["name": "watermark_lag_s", "first": 174, "second": 1.2, "difference": -172.8, "better": "second"],
        ["name": "checkpoint_age_s", "first": 0, "second": .null],
      ],
      "differences": [["what": "parallelism", "first": 8, "second": 4]], "between": [], "not_compared": [],
    ]
    let text = Summary.answer(ToolCall("compare_jobs", [:]), value, state)
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows.contains("in/s 11.8k/s 146/s better: orders-enrich"), "\(text)")
    #expect(rows.contains("lag 2m54s 1.2s better: payments-ledger"), "\(text)")
    #expect(rows.contains("parallelism 8 4"), "\(text)")
    #expect(!text.contains("records_in_per_s") && text.contains(":compare a b"), "\(text)")
  }
}
