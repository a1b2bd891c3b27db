import FoundationEssentials
import JSON
import Synchronization
import Testing

@testable import HTTP
@testable import Models

struct EmbeddingServerTests {
  /// Answers in turn, and what was asked.
  private final class Script: HTTPExchange {
    private let answers: Mutex<[HTTPResponse]>
    private let seen = Mutex<[HTTPRequest]>([])
    var requests: [HTTPRequest] { seen.withLock { $0 } }

    init(_ answers: [(Int, String)]) {
      self.answers = Mutex(answers.map { HTTPResponse(status: $0.0, body: Data($0.1.utf8)) })
    }

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
      seen.withLock { $0.append(request) }
      guard let answer = answers.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else {
        throw .cannotConnect("refused")
      }
      return answer
    }

    func body(_ place: Int) throws -> JSONValue { try JSONValue(parsing: requests[place].body) }
  }

  @Test func `an error is told as text where it is no JSON, and as an error where the status is good`() async throws {
    let settings = EmbeddingSettings(provider: .ollama, url: "http://127.0.0.1:9", name: "m")
    for (status, body, told) in [
      (500, "no such model", "the model's server answered 500: no such model"),
      (502, "<html><title>Bad</title>", "the model's server answered 502: an HTML page, \u{201C}Bad\u{201D}"),
      (200, #"{"error":"not loaded"}"#, "the model's server answered with an error: not loaded"),
    ] {
      let server = try EmbeddingServer(settings, key: nil, client: Script([(status, body)]))
      do {
        _ = try await server.vectors(of: ["a"], isQuery: false, within: nil)
        Issue.record("\(body) is no answer")
      } catch { #expect("\(error)" == told) }
    }
  }

  private static let two = #"{"data":[{"index":1,"embedding":[0,3]},{"index":0,"embedding":[4,0]}]}"#

  @Test func `OpenAI's wire: in the order of the texts, each of length 1`() async throws {
    let script = Script([(200, Self.two)])
    let settings = EmbeddingSettings(provider: .openai, url: "http://127.0.0.1:9", name: "m")
    let vectors = try await EmbeddingServer(settings, key: nil, client: script).vectors(
      of: ["a", "b"], isQuery: true, within: nil)
    #expect(vectors == [[1, 0], [0, 1]])
    #expect(script.requests[0].url == "http://127.0.0.1:9/v1/embeddings")
    #expect(try script.body(0)["input"] == ["a", "b"] && script.body(0)["input_type"] == "query")
  }

  @Test func `Ollama's wire`() async throws {
    let script = Script([(200, #"{"embeddings":[[0,2]]}"#)])
    let settings = EmbeddingSettings(provider: .ollama, url: "http://127.0.0.1:11434", name: "m")
    let vectors = try await EmbeddingServer(settings, key: nil, client: script).vectors(
      of: ["a"], isQuery: false, within: nil)
    #expect(vectors == [[0, 1]] && script.requests[0].url == "http://127.0.0.1:11434/api/embed")
    #expect(try script.body(0)["input_type"] == nil)
  }

  @Test func `a server that does not take input_type is asked without it from then on`() async throws {
    let script = Script([(400, #"{"error":{"message":"unknown parameter"}}"#), (200, Self.two), (200, Self.two)])
    let settings = EmbeddingSettings(provider: .openai, url: "http://127.0.0.1:9", name: "m")
    let server = try EmbeddingServer(settings, key: nil, client: script)
    _ = try await server.vectors(of: ["a", "b"], isQuery: true, within: nil)
    _ = try await server.vectors(of: ["a", "b"], isQuery: true, within: nil)
    #expect(script.requests.count == 3)
    #expect(try script.body(1)["input_type"] == nil && script.body(2)["input_type"] == nil)
  }

  @Test func `models of the family E5 are asked as they were taught`() async throws {
    let script = Script([(200, #"{"data":[{"embedding":[1]}]}"#)])
    let settings = EmbeddingSettings(provider: .openai, url: "http://127.0.0.1:9", name: "multilingual-e5-small")
    _ = try await EmbeddingServer(settings, key: nil, client: script).vectors(of: ["late"], isQuery: true, within: nil)
    #expect(try script.body(0)["input"] == ["query: late"])
  }

  @Test(arguments: [#"{"data":[]}"#, #"{"data":[{"embedding":[0,0]}]}"#, #"{"data":[{"embedding":["x"]}]}"#, "no"])
  func `an answer without its vectors is an error`(answer: String) async throws {
    let settings = EmbeddingSettings(provider: .openai, url: "http://127.0.0.1:9", name: "m")
    let server = try EmbeddingServer(settings, key: nil, client: Script([(200, answer)]))
    await #expect(throws: ModelError.self) { try await server.vectors(of: ["a"], isQuery: true, within: nil) }
  }

  @Test(arguments: ["http://127.evil.example/v1", "http://localhost.evil.example/v1", "http://10.0.0.1/v1"])
  func `a key never goes to another host in clear text`(url: String) {
    let settings = EmbeddingSettings(provider: .openai, url: url, name: "m")
    #expect(throws: ModelError.self) { try EmbeddingServer(settings, key: ModelKey("k"), client: Script([])) }
  }
}
