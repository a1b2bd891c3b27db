import BeamMCPClient
import JSON
import Jobs
import Models
import Testing

@testable import Agent

/// A model that looks before it answers.
struct LookLoopTests {
  /// The grammar knows nothing of it.
  static let curious = "zorgle me the vibe of clickstream"

  private func script(_ replies: ModelReply...) -> ScriptedModel { ScriptedModel(replies.map { .success($0) }) }

  private func results(_ model: ScriptedModel) -> [String] {
    (model.requests.last?.turns ?? []).compactMap { if case .result(_, let text, _) = $0 { text } else { nil } }
  }

  @Test func `look, then words: the looks stand, the words are the model's, and nothing is called again`() async throws
  {
    let (lookout, model) = (
      Lookout { _ in Lookout.logs("disk full") }, script(.looking(), .saying("The disk is full."))
    )
    let meaning = await lookout.read(Self.curious, model)
    #expect(meaning.source == .model && meaning.calls.isEmpty && meaning.words == "The disk is full.")
    #expect(meaning.looks.map(\.call) == [ToolCall("get_job_logs", ["job_id": "flink-prod-clickstream"])])
    #expect(meaning.looks[0].value == Lookout.logs("disk full") && lookout.made == meaning.looks.map(\.call))
    #expect(meaning.clarify == nil && meaning.refuse == nil && meaning.message == nil && meaning.unfinished == nil)
    #expect(meaning.cost?.answers == 2)
    #expect(try #require(results(model).first).contains("disk full"))
    guard case .model(_, let calls)? = model.requests.last?.turns[1] else { return #expect(Bool(false)) }
    #expect(calls.map(\.id) == ["c0"])
  }

  @Test func `look, look, words`() async {
    let lookout = Lookout()
    let model = script(.looking(), .looking("clickstream", "get_job_status"), .saying("It hums."))
    let meaning = await lookout.read(Self.curious, model)
    #expect(meaning.looks.map(\.call.tool) == ["get_job_logs", "get_job_status"] && meaning.words == "It hums.")
    #expect(results(model).count == 2 && meaning.cost?.answers == 3)
  }

  @Test func `look, then the change that the sentence asks for`() async {
    let lookout = Lookout()
    let meaning = await lookout.read(ModelLoopTests.unknown, script(.looking(), .scaling("clickstream", to: 9)))
    #expect(meaning.calls == [ToolCall("scale_job", ["job_id": "flink-prod-clickstream", "parallelism": 9])])
    #expect(meaning.looks.count == 1 && lookout.made.count == 1)
  }

  @Test func `a look beside a change is not made before its plan`() async {
    let lookout = Lookout()
    let both = ModelReply.calling(
      ("get_job_logs", "{\"job_id\": \"flink-prod-clickstream\"}"),
      ("scale_job", "{\"job_id\": \"flink-prod-clickstream\", \"parallelism\": 9}"))
    let meaning = await lookout.read(ModelLoopTests.unknown, script(both))
    #expect(meaning.calls.map(\.tool) == ["get_job_logs", "scale_job"] && lookout.made.isEmpty)
    // What was looked at already is not looked at again.
    let again = await lookout.read(ModelLoopTests.unknown, script(.looking(), both))
    #expect(again.calls.map(\.tool) == ["scale_job"] && again.looks.count == 1)
  }

  @Test func `the same look again is told once, and then the looks stand`() async {
    let (lookout, model) = (Lookout(), ScriptedModel.always(.looking()))
    let meaning = await lookout.read(Self.curious, model)
    #expect(lookout.made.count == 1 && model.requests.count == 3)
    #expect(meaning.looks.count == 1 && meaning.words == nil)
    #expect(meaning.unfinished == "it wanted the same look again")
    #expect(results(model).last?.contains("stands above already") == true)
    let wiser = await lookout.read(Self.curious, script(.looking(), .looking(), .saying("All is well.")))
    #expect(wiser.words == "All is well." && wiser.looks.count == 1)
  }

  @Test func `one that looks on and on is stopped by its rounds, its looks and its bytes`() async {
    let looks = ["logs", "status"].flatMap { page in
      ["clickstream", "fraud-scoring", "orders-enrich", "payments-ledger"].map { ($0, "get_job_\(page)") }
    }
    let (lookout, model) = (Lookout(), ScriptedModel(looks.map { .success(.looking($0, $1)) }))
    let (all, before) = ("zorgle me the wibbles of them", ["status of all jobs"])
    let meaning = await lookout.read(all, model, history: before)
    #expect(model.requests.count == 6 && lookout.made.count == 5 && meaning.looks.count == 5)
    #expect(meaning.unfinished == "it looked on and on")
    guard case .user(let told)? = model.requests.last?.turns.last else { return #expect(Bool(false)) }
    #expect(told.contains("No looks are left"))

    let many = ModelReply.calling(
      Fleet.jobs[0], Fleet.jobs[1], Fleet.jobs[2], Fleet.jobs[3], Fleet.jobs[4], Fleet.jobs[5], Fleet.jobs[6],
      Fleet.jobs[7])
    let greedy = Lookout()
    _ = await greedy.read(all, script(many, .calling(pages: "get_job_status"), .saying("ok")), history: before)
    #expect(greedy.made.count == LookLedger.most)

    // Texts that no two have in common.
    let long = Lookout { call in
      Lookout.logs((0..<900).map { "\(call.jobID ?? "")\(String(repeating: "x", count: $0))" }.joined(separator: " "))
    }
    let bulk = script(many, .saying("ok"))
    _ = await long.read(all, bulk, history: before)
    #expect(results(bulk).reduce(0) { $0 + $1.utf8.count } <= LookLedger.bytes + 8 * 100)
  }

  @Test(arguments: [
    ModelError.unreachable("broken"), .timedOut("no word in 120 s"), .refused(status: 500, said: "oops"),
    .malformed("more than it may say"), .failed("out of memory"), .busy(said: "later", retryAfter: nil),
  ])
  func `a round that fails leaves the looks below the grammar's answer, and the reason is told`(_ error: ModelError)
    async
  {
    let model = ScriptedModel([.success(.looking()), .failure(error)])
    let meaning = await Lookout().read(Self.curious, model)
    #expect(meaning.looks.count == 1 && meaning.calls.isEmpty && meaning.unfinished == error.description)
    #expect(meaning.refuse?.contains("clickstream") == true && meaning.asked?.problem == error.description)
  }

  @Test func `half of an answer is shown as half of one`() async {
    var cut = ModelReply.saying("It is the")
    cut.end = .broken
    let meaning = await Lookout().read(Self.curious, script(.looking(), cut))
    #expect(meaning.words == "It is the" && meaning.unfinished == "the connection broke before its answer had ended")
    let silent = await Lookout().read(Self.curious, script(.looking(), .saying("  ")))
    #expect(silent.words == nil && silent.unfinished == "it said nothing" && silent.looks.count == 1)
  }

  @Test func `a look that fails is told the model, and stands with its reason`() async {
    let lookout = Lookout { _ throws(ClientError) in throw ClientError(.unreachable, "flink-prod does not answer") }
    let model = script(.looking(), .saying("The engine is silent."))
    let meaning = await lookout.read(Self.curious, model)
    #expect(meaning.looks[0].result == .failure(ClientError(.unreachable, "flink-prod does not answer")))
    guard case .result(_, let text, true)? = model.requests.last?.turns.last else { return #expect(Bool(false)) }
    #expect(text.contains("does not answer"))
  }

  @Test func `a call that does not hold after a look is told so, and the looks stand where none comes`() async {
    let wrong = ModelReply.scaling("clickstream", to: 77)
    let model = script(.looking(), wrong, wrong)
    let meaning = await Lookout().read(ModelLoopTests.unknown, model)
    #expect(meaning.calls.isEmpty && meaning.looks.count == 1)
    #expect(meaning.unfinished?.contains("the operator did not say 77") == true)
  }

  @Test func `calls written as text have their results as text`() async {
    let tag = "<tool_call>{\"name\": \"get_job_logs\", \"arguments\": {\"job_id\": \"clickstream\"}}</tool_call>"
    let tagged = script(.saying(tag), .saying("By get_job_logs the disk is full."))
    let meaning = await Lookout { _ in Lookout.logs("disk ``` full") }.read(Self.curious, tagged)
    #expect(meaning.words == "By get_job_logs the disk is full." && tagged.requests.count == 2)
    guard case .user(let told)? = tagged.requests.last?.turns.last else { return #expect(Bool(false)) }
    #expect(told.hasPrefix("Result of get_job_logs, as data:\n```json\n{") && told.hasSuffix("}\n```"))
    #expect(told.components(of: "```") == 2 && told.contains("full"))

    let thought = "Thought: look\nAction: get_job_logs\nAction Input: {\"job_id\": \"clickstream\"}\n"
    let react = script(
      .saying(thought + "Observation: {\"lines\": []}\nFinal Answer: nothing"),
      .saying("Thought: I know\nFinal Answer: The disk is full."))
    let said = await Lookout().read(Self.curious, react)
    #expect(said.words == "The disk is full." && said.looks.count == 1)
    let turns = react.requests.last?.turns ?? []
    guard case .model(let kept, let calls) = turns[1], case .user(let seen) = turns[2] else {
      return #expect(Bool(false))
    }
    #expect(!kept.contains("Observation:") && kept.contains("Action:") && calls.isEmpty)
    #expect(seen.hasPrefix("Observation: {"))
  }

  @Test func `without results it is asked once, as it was`() async {
    for seesResults in [false, true] {
      let (lookout, model) = (Lookout(), ScriptedModel.always(.looking()))
      let meaning =
        seesResults
        ? await Interpreter(model: model, tools: ModelLoopTests.tools).interpret(
          Fleet.utterance(Self.curious), jobs: Fleet.jobs, runners: Fleet.runners)
        : await lookout.read(Self.curious, model, seesResults: false)
      #expect(meaning.calls.map(\.tool) == ["get_job_logs"] && meaning.looks.isEmpty && meaning.words == nil)
      #expect(model.requests.count == 1 && lookout.made.isEmpty)
      #expect(model.requests.first?.system.contains("results") == false)
    }
  }

  @Test func `its looks are heard of as they are made`() async {
    let heard = Heard()
    let look: Interpreter.Looking = { _ throws(ClientError) in Lookout.logs("x") }
    _ = await Interpreter(model: script(.looking(), .saying("ok")), tools: ModelLoopTests.tools).interpret(
      Fleet.utterance(Self.curious), jobs: Fleet.jobs, runners: Fleet.runners, look: look
    ) { await heard.add($0) }
    #expect(await heard.text.contains("mcp job logs"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `stopping it stops at every moment`() async {
    for isAtLook in [true, false] {
      let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
      let look: Interpreter.Looking = { _ throws(ClientError) in
        guard isAtLook else { return [:] }
        continuation.yield()
        try? await Task.sleep(for: .seconds(600))
        throw ClientError(.cancelled, "the call was cancelled")
      }
      let model = SleepyModel(first: .looking()) { continuation.yield() }
      let task = Task {
        await Interpreter(model: model, tools: ModelLoopTests.tools).interpret(
          Fleet.utterance(Self.curious), jobs: Fleet.jobs, runners: Fleet.runners, look: look)
      }
      for await _ in stream { break }
      task.cancel()
      let meaning = await task.value
      #expect(meaning.message == "Stopped; nothing was done." && meaning.calls.isEmpty && meaning.looks.isEmpty)
    }
  }

  private actor Heard {
    private(set) var text = ""
    func add(_ more: String) { text += more }
  }

  /// Answers once, and then thinks until it is stopped.
  private struct SleepyModel: Model {
    let label = "sleepy"
    let first: ModelReply
    let sleeps: @Sendable () -> Void

    func reply(
      to request: ModelRequest, hear: @escaping @Sendable (String) async -> Void
    ) async throws(ModelError) -> ModelReply {
      if request.turns.count == 1 { return first }
      sleeps()
      try? await Task.sleep(for: .seconds(600))
      throw .cancelled
    }
  }
}

extension String {
  fileprivate func components(of mark: String) -> Int { ranges(of: mark).count }
}

extension ModelReply {
  fileprivate static func calling(_ jobs: Job...) -> ModelReply { calling(jobs, "get_job_logs") }
  fileprivate static func calling(pages tool: String) -> ModelReply { calling(Fleet.jobs, tool) }

  private static func calling(_ jobs: [Job], _ tool: String) -> ModelReply {
    var reply = ModelReply()
    reply.calls = jobs.enumerated().map { ModelCall(id: "c\($0)", name: tool, arguments: ["job_id": .string($1.id)]) }
    return reply
  }
}
