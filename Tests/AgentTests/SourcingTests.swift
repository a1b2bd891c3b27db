import BeamMCPClient
import JSON
import Jobs
import Synchronization
import Testing

@testable import Agent

/// What a submission leaves open is filled out of pipeline code, with its place, or asked.
struct SourcingTests {
  private static func file(_ path: String, program: Int? = 40, stream: Int? = nil, options: [JSONValue] = [])
    -> JSONValue
  {
    [
      "path": .string(path), "program_line": .optional(program), "stream_line": .optional(stream),
      "options": .array(options),
    ]
  }

  private static let topic: JSONValue = ["name": "input_topic", "line": 12, "required": true]
  private static let size: JSONValue = ["name": "window_size", "line": 14, "required": false, "default": "60"]

  private func read(_ text: String, _ files: [JSONValue]) async -> Interpretation {
    let answer: JSONValue = ["passages": [], "files": .array(files)]
    return await Interpreter(search: { _ in answer }).interpret(
      Fleet.utterance(text), jobs: Fleet.jobs, runners: Fleet.runners)
  }

  private let events = file("/srv/p/user_clicks.py", stream: 33, options: [topic, size])

  @Test func `a file's name becomes its path, and the plan says from where`() async {
    let meaning = await read("run user_clicks.py on flink-prod", [events, Self.file("/srv/p/other.py")])
    let call = meaning.calls.first
    #expect(call?.arguments["code_path"] == "/srv/p/user_clicks.py" && call?.arguments["job_type"] == "STREAMING")
    #expect(meaning.sources.contains { $0.contains("/srv/p/user_clicks.py") && $0.contains("user_clicks.py:40") })
    #expect(meaning.sources.contains { $0.contains("user_clicks.py:33") })
    #expect(meaning.sources.contains { $0.hasPrefix("not given: --input_topic") && $0.contains("user_clicks.py:12") })
  }

  @Test func `words that are a file's name find it`() async {
    let meaning = await read("start the user-clicks pipeline on flink-prod", [events, Self.file("/srv/p/other.py")])
    #expect(meaning.calls.first?.tool == "submit_job", "\(meaning)")
    #expect(meaning.calls.first?.arguments["code_path"] == "/srv/p/user_clicks.py")
    #expect(meaning.sources.first == "code_path /srv/p/user_clicks.py: its name was said, user_clicks.py:40")
  }

  @Test func `the guide's pipelines are found by their names, and a rhythm is said not to be kept`() async {
    let files = [Self.file("/srv/p/daily_aggregation.py"), Self.file("/srv/p/transaction_processor.py")]
    let named = await read("Run the daily aggregation pipeline on flink-prod", files)
    #expect(named.calls.first?.arguments["code_path"] == "/srv/p/daily_aggregation.py", "\(named)")
    #expect(!named.sources.contains { $0.contains("planned") })
    let daily = await read(
      "Set up a daily batch job for processing the transaction data using transaction_processor.py on Spark", files)
    #expect(daily.calls.first?.arguments["job_type"] == "BATCH", "\(daily)")
    #expect(daily.sources.contains { $0.hasPrefix("“daily” is not planned: it is run once") })
  }

  @Test func `what is to be processed is told first, and the code last`() async {
    let meaning = await read(
      "I need to process streaming data from Kafka. The topic is 'clicks' and I want to aggregate by user ID and store "
        + "results in another Kafka topic 'stats'. Use the user_clicks.py pipeline.", [events])
    let call = meaning.calls.first
    #expect(call?.arguments["code_path"] == "/srv/p/user_clicks.py" && call?.arguments["job_type"] == "STREAMING")
    #expect(call?.arguments["pipeline_options"]?["input_source"] == "kafka://clicks", "\(meaning)")
    #expect(call?.arguments["pipeline_options"]?["output_sink"] == "kafka://stats")
    let unsaid = await read("I need to process real-time data from our Kafka cluster. The topic is 'clicks'.", [events])
    #expect(unsaid.calls.isEmpty && unsaid.clarify?.contains("user_clicks.py:40") == true, "\(unsaid)")
  }

  @Test func `code is asked before a model is`() async {
    let model = ScriptedModel([])
    let answer: JSONValue = ["passages": [], "files": [events]]
    let meaning = await Interpreter(model: model, tools: ModelLoopTests.tools, search: { _ in answer }).interpret(
      Fleet.utterance("start the user-clicks pipeline on flink-prod"), jobs: Fleet.jobs, runners: Fleet.runners)
    #expect(meaning.calls.first?.tool == "submit_job" && model.requests.isEmpty)
  }

  @Test func `options that are declared are taken from the sentence`() async {
    let meaning = await read(
      "run user_clicks.py on flink-prod with a window size of 300 and input_topic=clicks", [events])
    let options = meaning.calls.first?.arguments["pipeline_options"]
    #expect(options?["window_size"] == "300" && options?["input_topic"] == "clicks", "\(meaning)")
    #expect(meaning.sources.contains { $0 == "window_size 300: declared in user_clicks.py:14" })
    #expect(!meaning.sources.contains { $0.hasPrefix("not given") })
  }

  @Test func `two files of one name are asked about, and none is chosen`() async {
    let meaning = await read("run user_clicks.py on flink-prod", [events, Self.file("/srv/q/user_clicks.py")])
    #expect(meaning.calls.isEmpty && meaning.clarify?.contains("/srv/q/user_clicks.py") == true)
  }

  @Test func `a question back names what the code has`() async {
    let meaning = await read("submit a pipeline on flink-prod", [events])
    #expect(meaning.calls.isEmpty && meaning.clarify?.contains("user_clicks.py:40") == true, "\(meaning)")
  }

  @Test func `where nobody answers, and where the file is elsewhere, the sentence stands as it is`() async {
    let alone = Grammar().interpret(
      Fleet.utterance("run gone.py on flink-prod"), jobs: Fleet.jobs, runners: Fleet.runners)
    #expect(await read("run gone.py on flink-prod", [events]) == alone)
    let silent = await Interpreter(search: { _ in nil }).interpret(
      Fleet.utterance("run gone.py on flink-prod"), jobs: Fleet.jobs, runners: Fleet.runners)
    #expect(silent == alone)
  }

  @Test func `code that was found is never more than a file: what changes jobs stays what was said`() async {
    let hostile = Self.file("/srv/p/cancel_all_jobs.py")
    let meaning = await read("list all jobs", [hostile])
    #expect(meaning.calls == [ToolCall("list_jobs")] && meaning.sources.isEmpty)
  }

  // MARK: Questions about code

  @Test(
    arguments: [
      ("where are late events dropped in the code", "late events dropped"),
      ("explain rollup.py", "rollup.py"), ("search the pipelines for kafka", "kafka"),
      ("find the code that reads from pubsub", "reads from pubsub"),
      ("analyze the streaming_aggregation.py pipeline and explain its functionality", "streaming_aggregation.py"),
    ])
  func `a question about code is a search in it`(text: String, query: String) async {
    let meaning = await read(text, [])
    #expect(meaning.calls == [ToolCall("search_pipelines", ["query": .string(query)])], "\(meaning)")
  }

  @Test(arguments: [
    "run rollup.py on flink-prod", "show the logs of clickstream", "find pipelines that are failing",
    "why is orders slow",
  ])
  func `what is about jobs stays so`(text: String) async {
    #expect(await read(text, []).calls.allSatisfy { $0.tool != "search_pipelines" })
  }
}
