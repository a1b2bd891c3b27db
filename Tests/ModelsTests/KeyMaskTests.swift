import FoundationEssentials
import HTTP
import JSON
import Synchronization
import Testing

@testable import Models

/// A server that says the key which it was given: nobody else hears it.
struct KeyMaskTests {
  typealias Answer = ScriptedExchange.Answer
  private static let key = "Zx9/quiet+harbour=71"
  private static let mask = Secrets.mask

  private func server(_ provider: ModelSettings.Provider, _ answers: [Answer]) throws -> ModelServer {
    let settings = ModelSettings(provider: provider, url: "http://127.0.0.1:9", name: "m")
    return try ModelServer(settings, key: ModelKey(Self.key), client: ScriptedExchange(answers))
  }

  private func told(_ provider: ModelSettings.Provider, _ answer: Answer) async throws -> String {
    do { return "\(try await server(provider, [answer]).reply(to: ModelServerTests.request))" } catch {
      return "\(error)"
    }
  }

  @Test(arguments: ModelSettings.Provider.allCases)
  func `no error repeats it, in whatever body and form`(_ provider: ModelSettings.Provider) async throws {
    let key = Self.key
    let far = String(repeating: "x", count: 285) + " " + key
    for (status, body) in [
      (401, #"{"error":{"message":"Invalid key: \#(key)"}}"#), (403, #"{"error":"no \#(key)"}"#),
      (500, "<html><body>Invalid key: <b>\(key)</b></body></html>"), (502, "<html><title>no \(key)</title></html>"),
      (429, #"{"detail":"busy for \#(key)"}"#), (404, #"{"message":"\#(key) has no such model"}"#),
      (500, "text that ends with \(key)"), (500, far),
      (400, #"{"error":{"message":"Invalid key: \#(key.replacing("/", with: "\\/"))"}}"#),
      (500, "key=\(PercentCoding.encoded(key))"), (500, "key=Zx9%2fquiet%2bharbour%3d71"),
      (200, #"{"error":{"message":"Invalid key: \#(key)"}}"#), (200, #"{"hello":"\#(key)"}"#), (200, "nonsense \(key)"),
    ] {
      let told = try await told(provider, Answer(status: status, pieces: [body]))
      #expect(!told.contains("quiet") && told.contains(Self.mask), "\(status) \(body): \(told)")
    }
  }

  @Test func `nor in base64, whatever stands around it`() async throws {
    for front in ["", "a", "ab", "user:"] {
      let text = Data((front + Self.key + ":x").utf8).base64EncodedString()
      let told = try await told(.openai, Answer(status: 500, pieces: ["Basic is \(text) here"]))
      #expect(told.contains(Self.mask))
      // All but what its neighbours have a part in.
      let inside = text.dropFirst((front.utf8.count + 2) / 3 * 4).prefix(20)
      for at in 0...12 { #expect(!told.contains(inside.dropFirst(at).prefix(8)), "\(told) of \(text)") }
    }
  }

  @Test func `what is heard as it comes never holds the half of it`() async throws {
    let pieces = ["it is Zx9", "/quiet+har", "bour=71, I th", "ink; Zx9/qu", "antum"].map {
      "data: \(JSONValue.object(["choices": [["delta": ["content": .string($0)]]]]).text)\n\n"
    }
    let heard = Mutex<[String]>([])
    let model = try server(.openai, [Answer(type: "text/event-stream", pieces: pieces + ["data: [DONE]\n\n"])])
    let reply = try await model.reply(to: ModelRequest(system: "", turns: [])) { words in
      heard.withLock { $0.append(words) }
    }
    #expect(reply.text == "it is \(Self.mask), I think; Zx9/quantum")
    #expect(heard.withLock { $0.joined() } == reply.text)
  }

  @Test func `an answer that ends within it ends before it`() async throws {
    let piece = "data: \(JSONValue.object(["choices": [["delta": ["content": "so: Zx9/quiet+h"]]]]).text)\n\n"
    let heard = Mutex("")
    let model = try server(.openai, [Answer(type: "text/event-stream", pieces: [piece])])
    let reply = try await model.reply(to: ModelRequest(system: "", turns: [])) { words in heard.withLock { $0 += words }
    }
    #expect(reply.end == .broken && reply.text == "so: \(Self.mask)" && heard.withLock { $0 } == reply.text)
  }

  @Test func `neither does a call, in its name or its arguments`() async throws {
    let body = #"""
      {"choices": [{"message": {"content": "k", "reasoning": "use \#(Self.key)", "tool_calls": [{"function": {"name": "run_\#(Self.key)",
        "arguments": "{\"job_id\": \"\#(Self.key)\", \"\\u005ax9/quiet+harbour=71\": 1}"}}]}}]}
      """#
    let reply = try await server(.openai, [Answer(pieces: [body])]).reply(to: ModelServerTests.request)
    #expect(reply.calls.map(\.name) == ["run_\(Self.mask)"])
    #expect(reply.calls.first?.written.contains("quiet") == false)
    #expect(reply.calls.first?.arguments == ["job_id": .string(Self.mask), Self.mask: 1])
    #expect(reply.thinking == "use \(Self.mask)")
  }

  @Test func `a look at the server, and where a redirect leads, say nothing of it`() async throws {
    let list = Answer(pieces: [#"{"data":[{"id":"\#(Self.key)"}]}"#])
    #expect(try await server(.openai, [list]).look() == .others([Self.mask]))
    let no = Answer(status: 401, pieces: [#"{"error":{"message":"not \#(Self.key)"}}"#])
    await #expect(throws: ModelError.refused(status: 401, said: "not \(Self.mask)")) {
      try await self.server(.openai, [no]).look()
    }
    let moved = Answer(status: 307, pieces: [], headers: ["Location": "/v2?key=\(Self.key)"])
    #expect(try await told(.openai, moved).contains("quiet") == false)
  }

  @Test func `a server for vectors does not either`() async throws {
    let no = #"{"error":{"message":"Invalid key: \#(Self.key)"}}"#
    let exchange = ScriptedVectors(status: 401, body: no)
    let settings = EmbeddingSettings(provider: .ollama, url: "http://127.0.0.1:9")
    let embedder = try EmbeddingServer(settings, key: ModelKey(Self.key), client: exchange)
    await #expect(throws: ModelError.refused(status: 401, said: "Invalid key: \(Self.mask)")) {
      try await embedder.vectors(of: ["a"], isQuery: true, within: nil)
    }
    let moved = ScriptedVectors(status: 308, body: "", location: "https://other.example/x")
    let elsewhere = try EmbeddingServer(settings, key: nil, client: moved)
    await #expect(
      throws: ModelError.refused(status: 308, said: "a redirect to https://other.example; it is not followed")
    ) { try await elsewhere.vectors(of: ["a"], isQuery: true, within: nil) }
  }

  @Test func `a short one is taken out where it stands for itself, and a shorter one is none`() {
    let mask = KeyMask(ModelKey("none"))
    #expect(mask.masked("key none, nonesuch and none") == "key \(Self.mask), nonesuch and \(Self.mask)")
    #expect(mask.settled("this is no") == "this is ")
    #expect(KeyMask(ModelKey("abc")).masked("abc") == "abc" && KeyMask(nil).settled("abc") == "abc")
  }
}

private struct ScriptedVectors: HTTPExchange {
  let status: Int
  let body: String
  var location: String?

  func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    var headers = HTTPHeaders()
    headers["Location"] = location
    return HTTPResponse(status: status, headers: headers, body: Data(body.utf8))
  }
}
