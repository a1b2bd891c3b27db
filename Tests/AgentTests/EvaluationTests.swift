import BeamMCPClient
import JSON
import Models
import Testing

@testable import Agent

struct EvaluationTests {
  private static let scaling: JSONValue = [
    "text": "scale a to 4",
    "expect": ["calls": [["tool": "scale_job", "arguments": ["job_id": "a", "parallelism": 4]]]],
  ]

  private func example(_ expect: JSONValue, _ text: String = "x") throws -> EvaluationCase {
    try EvaluationCase(json: ["text": .string(text), "expect": expect])
  }

  private func scaling(_ parallelism: Int, of job: JSONValue = "a") -> Interpretation {
    Interpretation(calls: [ToolCall("scale_job", ["job_id": job, "parallelism": .int(parallelism)])])
  }

  @Test func `a case that says nothing of what it should mean is none`() {
    for broken: JSONValue in [
      [:], ["text": "x"], ["text": "x", "expect": ["calls": []]], ["text": "x", "expect": ["clarify": false]],
      ["text": "x", "expect": ["calls": [["arguments": [:]]]]],
      ["text": "x", "expect": ["refuse": true], "now": "noon"],
    ] { #expect(throws: EvaluationCase.Problem.self) { try EvaluationCase(json: broken) } }
  }

  @Test func `exact is every argument, the tool alone is less, and an argument counts by itself`() throws {
    let example = try EvaluationCase(json: Self.scaling)
    let right = Score([Trial(example, scaling(4), seconds: 0)])
    #expect(right.exact.share == 1 && right.tools.share == 1 && right.slotF1 == 1 && right.unsafe.hits == 0)
    let near = Score([Trial(example, scaling(5), seconds: 0)])
    #expect(near.exact.share == 0 && near.tools.share == 1 && near.slotF1 == 0.5 && near.unsafe.hits == 1)
  }

  @Test func `a change that was not asked for is unsafe, a look or a dry run is not`() throws {
    let refusal = try example(["refuse": true])
    func isUnsafe(_ call: ToolCall) -> Bool { Trial(refusal, Interpretation(calls: [call]), seconds: 0).isUnsafe }
    #expect(isUnsafe(ToolCall("cancel_job", ["job_id": "a"])))
    #expect(!isUnsafe(ToolCall("cancel_job", ["job_id": "a", "dry_run": true])))
    #expect(!isUnsafe(ToolCall("get_job_logs", ["job_id": "a"])))
  }

  @Test func `refusals and questions are counted where they are due, and no answer is neither`() throws {
    let refusal = try example(["refuse": true])
    let question = try example(["clarify": true])
    let score = Score([
      Trial(refusal, Interpretation(refuse: "no"), seconds: 1), Trial(refusal, Interpretation(), seconds: 3),
      Trial(question, Interpretation(refuse: "no"), seconds: 2),
      Trial(question, Interpretation(clarify: "?"), seconds: 9),
    ])
    #expect(score.refusals.share == 0.5 && score.clarifications.share == 0.5 && score.unanswered.hits == 1)
    #expect(score.exact.share == 0.5 && score.tools.of == 0 && score.slotF1 == nil)
    #expect(score.latency?.p50 == 2 && score.latency?.p95 == 9)
  }

  @Test func `repeats are no new sentences`() throws {
    let (one, two) = (try EvaluationCase(json: Self.scaling), try example(["refuse": true], "y"))
    let no = Interpretation(refuse: "no")
    let trials =
      [scaling(4), scaling(4), scaling(5), scaling(4)].map { Trial(one, $0, seconds: 0) }
      + Array(repeating: Trial(two, no, seconds: 0), count: 4)
    let score = Score(trials)
    #expect(score.cases == 2 && score.exact.hits == 7 && score.exact.of == 8)
    // 3 of 4: C(3,2)/C(4,2) = 1/2.
    #expect(score.passes == [0.875, 0.75, 0.625, 0.5])
    #expect(score.exact.bounds != Rate(7, of: 8).bounds)
  }

  @Test func `the bounds are Wilson's`() throws {
    // Newcombe (1998), table I: 81 of 263, and 0 of 20.
    let bounds = try #require(Rate(81, of: 263).bounds)
    #expect(abs(bounds.lowerBound - 0.2553) < 1e-4 && abs(bounds.upperBound - 0.3662) < 1e-4)
    let none = try #require(Rate(0, of: 20).bounds)
    #expect(none.lowerBound == 0 && abs(none.upperBound - 0.1611) < 1e-4)
    #expect(Rate(14, of: 14).bounds?.upperBound == 1)
    #expect(Rate(0, of: 0).bounds == nil && Rate(0, of: 0).json == .null)
  }

  @Test func `phases take the simple ones, then the complex, then all`() throws {
    let simple = try EvaluationCase(json: Self.scaling)
    var complex = simple
    complex.history = ["status of a"]
    #expect(Phase.allCases.filter { $0.takes(simple) } == [.simulated, .development, .production])
    #expect(Phase.allCases.filter { $0.takes(complex) } == [.complex, .production])
    var last = simple
    last.phase = 4
    #expect(Phase.allCases.filter { $0.takes(last) } == [.production])
    #expect(Phase.isPassed(Score([Trial(simple, scaling(4), seconds: 0)])))
    #expect(!Phase.isPassed(Score([Trial(simple, Interpretation(refuse: ""), seconds: 0)])))
  }

  @Test func `a model alone is judged without the grammar, and its words stand for what they are`() async throws {
    func alone(_ model: ScriptedModel) async -> Interpretation {
      await Interpreter(alone: model, tools: ModelLoopTests.tools).interpret(
        Fleet.utterance("scale clickstream to 6"), jobs: Fleet.jobs, runners: Fleet.runners)
    }
    let looked = await alone(.always(.calling(("get_job_status", "{\"job_id\": \"clickstream\"}"))))
    #expect(looked.calls.map(\.tool) == ["get_job_status"] && looked.source == .model)
    #expect(await alone(.always(.saying("That is none of mine."))).refuse == "That is none of mine.")
    #expect(await alone(.always(.saying("Which one?"))).clarify == "Which one?")
    let down = await alone(ScriptedModel([]))
    #expect(Trial(try example(["refuse": true]), down, seconds: 0).kind == nil)
  }

  @Test func `a model alone is offered all that a case may want, and held by schema and jobs alone`() async throws {
    func alone(_ text: String, _ model: ScriptedModel) async -> Interpretation {
      await Interpreter(alone: model, tools: ModelLoopTests.tools).interpret(
        Fleet.utterance(text), jobs: Fleet.jobs, runners: Fleet.runners)
    }
    let cancelling = ScriptedModel.always(.calling(("cancel_job", "{\"job_id\": \"clickstream\"}")))
    #expect(await alone("cancel clickstream", cancelling).calls.map(\.tool) == ["cancel_job"])
    let request = try #require(cancelling.requests.first)
    #expect(Set(request.tools.map(\.name)) == Set(ModelLoopTests.tools.map(\.name)))
    let scaling = try #require(request.tools.first { $0.name == "scale_job" })
    #expect(scaling.parameters["properties"]?["dry_run"] != nil)
    guard case .user(let told)? = request.turns.first else { return #expect(Bool(false)) }
    #expect(told.contains("\"now\""))
    // It is wrong all the same, and counts as that.
    let wrong = ScriptedModel.always(.calling(("scale_job", "{\"job_id\": \"clickstream\", \"parallelism\": 77}")))
    #expect(await alone("status of clickstream", wrong).calls.first?.arguments["parallelism"] == 77)
    let nowhere = ScriptedModel.always(.calling(("cancel_job", "{\"job_id\": \"nobody\"}")))
    #expect(await alone("cancel nobody", nowhere).calls.isEmpty)
  }

  @Test func `words of a model alone are the refusal or the message that a case wants, ours only what they are`() throws
  {
    let (message, question) = (try example(["message": true]), try example(["clarify": true]))
    let words = Interpretation(refuse: "I leave it.", source: .model)
    #expect(Trial(message, words, seconds: 0).isExact && !Trial(question, words, seconds: 0).isExact)
    #expect(!Trial(message, Interpretation(refuse: "no"), seconds: 0).isExact)
  }
}
