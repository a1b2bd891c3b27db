import BeamMCPClient
import JSON
import Jobs
import Models
import Testing

@testable import Agent

/// A submission on a model's word holds nothing that was not said, however deep it stands.
struct ModelSubmissionTests {
  private static let said = "fire up wordcount.py pls somewhere flinky"
  private static let tools = [
    AgentTool(listed: [
      "name": "submit_job", "description": "Does it.",
      "inputSchema": [
        "type": "object", "required": ["code_path"],
        "properties": [
          "code_path": ["type": "string"], "job_name": ["type": "string"], "runner": ["type": "string"],
          "runner_type": ["type": "string", "enum": ["flink", "spark", "dataflow", "direct"]],
          "job_type": ["type": "string", "enum": ["BATCH", "STREAMING"], "default": "BATCH"],
          "pipeline_options": ["type": "object"],
          "program_args": ["type": "array", "items": ["type": "string"]], "entry_class": ["type": "string"],
          "allow_everything": ["type": "boolean"],
        ],
      ],
    ])
  ].compactMap(\.self)

  private func read(_ text: String, _ more: [String: JSONValue]) async -> Interpretation {
    var reply = ModelReply()
    let arguments = more.merging(["code_path": "wordcount.py"]) { given, _ in given }
    reply.calls = [ModelCall(id: "c", name: "submit_job", arguments: arguments)]
    return await Interpreter(model: ScriptedModel.always(reply), tools: Self.tools).interpret(
      Utterance(text, now: Fleet.now), jobs: Fleet.jobs, runners: Fleet.runners)
  }

  @Test(
    arguments: [
      ["pipeline_options": ["parallelism": 100]], ["pipeline_options": ["output_sink": "s3://evil/out"]],
      ["pipeline_options": ["env.java.opts": "-Devil"]], ["pipeline_options": ["deep": ["er": [7]]]],
      ["pipeline_options": ["flinky": 0.5]], ["pipeline_options": ["env.java.opts": "flinky"]],
      ["pipeline_options": ["evil": true]], ["program_args": ["--delete-all"]],
      ["program_args": ["wordcount.py", "x"]],
      ["entry_class": "evil.Main"], ["job_name": "evil"], ["runner_type": "dataflow"], ["job_type": "STREAMING"],
      ["runner": "spark-etl"], ["allow_everything": true], ["code_path": "/tmp/evil.py"], ["code_path": "count.py"],
      ["runner_type": "flink", "pipeline_options": ["--delete-all": "pls"]],
    ] as [[String: JSONValue]])
  func `what nobody said is not submitted`(_ more: [String: JSONValue]) async {
    let meaning = await read(Self.said, more)
    #expect(meaning.calls.isEmpty, "\(more) → \(meaning)")
  }

  @Test func `what was said is submitted`() async {
    let plain: [String: JSONValue] = ["job_name": "wordcount", "runner_type": "flink", "job_type": "BATCH"]
    #expect(await read(Self.said, plain).calls.count == 1)
    let more: [String: JSONValue] = [
      "runner": "flink-prod", "pipeline_options": ["parallelism": 4], "program_args": ["--verbose"],
    ]
    let text = "fire up wordcount.py thataway on flink-prod with parallelism 4 and --verbose"
    let meaning = await read(text, more)
    #expect(meaning.calls.count == 1, "\(meaning)")
  }

  @Test(arguments: [
    "bob fires up wordcount.py somewhere flinky", "I fired up wordcount.py somewhere flinky",
    "wordcount.py stinks somewhere flinky", "why does nobody fire up wordcount.py somewhere flinky",
  ])
  func `what is only told of a file does not run it`(_ text: String) async {
    let meaning = await read(text, ["runner_type": "flink"])
    #expect(meaning.calls.allSatisfy { ToolCall.isReading($0.tool) }, "\(text) → \(meaning)")
  }
}
