import FoundationEssentials
import HTTP
import Testing

@testable import Models

/// Answers that are none are told as what they are.
struct StrangeAnswerTests {
  typealias Answer = ScriptedExchange.Answer

  private func failure(_ provider: ModelSettings.Provider, _ answer: Answer) async throws -> String {
    let (server, _) = try ModelServerTests().model(provider, [answer])
    do {
      let reply = try await server.reply(to: ModelServerTests.request)
      return "an answer: \(reply)"
    } catch { return "\(error)" }
  }

  @Test(arguments: ModelSettings.Provider.allCases)
  func `a good status with an error is an error, on every wire`(_ provider: ModelSettings.Provider) async throws {
    for body in [#"{"error":{"message":"out of memory","type":"server_error"}}"#, #"{"error":"out of memory"}"#] {
      let told = try await failure(provider, Answer(pieces: [body]))
      #expect(told == "the model's server answered with an error: out of memory")
    }
  }

  @Test func `an answer without a choice is told, and no connection broke`() async throws {
    let told = try await failure(.openai, Answer(pieces: [#"{"id":"x","choices":[]}"#]))
    #expect(told.hasPrefix("the model's server answered nonsense: no answer in {") && told.contains(#""choices":[]"#))
    #expect(try await failure(.ollama, Answer(pieces: ["{\"hello\":1}\n"])).contains("no answer in {\"hello\":1}"))
    #expect(try await failure(.anthropic, Answer(pieces: ["{\"hello\":1}"])).contains("no answer in {\"hello\":1}"))
  }

  @Test func `the usage at the end of a stream is no stranger`() async throws {
    let pieces = [
      "data: {\"choices\":[{\"delta\":{\"content\":\"ok\"},\"finish_reason\":\"stop\"}]}\n\n",
      "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":2,\"cost\":0.25}}\n\n",
      "data: [DONE]\n\n",
    ]
    let (server, _) = try ModelServerTests().model(.openai, [Answer(type: "text/event-stream", pieces: pieces)])
    var request = ModelServerTests.request
    request.tools = []
    let reply = try await server.reply(to: request)
    #expect(reply.text == "ok" && reply.usage == ModelReply.Usage(read: 7, written: 2, price: 0.25))
  }

  @Test(arguments: ["-5", "soon", "+3", ""])
  func `what is no number of seconds is no time to wait`(_ text: String) async throws {
    let told = try await failure(
      .openai, Answer(status: 429, pieces: [#"{"error":{"message":"slow down"}}"#], headers: ["Retry-After": text]))
    #expect(told == "the model is busy: slow down")
  }

  @Test func `a page is told by its title`() async throws {
    let page = "\n<!DOCTYPE html>\n<html><head><TITLE>502 Bad\n Gateway</TITLE></head><body><p>long</p></body></html>"
    let told = try await failure(.openai, Answer(status: 500, type: "text/html", pieces: [page]))
    #expect(told == "the model's server answered 500: an HTML page, \u{201C}502 Bad Gateway\u{201D}")
    #expect(ModelRefusal.words(of: ModelRefusal.said(Data("<html><body>x".utf8))) == "an HTML page, \u{201C}x\u{201D}")
    #expect(ModelRefusal.words(of: ModelRefusal.said(Data("go away".utf8))) == "go away")
    #expect(ModelRefusal.words(of: ModelRefusal.said(Data())) == "nothing")
  }

  @Test func `a key's file may stand below home, and is no directory`() throws {
    let home = FileManager.default.temporaryDirectory.path + "/beamtop-key-\(UInt64.random(in: 0...(.max)))"
    try FileManager.default.createDirectory(
      atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: home) }
    try "sk-3\n".write(toFile: home + "/k", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: home + "/k")
    #expect(try ModelKey.inFile("~/k", home: home) == ModelKey("sk-3"))
    #expect(throws: ModelError.unsafe("the key's file \(home) is a directory")) { try ModelKey.inFile(home) }
  }

  @Test func `a look asks for the list of models alone`() async throws {
    let (server, wire) = try ModelServerTests().model(.openai, [Answer(pieces: [#"{"data":[{"id":"m"}]}"#])])
    #expect(try await server.look() == .answers)
    #expect(wire.requests[0].url == "http://127.0.0.1:9/v1/models" && wire.requests[0].method == "GET")
    let (other, asked) = try ModelServerTests().model(.ollama, [Answer(pieces: [#"{"models":[{"name":"x:latest"}]}"#])])
    #expect(try await other.look() == .others(["x:latest"]) && asked.requests[0].url == "http://127.0.0.1:9/api/tags")
    let (locked, _) = try ModelServerTests().model(
      .anthropic, [Answer(status: 401, pieces: [#"{"error":{"message":"no"}}"#])])
    await #expect(throws: ModelError.refused(status: 401, said: "no")) { try await locked.look() }
  }
}
