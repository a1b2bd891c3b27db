import BeamMCPClient
import Testing

@testable import Agent

/// What a conversation may change.
struct ConversationLimitsTests {
  private func interpreter(_ limits: ConversationLimits) -> Interpreter { Interpreter(limits: limits) }

  private func read(_ text: String, _ interpreter: Interpreter) async -> Interpretation {
    await interpreter.interpret(Fleet.utterance(text), jobs: Fleet.jobs, runners: Fleet.runners)
  }

  @Test func `so many changes and no more, looks and dry runs aside`() async {
    let some = interpreter(ConversationLimits(writes: 2))
    #expect(await read("scale clickstream to 6", some).calls.count == 1)
    #expect(await read("what would happen if I cancel clickstream", some).calls.count == 1)
    // All or nothing.
    let both = await read("take a savepoint of clickstream, then scale it to 9", some)
    let reason = "2 changes in one conversation; 1 was planned before, and this sentence wants 2"
    #expect(both.calls.isEmpty && both.refuse?.contains(reason) == true)
    #expect(await read("scale clickstream to 7", some).calls.count == 1)
    #expect(await read("scale clickstream to 8", some).calls.isEmpty)
    #expect(await read("status of clickstream", some).calls.count == 1)
  }

  @Test func `a sentence that wants too much says so, and no trial counts`() async {
    let one = interpreter(ConversationLimits(writes: 1))
    let both = await read("take a savepoint of clickstream, then scale it to 9", one)
    let reason = "Sentences may make one change in one conversation; 0 were planned before, and this sentence wants 2"
    #expect(both.refuse?.hasPrefix(reason) == true)
    let trial = interpreter(ConversationLimits(writes: 1, isTrial: true))
    for lanes in 6...8 { #expect(await read("scale clickstream to \(lanes)", trial).calls.count == 1) }
    #expect(await read("take a savepoint of clickstream, then scale it to 9", trial).refuse?.hasPrefix(reason) == true)
  }

  @Test func `in some ways, and in some places`() async {
    let some = interpreter(ConversationLimits(verbs: ["scale", "savepoint"], runners: ["flink-prod"]))
    #expect(await read("take a savepoint of clickstream", some).calls.count == 1)
    #expect(await read("cancel clickstream", some).refuse?.contains("may not call cancel_job") == true)
    #expect(await read("scale user-events to 5", some).refuse?.contains("nothing on dataflow-eu") == true)
  }
}
