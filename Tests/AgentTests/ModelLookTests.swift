import BeamMCPClient
import JSON
import Jobs
import Models
import Testing

@testable import Agent

/// What a model may look at, and which of the grammar's answers no look takes the place of.
struct ModelLookTests {
  private static let tools =
    ModelLoopTests.tools
    + ["list_runners", "get_job_metrics"].compactMap { name in
      AgentTool(listed: ["name": .string(name), "description": "Does it.", "inputSchema": ["type": "object"]])
    }

  private static let listing = ModelReply.calling(("list_jobs", "{}"))
  private static let runners = ModelReply.calling(("list_runners", "{}"))

  @Test(arguments: [
    ("logs of invoice-mailer", ModelReply.looking()), ("metrics of ordres-enrich", .looking("orders-enrich")),
    ("metrics of ordres-enrich", .looking("clickstream", "get_job_status")), ("scale fraud-scoring", runners),
    ("scale fraud-scoring", .looking("fraud-scoring")), ("book me a flight", listing),
    ("what is the capital of france", .looking()), ("what is the capital of france", listing),
    ("logs of invoice-mailer", listing), ("wibble the wobble", listing), ("what is the weather", runners),
    ("send an email to the team that clickstream is down", .looking()),
    ("order me a pizza", listing), ("no pares clickstream", .looking()),
    ("orders can be cancelled tomorrow, please do so", .looking("orders-enrich")),
  ])
  func `no look takes the place of a question or a refusal that stands`(_ text: String, _ reply: ModelReply) async {
    let utterance = Utterance(text, now: Fleet.now)
    let grammar = Grammar().interpret(utterance, jobs: Fleet.jobs, runners: Fleet.runners)
    for seesResults in [true, false] {
      let lookout = Lookout()
      let model = ScriptedModel([.success(reply), .success(.saying("Here you are.")), .success(reply)])
      let meaning = await lookout.read(text, model, selected: nil, seesResults: seesResults, tools: Self.tools)
      let stands = grammar.clarify.map { meaning.clarify?.hasPrefix($0) == true } ?? (meaning.refuse != nil)
      #expect(stands && meaning.calls.isEmpty && meaning.words == nil, "\(text): \(meaning)")
      #expect(lookout.made.isEmpty, "\(text): \(lookout.made)")
    }
  }

  @Test func `an order is looked around for, and answered by no look`() async {
    let text = "embiggen fraud-scoring to 16"
    let grammar = Grammar().interpret(Utterance(text, now: Fleet.now), jobs: Fleet.jobs, runners: Fleet.runners)
    for seesResults in [true, false] {
      let model = ScriptedModel([.success(.looking("fraud-scoring")), .success(.saying("It has 6."))])
      let meaning = await Lookout().read(text, model, selected: nil, seesResults: seesResults)
      #expect(meaning.clarify?.hasPrefix(grammar.clarify ?? "?") == true && meaning.calls.isEmpty, "\(meaning)")
      #expect(meaning.looks.count == (seesResults ? 1 : 0) && meaning.words == nil)
    }
    let list = await Lookout().read(LookLoopTests.curious, ScriptedModel([.success(Self.listing)]), seesResults: false)
    #expect(list.calls.isEmpty && list.refuse != nil, "what one job is asked of no list answers")
  }

  @Test func `a job that nobody named is not looked at, and the model is told so`() async {
    let (lookout, model) = (Lookout(), ScriptedModel([.success(.looking("fraud-scoring")), .success(.looking())]))
    let meaning = await lookout.read(LookLoopTests.curious, model, selected: nil)
    #expect(lookout.made.map(\.jobID) == ["flink-prod-clickstream"] && meaning.looks.count == 1)
    let told = model.requests[1].turns.compactMap { if case .result(_, let text, true) = $0 { text } else { nil } }
    #expect(told.first?.contains("did not name fraud-scoring") == true, "\(told)")
  }

  @Test func `what is selected, was spoken of, or is one of all, may be looked at`() async {
    let calls = { (text: String, selected: String?, history: [String]) async -> [ToolCall] in
      let model = ScriptedModel.always(.looking())
      return await Interpreter(model: model, tools: ModelLoopTests.tools).interpret(
        Utterance(text, selected: selected, history: history, now: Fleet.now), jobs: Fleet.jobs, runners: Fleet.runners
      ).calls
    }
    #expect(await calls("zorgle me the wibbles of it", "flink-prod-clickstream", []).count == 1)
    #expect(await calls("zorgle me the wibbles of it", nil, ["status of clickstream"]).count == 1)
    #expect(await calls("zorgle me the wibbles of it", "flink-prod-fraud-scoring", []).isEmpty)
    #expect(await calls("gimme the vibe of fraud-scoring", "flink-prod-clickstream", []).isEmpty)
  }

  @Test func `without words the grammar's answer stands above the looks`() async {
    let model = ScriptedModel([.success(.looking()), .failure(.unreachable("broken"))])
    let meaning = await Lookout().read(LookLoopTests.curious, model)
    #expect(meaning.looks.count == 1 && meaning.refuse?.contains("clickstream") == true, "\(meaning)")
    #expect(meaning.unfinished == ModelError.unreachable("broken").description)
  }

  @Test func `jobs that the sentence names are shown to a model before all others`() async throws {
    var jobs = (0..<500).map { Fleet.job("leads-rollup-x\($0)", "flink-prod", .flink, .running) }
    jobs += ["leads-rollup-us", "wander-later", "spoken-for", "blinkered"].map {
      Fleet.job($0, "flink-prod", .flink, .running)
    }
    let model = ScriptedModel.always(.saying("no"))
    _ = await Interpreter(model: model, tools: ModelLoopTests.tools).interpret(
      Utterance(
        "embiggen leads-rollup-us to 16", selected: "flink-prod-wander-later", marked: ["flink-prod-blinkered"],
        history: ["status of spoken-for"], now: Fleet.now), jobs: jobs, runners: Fleet.runners)
    guard case .user(let text)? = try #require(model.requests.first).turns.first else { return #expect(Bool(false)) }
    for name in ["leads-rollup-us", "wander-later", "spoken-for", "blinkered"] {
      #expect(text.contains("\"name\":\"\(name)\""), "\(name)")
    }
    let near = ScriptedModel.always(.saying("no"))
    _ = await Interpreter(model: near, tools: ModelLoopTests.tools).interpret(
      Utterance("embiggen blinkerd to 16", now: Fleet.now), jobs: jobs, runners: Fleet.runners)
    guard case .user(let told)? = try #require(near.requests.first).turns.first else { return #expect(Bool(false)) }
    #expect(told.contains("\"name\":\"blinkered\""))
  }

  @Test func `what is told of an argument ends with a word, and tells its limits`() throws {
    let tool = try #require(
      AgentTool(listed: [
        "name": "scale_job", "description": "Does it.",
        "inputSchema": [
          "type": "object", "required": ["job_id", "parallelism"],
          "properties": [
            "job_id": [
              "type": "string",
              "description":
                "The job: its id, the engine's own id, its name, or a unique prefix of an id of one. And more.",
            ],
            "parallelism": ["type": "integer", "minimum": 1, "maximum": 32768, "description": "The new parallelism"],
          ],
        ],
      ]))
    let properties = try #require(tool.forModel?.parameters["properties"])
    #expect(properties["parallelism"]?["description"] == "The new parallelism (1–32768)")
    let text = try #require(properties["job_id"]?["description"]?.string)
    #expect(text == "The job: its id, the engine's own id, its name, or a unique")
  }
}
