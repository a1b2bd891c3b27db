import HTTP
import JSON
import Testing

@testable import Models

// What servers do in other ways than the interface has it.
extension ModelServerTests {
  private static func delta(_ delta: String) -> String { "data: {\"choices\":[{\"delta\":\(delta)}]}\n\n" }

  private static func call(_ id: String, _ index: String, _ job: String) -> String {
    delta(
      "{\"tool_calls\":[{\"id\":\"\(id)\",\(index)\"function\":{\"name\":\"scale_job\",\"arguments\":\"{\\\"job_id\\\":\\\"\(job)\\\"}\"}}]}"
    )
  }

  @Test(arguments: ["text/plain", "Text/Event-Stream; charset=UTF-8", "application/json"])
  func `events are events, whatever they are called`(type: String) async throws {
    let (server, _) = try model(
      .openai,
      [Answer(type: type, pieces: ["d", "ata: {\"choices\":[{\"delta\":{\"content\":\"ok\"}}]}\n\ndata: [DONE]\n\n"])])
    #expect(try await server.reply(to: Self.request).text == "ok")
  }

  @Test(arguments: ["\"index\":0,", ""])
  func `calls of one index are told apart by their ids`(index: String) async throws {
    let (server, _) = try model(
      .openai,
      [
        Answer(
          type: "text/event-stream",
          pieces: [Self.call("a", index, "x"), Self.call("b", index, "y"), "data: [DONE]\n\n"])
      ])
    let calls = try await server.reply(to: Self.request).calls
    #expect(calls.map(\.arguments) == [["job_id": "x"], ["job_id": "y"]])
  }

  @Test func `an id that is new in every piece makes no new call`() async throws {
    let rest = Self.delta("{\"tool_calls\":[{\"id\":\"b\",\"index\":0,\"function\":{\"arguments\":\" \"}}]}")
    let (server, _) = try model(
      .openai, [Answer(type: "text/event-stream", pieces: [Self.call("a", "\"index\":0,", "x"), rest])])
    #expect(try await server.reply(to: Self.request).calls.map(\.arguments) == [["job_id": "x"]])
  }

  @Test(arguments: [
    ("{\"function_call\":{\"name\":\"scale_job\",\"arguments\":\"{}\"}}", "", 1),
    ("{\"content\":[{\"type\":\"text\",\"text\":\"o\"},{\"type\":\"text\",\"text\":\"k\"}]}", "ok", 0),
  ])
  func `older and newer messages are read`(message: String, text: String, calls: Int) async throws {
    let (server, _) = try model(.openai, [Answer(pieces: ["{\"choices\":[{\"message\":\(message)}]}"])])
    let reply = try await server.reply(to: Self.request)
    #expect(reply.text == text && reply.calls.count == calls)
  }

  @Test func `a runaway model is left`() async throws {
    let piece = Self.delta("{\"content\":\"\(String(repeating: "a", count: 300_000))\"}")
    let (server, _) = try model(
      .openai,
      [
        Answer(
          type: "text/event-stream", pieces: Array(repeating: piece, count: 5), end: .failure(.closed("never read")))
      ])
    #expect(try await server.reply(to: Self.request).end == .cut)
  }

  @Test(arguments: [
    (400, "{\"error\":\"registry.ollama.ai/library/m does not support tools\"}"),
    (500, "{\"error\":{\"message\":\"tools param requires --jinja flag\"}}"),
  ])
  func `a server without tools is told of them in words, and what came of calls too`(status: Int, said: String)
    async throws
  {
    let answer = Answer(pieces: [
      "{\"message\":{\"content\":\"ok\"},\"choices\":[{\"message\":{\"content\":\"ok\"}}],\"done\":true}"
    ])
    let (server, wire) = try model(
      status == 400 ? .ollama : .openai, [Answer(status: status, pieces: [said]), answer, answer])
    #expect(try await server.reply(to: Self.request).text == "ok")
    var next = Self.request
    let call = ModelCall(id: "c", name: "scale_job", arguments: ["job_id": "b"])
    next.turns += [
      .model(text: "", calls: [call]), .result(of: call, text: "there is no job b", isError: true), .user("again"),
    ]
    _ = try await server.reply(to: next)
    let body = try sent(wire, 2)
    let messages = body["messages"]?.array ?? []
    #expect(body["tools"] == nil && body["tool_choice"] == nil && wire.requests.count == 3)
    #expect(messages.map { $0["role"]?.string } == ["system", "user", "assistant", "user"])
    #expect(messages[0]["content"]?.string?.contains("- scale_job: Scales.") == true)
    #expect(
      messages[2]["content"]?.string
        == "<tool_call>{\"name\": \"scale_job\", \"arguments\": {\"job_id\":\"b\"}}</tool_call>")
    #expect(messages[3]["content"]?.string == "scale_job: there is no job b\nagain")
  }
}
