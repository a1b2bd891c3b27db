import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What is said to the console has a line in the journal, once it is known what came of it.
@Suite struct SentenceTests {
  init() { setUTF8() }

  private let id = "flink-prod-orders-enrich"

  private func asked(_ text: String, _ meaning: Interpretation) -> Console {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("a"), .control("u"))
    console.type(text)
    console.press(.enter)
    console.now += 2
    for case .interpret(_, _, _, let request) in console.asked.reversed() {
      console.send(.interpreted(request, meaning, at: console.now))
      break
    }
    return console
  }

  private func lines(_ console: Console) -> [(sentence: Sentence, aftermath: Aftermath)] {
    console.asked.compactMap { effect in
      if case .journal(let sentence, let aftermath) = effect { (sentence, aftermath) } else { nil }
    }
  }

  @Test func `A yes has its plan, its outcome, and who has read the sentence`() throws {
    var console = asked("scale orders to 12", Interpretation(calls: [.scale(id, to: 12)], source: .model))
    try console.answerPlan()
    #expect(lines(console).isEmpty, "nothing has come of it yet")
    console.press(.character("y"))
    console.pass(5)
    let sent = console.asked.compactMap { effect -> (RequestID, Interpretation.Source?)? in
      if case .perform(_, let request, let reader) = effect { (request, reader) } else { nil }
    }
    let (request, reader) = try #require(sent.first)
    #expect(reader == .model && lines(console).isEmpty)
    let answer: JSONValue = ["job_id": .string(id), "parallelism": 12, "previous": 8, "effective": true]
    console.send(.performed(request, .success(answer), at: console.now))
    let line = try #require(lines(console).first)
    #expect(line.sentence.utterance.text == "scale orders to 12" && line.sentence.seconds >= 2)
    #expect(line.aftermath.consent == .yes && line.aftermath.server == "prod" && line.aftermath.error == nil)
    #expect(line.aftermath.plan.first?["change"] == "parallelism 8 -> parallelism 12")
    #expect(line.aftermath.outcomes.first?["outcome"] == "done")
    #expect(line.aftermath.outcomes.first?["result"]?["previous"] == 8)
    console.pass(5)
    #expect(lines(console).count == 1, "once")
  }

  @Test func `A no, a failure, and what was never answered are told as such`() throws {
    var declined = asked("drain orders", Interpretation(calls: [.drain(id)]))
    try declined.answerPlan()
    declined.press(.escape)
    #expect(lines(declined).first?.aftermath.consent == .no)
    #expect(lines(declined).first?.aftermath.outcomes.first?["outcome"] == "not_done")

    var failed = asked("scale orders to 12", Interpretation(calls: [.scale(id, to: 12)]))
    try failed.answerPlan()
    failed.press(.character("y"))
    failed.pass(5)
    for case .perform(_, let request, _) in failed.asked {
      failed.send(.performed(request, .failure(ClientError(.refused, "no slots")), at: failed.now))
    }
    let line = try #require(lines(failed).first)
    #expect(line.aftermath.consent == .yes && line.aftermath.outcomes.first?["outcome"] == "failed")
    #expect(line.aftermath.error != nil)

    let open = asked("scale orders to 12", Interpretation(calls: [.scale(id, to: 12)]))
    #expect(lines(open).isEmpty && open.state.openSentences.first?.1.consent == .no)
  }

  @Test func `A look, words, a question back, and a question what would happen need no word`() throws {
    let look = asked("log of orders", Interpretation(calls: [ToolCall("get_job_logs", ["job_id": .string(id)])]))
    #expect(lines(look).first?.aftermath.consent == .needless && lines(look).first?.aftermath.outcomes.isEmpty == true)
    #expect(lines(asked("who", Interpretation(clarify: "Which job?"))).first?.sentence.meaning.clarify == "Which job?")
    var dry = ToolCall.drain(id)
    dry.arguments["dry_run"] = true
    #expect(lines(asked("what if I drain orders", Interpretation(calls: [dry]))).first?.aftermath.consent == .dryRun)
    var stopped = Console.running(width: 100, height: 30)
    stopped.press(.character("a"), .control("u"))
    stopped.type("scale it")
    stopped.press(.enter, .escape)
    #expect(lines(stopped).first?.sentence.meaning.message == "Stopped; nothing was done.")
  }

  @Test func `What is done by key or command has no reader, and no line`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character(":"))
    console.type("scale orders-enrich 12")
    console.press(.enter)
    try console.answerPlan()
    console.press(.character("y"))
    console.pass(5)
    let readers = console.asked.compactMap { effect -> Bool? in
      if case .perform(_, _, let reader) = effect { reader == nil } else { nil }
    }
    #expect(readers == [true] && lines(console).isEmpty)
  }

  @Test func `The server hears who has read the sentence, where its client can tell`() async {
    let client = ScriptedClient()
    _ = await client.called(.drain("a"), isConfirmed: true, readBy: .grammar)
    _ = await client.called(.drain("b"), isConfirmed: true)
    #expect(await client.readers == [.grammar])
    #expect(await client.calls.count == 2)
  }
}
