import BeamMCPClient
import JSON
import Jobs
import Models
import Testing

@testable import Agent

/// A change on a model's word needs an order that stands: with its job as its object, its number beside it, and nothing
/// beside it that is not why.
struct ModelOrderTests {
  private func read(
    _ text: String, _ calls: [ToolCall], selected: String? = nil, history: [String] = []
  ) async -> Interpretation {
    var reply = ModelReply()
    reply.calls = calls.enumerated().map { ModelCall(id: "c\($0)", name: $1.tool, arguments: $1.arguments) }
    return await Interpreter(model: ScriptedModel.always(reply), tools: ModelLoopTests.tools).interpret(
      Utterance(text, selected: selected, history: history, now: Fleet.now), jobs: Fleet.jobs, runners: Fleet.runners)
  }

  private func scaling(_ job: String, _ parallelism: Int) -> ToolCall {
    ToolCall("scale_job", ["job_id": .string("flink-prod-" + job), "parallelism": .int(parallelism)])
  }

  private func changes(_ meaning: Interpretation) -> [ToolCall] {
    meaning.calls.filter { !ToolCall.isReading($0.tool) }
  }

  @Test(arguments: [
    "embiggen fraud-scoring to 16, on second thoughts leave it", "embiggen fraud-scoring to 16 next tuesday",
    "embiggen fraud-scoring to 16 tuesday", "embiggen fraud-scoring to 16 eventually",
    "bob wants me to embiggen fraud-scoring to 16", "embiggen fraud-scoring to 16 or 14",
    "embiggen fraud-scoring to 16, no wait 14", "embiggen fraud-scoring to 16 provided bob agrees",
    "I am afraid to embiggen fraud-scoring to 16", "bob embiggens fraud-scoring to 16",
    "embiggen fraud-scoring to 16 was a bad idea", "I would embiggen fraud-scoring to 16",
    "we embiggened fraud-scoring to 16", "I embiggened fraud-scoring to 16", "embiggened fraud-scoring to 16",
    "embiggens fraud-scoring to 16", "embiggening fraud-scoring to 16", "you embiggen fraud-scoring to 16",
    "book me a flight to fraud-scoring at 16", "I have 16 cats and fraud-scoring", "sing 16 songs about fraud-scoring",
    "email alice 16 reasons why fraud-scoring rocks", "embiggen fraud-scoring to 16 once more with feeling",
    "embiggen fraud-scoring to 16, that is what I would say", "embiggen fraud-scoring to 16 by hand",
    "embiggen fraud-scoring to 16, clickstream to 4", "the embiggening of fraud-scoring to 16",
    "embiggen fraud-scoring to 16 if bob nods", "embiggen the kafka topic of fraud-scoring to 16",
    "embiggen fraud-scoring and clickstream to 16",
    "it would be bad to embiggen fraud-scoring to 16", "embiggen fraud-scoring to 16 in the new cluster",
    "embiggen fraud-scoring's table to 16 rows", "embiggen clickstream, fraud-scoring has 16",
    "embiggen fraud-scoring to 16 as soon as bob is back", "fraud-scoring embiggens to 16",
    "embiggen clickstream to 16 instead of fraud-scoring", "embiggen clickstream to 16 like fraud-scoring",
    "alice and bob embiggen fraud-scoring to 16",
  ])
  func `what does not stand as the order of it is no order`(_ text: String) async {
    let meaning = await read(text, [scaling("fraud-scoring", 16)])
    #expect(changes(meaning).isEmpty && (meaning.clarify ?? meaning.refuse) != nil, "\(text) → \(meaning)")
  }

  @Test func `a number is its own job's, and a job that is only told of is not changed`() async {
    let both = "embiggen fraud-scoring to 16 and clickstream to 4"
    let right = [scaling("fraud-scoring", 16), scaling("clickstream", 4)]
    #expect(changes(await read(both, right)) == right)
    let wrong: [(String, [ToolCall])] = [
      (both, [scaling("fraud-scoring", 4), scaling("clickstream", 16)]),
      (both, [scaling("fraud-scoring", 16)]),
      ("embiggen fraud-scoring to 8 instead of clickstream", [scaling("clickstream", 8)]),
      (
        "embiggen fraud-scoring to 16, clickstream is fine", [scaling("fraud-scoring", 16), scaling("clickstream", 16)]
      ),
      (
        "embiggen fraud-scoring to 16, clickstream already has that",
        [scaling("fraud-scoring", 16), scaling("clickstream", 16)]
      ),
      ("embiggen clickstream to 4, fraud-scoring has 16 already", [scaling("clickstream", 16)]),
    ]
    for (text, calls) in wrong {
      let meaning = await read(text, calls)
      #expect(changes(meaning).isEmpty, "\(text) → \(meaning.calls)")
    }
    let shared = [scaling("fraud-scoring", 16), scaling("clickstream", 16)]
    #expect(changes(await read("embiggen fraud-scoring and clickstream to 16", shared)) == shared)
  }

