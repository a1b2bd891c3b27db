import FoundationEssentials
import HTTP
import JSON
import Synchronization
import Testing

@testable import Models

struct ModelServerTests {
  typealias Answer = ScriptedExchange.Answer
  static let request = ModelRequest(
    system: "You run jobs.", turns: [.user("scale a to 4")],
    tools: [ModelTool(name: "scale_job", summary: "Scales.", parameters: ["type": "object"])])
  static let wanted: [String: JSONValue] = ["job_id": "a", "parallelism": 4]

  func model(
    _ provider: ModelSettings.Provider, _ answers: [Answer], url: String? = nil
  ) throws -> (server: ModelServer, wire: ScriptedExchange) {
    let exchange = ScriptedExchange(answers)
    let settings = ModelSettings(provider: provider, url: url ?? "http://127.0.0.1:9", name: "m")
    return (try ModelServer(settings, key: ModelKey("secret"), client: exchange), exchange)
  }

  func sent(_ wire: ScriptedExchange, _ number: Int = 0) throws -> JSONValue {
    try JSONValue(parsing: wire.requests[number].body)
  }

  @Test func `a streamed call of chat completions comes in fragments, its text word by word`() async throws {
    let (server, wire) = try model(
      .openai,
      [
        Answer(
          type: "text/event-stream; charset=utf-8",
          pieces: [
            "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"Scal\"}}]}\n\ndata: {\"choices\":[{\"del",
            "ta\":{\"content\":\"ing\"}}]}\n\n",
            "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"scale_job\",\"arguments\":\"\"}}]}}]}\n\n",
            "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{\\\"job_id\\\":\\\"a\\\",\"}}]}}]}\n\n",
            "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"\\\"parallelism\\\":4}\"}}]},\"finish_reason\":\"tool_calls\"}]}\n\n",
            "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5}}\n\ndata: [DONE]\n\n",
          ])
      ])
    let heard = Mutex<[String]>([])
    let reply = try await server.reply(to: Self.request) { words in heard.withLock { $0.append(words) } }
    #expect(heard.withLock { $0.joined() } == "Scaling")
    #expect(reply.text == "Scaling" && reply.end == .calls && reply.usage == ModelReply.Usage(read: 10, written: 5))
    #expect(reply.calls.map(\.id) == ["c1"] && reply.calls.first?.arguments == Self.wanted)
    let body = try sent(wire)
    #expect(wire.requests[0].url == "http://127.0.0.1:9/v1/chat/completions")
    #expect(wire.requests[0].headers["Authorization"] == "Bearer secret")
    #expect(body["seed"] == 42 && body["temperature"]?.double == 0 && body["tool_choice"] == "auto")
  }

  @Test func `a server that does not stream is read too, and an object in the place of a text`() async throws {
    let answer = """
      {"choices": [{"finish_reason": "tool",
        "message": {"content": null, "tool_calls": [{"function": {"name": "scale_job", "arguments": {"job_id": "a", "parallelism": 4}}}]}}]}
      """
    let (server, _) = try model(.openai, [Answer(pieces: [answer])])
    let reply = try await server.reply(to: Self.request)
    #expect(reply.calls.map(\.id) == ["call_1"] && reply.calls.first?.arguments == Self.wanted)
  }

  @Test func `what a server does not take is left out from then on`() async throws {
    let no = "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens'\",\"param\":\"max_tokens\"}}"
    let also = "{\"error\":{\"message\":\"temperature does not support 0\"}}"
    let yes = "{\"choices\":[{\"message\":{\"content\":\"ok\"}}]}"
    let (server, wire) = try model(
      .openai,
      [
        Answer(status: 400, pieces: [no]), Answer(status: 400, pieces: [also]), Answer(pieces: [yes]),
        // It called nothing, and is asked once in words.
        Answer(pieces: [yes]), Answer(pieces: [yes]),
      ])
    #expect(try await server.reply(to: Self.request).text == "ok")
    _ = try await server.reply(to: Self.request)
    let last = try sent(wire, 4)
    #expect(wire.requests.count == 5 && last["max_tokens"] == nil && last["temperature"] == nil && last["seed"] != nil)
  }

  @Test func `Ollama's calls are whole, its context is told`() async throws {
    let (server, wire) = try model(
      .ollama,
      [
        Answer(
          type: "application/x-ndjson",
          pieces: [
            "{\"message\":{\"content\":\"\",\"thinking\":\"hm\"},\"done\":false}\n",
            "{\"message\":{\"content\":\"\",\"tool_calls\":[{\"function\":{\"index\":0,\"name\":\"scale_job\",\"arguments\":{\"job_id\":\"a\",\"parallelism\":4}}}]},\"done\":false}\n{\"message\":{\"content\":\"\"},",
            "\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":7,\"eval_count\":3}\n",
          ])
      ])
    let reply = try await server.reply(to: Self.request)
    #expect(reply.thinking == "hm" && reply.calls.first?.arguments == Self.wanted && reply.usage?.written == 3)
    #expect(try sent(wire)["options"]?["num_ctx"] == 8192)
    #expect(wire.requests[0].url == "http://127.0.0.1:9/api/chat")
  }

