import FoundationEssentials
import HTTP
import JSON
import Testing

@testable import Models

/// Answers that a filter held back, that lead elsewhere, that have no end, or that count what cannot be.
struct RefusedAnswerTests {
  typealias Answer = ScriptedExchange.Answer

  private func reply(_ provider: ModelSettings.Provider, _ body: String) async throws -> ModelReply {
    let (server, _) = try ModelServerTests().model(provider, [Answer(pieces: [body])])
    return try await server.reply(to: ModelServerTests.request)
  }

  private func failure(_ answer: Answer) async throws -> String {
    let (server, _) = try ModelServerTests().model(.openai, [answer])
    do { return "\(try await server.reply(to: ModelServerTests.request))" } catch { return "\(error)" }
  }

  private static let call = #"{"id":"c","function":{"name":"scale_job","arguments":"{\"job_id\":\"a\"}"}}"#

  @Test(arguments: [
    (
      ModelSettings.Provider.openai,
      #"{"choices":[{"finish_reason":"content_filter","message":{"content":"Sc","tool_calls":[\#(call)]}}]}"#
    ),
    (
      .anthropic,
      #"{"type":"message","stop_reason":"refusal","content":[{"type":"text","text":"Sc"},"#
        + #"{"type":"tool_use","id":"t","name":"scale_job","input":{"job_id":"a"}}]}"#
    ),
  ])
  func `calls of an answer that was held back are none`(_ provider: ModelSettings.Provider, _ body: String) async throws
  {
    let reply = try await reply(provider, body)
    #expect(reply.end == .refused && reply.calls.isEmpty && reply.text == "Sc")
  }

  @Test func `nor are those in its words`() async throws {
    let text = JSONValue.string(#"<tool_call>{"name": "scale_job", "arguments": {"job_id": "a"}}</tool_call>"#).text
    let reply = try await reply(
      .openai, #"{"choices":[{"finish_reason":"content_filter","message":{"content":\#(text)}}]}"#)
    #expect(reply.end == .refused && reply.calls.isEmpty && reply.text.isEmpty)
  }

  @Test func `a refusal is what the model says`() async throws {
    let reply = try await reply(
      .openai,
      #"{"choices":[{"finish_reason":"stop","message":{"content":null,"refusal":"That I will not do.","tool_calls":[\#(Self.call)]}}]}"#
    )
    #expect(reply.end == .refused && reply.calls.isEmpty && reply.text == "That I will not do.")
  }

  @Test(arguments: ["functions.scale_job", "scale_job", "tools.scaleJob"])
  func `a call by its name in a template is the tool's`(name: String) async throws {
    let reply = try await reply(
      .openai, #"{"choices":[{"message":{"tool_calls":[{"function":{"name":"\#(name)","arguments":"{}"}}]}}]}"#)
    #expect(reply.calls.map(\.name) == ["scale_job"])
    let other = try await self.reply(
      .openai, #"{"choices":[{"message":{"tool_calls":[{"function":{"name":"functions.rm","arguments":"{}"}}]}}]}"#)
    #expect(other.calls.map(\.name) == ["functions.rm"])
  }

  @Test func `an answer that ends within a call in words is not whole, whatever its server says`() async throws {
    let text = JSONValue.string(#"<tool_call>{"name": "scale_job", "arguments": {"job_id": "a", "parallelism": 1"#).text
    let cut = try await reply(.openai, #"{"choices":[{"finish_reason":"stop","message":{"content":\#(text)}}]}"#)
    #expect(cut.end == .open && cut.calls.isEmpty)
  }

  @Test(arguments: [
    (
      ModelSettings.Provider.openai,
      #"{"choices":[{"message":{"content":"scale_job?"}}],"usage":{"prompt_tokens":R,"completion_tokens":W,"cost":C}}"#
    ),
    (.ollama, #"{"message":{"content":"scale_job?"},"done":true,"prompt_eval_count":R,"eval_count":W}"#),
    (
      .anthropic,
      #"{"type":"message","stop_reason":"end_turn","content":[{"type":"text","text":"scale_job?"}],"usage":{"input_tokens":R,"output_tokens":W}}"#
    ),
  ])
  func `counts that cannot be are none`(_ provider: ModelSettings.Provider, _ body: String) async throws {
    for (read, written, holds) in [
      ("-5", "3", false), ("5", "-3", false), ("9223372036854775807", "1", false), ("5", "3", true),
    ] {
      let answer = body.replacing("R,", with: read + ",").replacing("W", with: written).replacing("C}", with: "-2}")
      let usage = try await reply(provider, answer).usage
      #expect(usage == (holds ? ModelReply.Usage(read: 5, written: 3) : nil), "\(answer)")
    }
  }

  @Test func `a redirect is told with its host, and is not followed`() async throws {
    for (place, told) in [
      ("https://user:word@other.example:8443/v2?k=1", "a redirect to https://other.example:8443; it is not followed"),
      ("/v2/chat?k=1", "a redirect to /v2/chat on the same host; it is not followed"),
      ("", "a redirect that says not where to; it is not followed"),
    ] {
      let answer = Answer(status: 307, pieces: [], headers: ["Location": place])
      #expect(try await failure(answer) == "the model's server answered 307: \(told)")
      let (server, _) = try ModelServerTests().model(.openai, [answer])
      await #expect(throws: ModelError.refused(status: 307, said: told)) { try await server.look() }
    }
  }

  @Test func `an error with a body without an end, or that breaks, is told by its status`() async throws {
    let long = String(repeating: "all is lost; ", count: 200_000)
    let told = try await failure(Answer(status: 500, pieces: [long]))
    #expect(told.hasPrefix("the model's server answered 500: all is lost; ") && told.count < 400)
    let broken = Answer(status: 502, pieces: ["half a s"], end: .failure(.closed("the peer closed it")))
    #expect(try await failure(broken) == "the model's server answered 502: half a s")
  }
}
