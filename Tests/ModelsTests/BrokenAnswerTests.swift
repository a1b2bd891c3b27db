import HTTP
import JSON
import Testing

@testable import Models

/// Answers that end before they should, and servers that drop what they were asked.
struct BrokenAnswerTests {
  typealias Answer = ScriptedExchange.Answer

  private static let openAI =
    "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"scale_job\",\"arguments\":\"{}\"}}]}}]}\n\n"
  private static let ollama =
    "{\"message\":{\"content\":\"\",\"tool_calls\":[{\"function\":{\"name\":\"scale_job\",\"arguments\":{}}}]},\"done\":false}\n"
  private static let anthropic =
    "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"scale_job\",\"input\":{}}}\n\n"

  @Test(arguments: [
    (ModelSettings.Provider.openai, openAI, "data: [DONE]\n\n"),
    (.openai, openAI, "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n\n"),
    (.ollama, ollama, "{\"message\":{\"content\":\"\"},\"done\":true}\n"),
    (.anthropic, anthropic, "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n"),
    (
      .anthropic, anthropic, "event: m\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"}}\n\n"
    ),
  ])
  func `an answer without its end is broken, with it whole`(
    _ provider: ModelSettings.Provider, _ call: String, _ end: String
  ) async throws {
    for (pieces, expected) in [([call], ModelReply.End.broken), ([call, end], .calls)] {
      let type = provider == .ollama ? "application/x-ndjson" : "text/event-stream"
      let (server, _) = try ModelServerTests().model(provider, [Answer(type: type, pieces: pieces)])
      let reply = try await server.reply(to: ModelServerTests.request)
      #expect(reply.end == expected && reply.calls.count == 1, "\(pieces)")
    }
  }

  private static func saying(_ text: String) -> Answer {
    Answer(pieces: [JSONValue.object(["choices": [["message": ["content": .string(text)]]]]).text])
  }
  private static let call = "<tool_call>{\"name\": \"scale_job\", \"arguments\": {\"job_id\": \"a\"}}</tool_call>"

  @Test func `a server that drops the tools is told of them in words, from then on`() async throws {
    let (server, wire) = try ModelServerTests().model(
      .openai, [Self.saying("Sure, more lanes it is."), Self.saying(Self.call), Self.saying(Self.call)])
    #expect(try await server.reply(to: ModelServerTests.request).text == Self.call)
    #expect(try await server.reply(to: ModelServerTests.request).text == Self.call)
    let bodies = try wire.requests.map { try JSONValue(parsing: $0.body) }
    #expect(bodies.map { $0["tools"] == nil } == [false, true, true])
  }

  @Test func `a model that only has nothing to call is tried once, and its first words stand`() async throws {
    let (server, wire) = try ModelServerTests().model(
      .openai, [Self.saying("That is none of mine."), Self.saying("No."), Self.saying("Nor that.")])
    #expect(try await server.reply(to: ModelServerTests.request).text == "That is none of mine.")
    #expect(try await server.reply(to: ModelServerTests.request).text == "Nor that.")
    #expect(wire.requests.count == 3)
    #expect(try JSONValue(parsing: wire.requests[2].body)["tools"] != nil)
  }

  @Test func `OpenAI itself, a server that has called, and one that fails the second time are left as they are`()
    async throws
  {
    let (hosted, wire) = try ModelServerTests().model(.openai, [Self.saying("No.")], url: "https://api.openai.com/v1")
    #expect(try await hosted.reply(to: ModelServerTests.request).text == "No." && wire.requests.count == 1)
    let native = Answer(pieces: [
      "{\"choices\":[{\"message\":{\"tool_calls\":[{\"function\":{\"name\":\"scale_job\",\"arguments\":\"{}\"}}]}}]}"
    ])
    let (calling, seen) = try ModelServerTests().model(.openai, [native, Self.saying("No.")])
    #expect(try await calling.reply(to: ModelServerTests.request).calls.count == 1)
    #expect(try await calling.reply(to: ModelServerTests.request).text == "No." && seen.requests.count == 2)
    let (failing, tried) = try ModelServerTests().model(
      .openai, [Self.saying("No."), Answer(status: 503, pieces: ["{}"])])
    #expect(try await failing.reply(to: ModelServerTests.request).text == "No." && tried.requests.count == 2)
  }
}