  @Test(arguments: [
    "embiggen fraud-scoring to 16", "please embiggen fraud-scoring to 16 now", "can you embiggen fraud-scoring to 16",
    "embiggen the fraud-scoring job to 16 please", "fraud-scoring lags, embiggen it to 16",
    "embiggen fraud-scoring to 16, it lags", "embiggen fraud-scoring to 16 because it lags again",
    "I want you to embiggen fraud-scoring to 16", "time to embiggen fraud-scoring to 16",
    "please could we squeeze fraud-scoring into 16 slots because it lags", "embiggen fraud to 16 lanes, thanks",
  ])
  func `an order that stands is read`(_ text: String) async {
    let meaning = await read(text, [scaling("fraud-scoring", 16)])
    #expect(meaning.calls == [scaling("fraud-scoring", 16)], "\(text) → \(meaning)")
  }

  @Test func `what is selected is the object of a pronoun alone`() async {
    let call = scaling("fraud-scoring", 16)
    #expect(await read("embiggen it to 16", [call], selected: "flink-prod-fraud-scoring").calls == [call])
    for text in ["embiggen the sofa to 16", "embiggen bob to 16", "embiggen to 16"] {
      #expect(changes(await read(text, [call], selected: "flink-prod-fraud-scoring")).isEmpty, "\(text)")
    }
  }

  @Test(arguments: [
    "the savepoint of clickstream stinks", "savepoints of clickstream take 12 minutes, how awful",
    "our savepoint of clickstream is old", "clickstream has no state to speak of",
    "bob bags a savepoint of clickstream",
    "I hate the state of clickstream", "bag a savepoint of clickstream next week",
  ])
  func `a savepoint that is only spoken of is not taken`(_ text: String) async {
    let meaning = await read(text, [ToolCall("create_savepoint", ["job_id": "flink-prod-clickstream"])])
    #expect(changes(meaning).isEmpty, "\(text) → \(meaning)")
  }

  @Test func `a savepoint that is ordered is taken`() async {
    let call = ToolCall("create_savepoint", ["job_id": "flink-prod-clickstream"])
    for text in [
      "bag a savepoint of clickstream", "please bag a fresh savepoint of the clickstream job",
      "stash a savepoint for clickstream now",
    ] {
      #expect(await read(text, [call]).calls == [call], "\(text)")
    }
  }

  @Test func `where what a model wants is refused the grammar's question stands, with the reason`() async {
    let question = "what's the status of invoice-mailer?"
    let grammar = Grammar().interpret(Utterance(question, now: Fleet.now), jobs: Fleet.jobs, runners: Fleet.runners)
    let meaning = await read(question, [ToolCall("cancel_job", ["job_id": "flink-prod-clickstream"])])
    #expect(meaning.refuse == nil && meaning.clarify?.hasPrefix(grammar.clarify ?? "?") == true, "\(meaning)")
    #expect(meaning.clarify?.contains("a model was asked too") == true)
  }

  @Test func `a correction goes on from what a model read`() async {
    let call = scaling("fraud-scoring", 16)
    let model = ScriptedModel.always(.calling(("scale_job", call.arguments.json)))
    let interpreter = Interpreter(model: model, tools: ModelLoopTests.tools)
    func say(_ text: String, after history: [String]) async -> Interpretation {
      await interpreter.interpret(
        Utterance(text, history: history, now: Fleet.now), jobs: Fleet.jobs, runners: Fleet.runners)
    }
    let first = "embiggen fraud-scoring to 16"
    #expect(await say(first, after: []).calls == [call])
    let corrected = await say("no wait, 14", after: [first])
    #expect(corrected.calls == [scaling("fraud-scoring", 14)], "\(corrected)")
    // Another conversation knows nothing of it.
    #expect(await say("no wait, 14", after: ["hello", first]).calls.isEmpty)
    _ = await say("wibble it sideways", after: [first])
    guard case .user(let told)? = model.requests.last?.turns.first else { return #expect(Bool(false)) }
    #expect(told.contains("said_before") && told.contains(first))
    #expect(told.contains("scale flink-prod-fraud-scoring to 16"), "\(told)")
  }
}

extension [String: JSONValue] {
  fileprivate var json: String { JSONValue.object(self).text }
}