  @Test func `Anthropic's blocks are streamed, and results go back in one message`() async throws {
    let (server, wire) = try model(
      .anthropic,
      [
        Answer(
          type: "text/event-stream",
          pieces: [
            "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":9}}}\n\n",
            "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":1,\"content_block\":{\"type\":\"tool_use\",\"id\":\"t1\",\"name\":\"scale_job\",\"input\":{}}}\n\n",
            "event: x\ndata: {\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{\\\"job_id\\\":\\\"a\\\",\\\"parallelism\\\":4}\"}}\n\n",
            "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"},\"usage\":{\"output_tokens\":4}}\n\n",
            "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n",
          ])
      ])
    var request = Self.request
    let call = ModelCall(id: "t0", name: "scale_job", arguments: Self.wanted)
    request.turns += [
      .model(text: "", calls: [call, call]), .result(of: call, text: "no", isError: true),
      .result(of: call, text: "yes", isError: false), .user("again"),
    ]
    let reply = try await server.reply(to: request)
    #expect(reply.calls.map(\.id) == ["t1"] && reply.calls.first?.arguments == Self.wanted)
    #expect(reply.usage == ModelReply.Usage(read: 9, written: 4))
    let messages = try sent(wire)["messages"]?.array ?? []
    #expect(messages.compactMap { $0["role"]?.string } == ["user", "assistant", "user"])
    #expect(
      messages.last?["content"]?.array?.compactMap { $0["type"]?.string } == ["tool_result", "tool_result", "text"])
    #expect(wire.requests[0].headers["x-api-key"] == "secret")
  }

  @Test(arguments: [
    (Answer(status: 401, pieces: ["{\"error\":{\"message\":\"bad key\"}}"]), "another key: bad key"),
    (
      Answer(status: 401, pieces: ["{\"error\":{\"message\":\"Incorrect key: sk-abcdefghijklmnop1234567890\"}}"]),
      "key: ••••••"
    ),
    (Answer(status: 404, pieces: ["{\"error\":\"model 'm' not found\"}"]), "not there: model 'm' not found"),
    (Answer(status: 429, pieces: ["{\"error\":{\"message\":\"slow down\"}}"]), "busy: slow down"),
    (
      Answer(status: 502, pieces: ["<html>Bad\nGateway</html>"]),
      "answered 502: an HTML page, \u{201C}Bad Gateway\u{201D}"
    ),
    (Answer(pieces: ["<html>"]), "nonsense: <html>"),
    (Answer(pieces: ["{\"error\":\"out of memory\"}"]), "with an error: out of memory"),
    (Answer(type: "text/event-stream", pieces: ["data: {\"choi\n\n"]), "nonsense: {\"choi"),
    (Answer(pieces: ["{\"cho"], end: .failure(.closed("it went"))), "cannot be reached: it went"),
  ])
  func `every way to fail is told in words`(answer: Answer, words: String) async throws {
    let provider: ModelSettings.Provider = answer.pieces[0].contains("out of memory") ? .ollama : .openai
    let (server, _) = try model(provider, [answer])
    let error = await #expect(throws: ModelError.self) { try await server.reply(to: Self.request) }
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
  }

  @Test func `a key never leaves in clear text, is never printed, and is read from a file of one's own alone`() throws {
    let key = try #require(ModelKey(" sk-1\n"))
    #expect("\(key) \(String(reflecting: key))" == "… …" && ModelKey("a b") == nil && ModelKey("\n") == nil)
    let settings = ModelSettings(provider: .openai, url: "http://models.example/v1", name: "m")
    #expect(throws: ModelError.self) { try ModelServer(settings, key: key) }
    let path = "/tmp/beamtop-key-\(UInt64.random(in: 0 ... .max))"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("sk-2\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(throws: ModelError.self) { try ModelKey.inFile(path) }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(try ModelKey.inFile(path) == ModelKey("sk-2"))
  }

  @Test(arguments: [
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080/v1/chat/completions"),
    ("http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1/chat/completions"),
    ("https://x/openai/v1", "https://x/openai/v1/chat/completions"),
    ("https://x/v1/chat/completions", "https://x/v1/chat/completions"),
    ("https://x/v1/chat", "https://x/v1/chat/completions"),
  ])
  func `an address is taken as people write it`(base: String, whole: String) {
    #expect(OpenAIWire().address(base) == whole)
  }
}
