import BeamMCPClient
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What a model has looked at, and says of it, in the console.
@Suite struct LooksShownTests {
  private func asked(_ meaning: Interpretation) throws -> (Console, [Effect]) {
    var console = Console.running(height: 40)
    console.press(.character("a"))
    console.type("zorgle orders")
    console.press(.enter)
    let request = try #require(console.state.asking?.request)
    let effects = console.send(.interpreted(request, meaning, at: console.now))
    return (console, effects)
  }

  private var job: Job { Sample.jobs[0] }

  private func looked(_ words: String?, unfinished: String? = nil) -> Interpretation {
    var meaning = Interpretation(source: .model)
    let logs: JSONValue = ["lines": [["level": "ERROR", "message": "disk\u{1B}[31m full", "source": "tm-1"]]]
    meaning.looks = [
      Look(call: ToolCall("get_job_logs", ["job_id": .string(job.id)]), result: .success(logs)),
      Look(
        call: ToolCall("diagnose_job", ["job_id": .string(job.id)]),
        result: .failure(ClientError(.unreachable, "the engine is silent"))),
    ]
    (meaning.words, meaning.unfinished) = (words, unfinished)
    return meaning
  }

  @Test func `Its words stand as its words above what it looked at, and nothing is asked for again`() throws {
    let (console, effects) = try asked(looked("The disk\u{1B}[2J is full."))
    for words in ["the model says:", "is full.", "it looked: mcp job logs", "the engine is silent"] {
      #expect(console.screen.contains(words), "\(words)\n\(console.screen)")
    }
    #expect(!console.screen.contains("\u{1B}"))
    let isAsked = effects.contains {
      if case .read = $0 { true } else if case .fetch(.logs, _) = $0 { true } else { false }
    }
    #expect(!isAsked, "\(effects)")
    #expect(console.state.conversation.last == "zorgle orders")
  }

  @Test func `Why it said no more is told`() throws {
    let (console, _) = try asked(looked(nil, unfinished: "the model was too slow: no word in 120 s"))
    #expect(console.screen.contains("the model said no more: the model was too slow"))
  }

  @Test func `A plan says what was looked at before it`() throws {
    var meaning = looked("More lanes are due.")
    meaning.calls = [ToolCall("scale_job", ["job_id": .string(job.id), "parallelism": 9])]
    let (console, _) = try asked(meaning)
    guard case .plan(let plan)? = console.state.dialog else { return #expect(Bool(false), "no plan") }
    #expect(plan.notes.contains { $0.hasPrefix("looked at before: mcp job logs") })
    #expect(plan.notes.contains("the model says: More lanes are due."))
  }

  @Test func `A record keeps them`() {
    var meaning = looked("It is full.", unfinished: "cut")
    meaning.calls = [.savepoint(job.id)]
    let read = Interpretation(record: meaning.record)
    #expect(read.looks.map(\.call) == meaning.looks.map(\.call) && read.looks[0] == meaning.looks[0])
    #expect(read.words == "It is full." && read.unfinished == "cut" && read.calls == meaning.calls)
  }
}
