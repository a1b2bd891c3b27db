import FoundationEssentials
import HTTP
import JSON

@testable import MCP

/// An endpoint that a test sends requests to, as the HTTP server would.
struct EndpointBench {
  let endpoint: MCPEndpoint
  var server: MCPServer = .whole()
  var principal = "ada"

  init(_ settings: EndpointSettings = EndpointSettings(), server: MCPServer = .whole()) {
    endpoint = MCPEndpoint(settings)
    self.server = server
  }

  static let both = "application/json, text/event-stream"

  /// The head that a request of 2026-07-28 must have, changed as told; nil leaves a field out.
  static func head(_ message: RPCMessage, _ changes: [String: String?] = [:]) -> HTTPHeaders {
    var headers = HTTPHeaders([
      "Content-Type": "application/json", "Accept": both, "MCP-Protocol-Version": "2026-07-28",
    ])
    if case .request(_, let method, let params) = message {
      headers["Mcp-Method"] = method
      let name = (params["name"] ?? params["uri"])?.string
      if ["tools/call", "prompts/get", "resources/read"].contains(method) { headers["Mcp-Name"] = name }
    }
    for (name, value) in changes { headers[name] = value }
    return headers
  }

  func post(_ message: RPCMessage, _ changes: [String: String?] = [:]) async -> HTTPServerResponse {
    await send("POST", EndpointBench.head(message, changes), message.data)
  }

  func send(_ method: String, _ headers: HTTPHeaders, _ body: Data = Data()) async -> HTTPServerResponse {
    await endpoint.respond(
      to: HTTPServerRequest(method, "/mcp", headers: headers, body: body), as: principal, server: server)
  }

  /// A session of a revision before.
  func session(_ version: String = "2025-11-25", capabilities: JSONValue = .object([:])) async -> BenchSession {
    let hello = RPCMessage.request(
      id: .number(0), method: "initialize",
      params: ["protocolVersion": .string(version), "capabilities": capabilities])
    let answer = await send("POST", BenchSession.plain, hello.data)
    return BenchSession(bench: self, id: answer.headers["Mcp-Session-Id"] ?? "", version: version, welcome: answer)
  }
}

struct BenchSession {
  let bench: EndpointBench
  let id: String
  let version: String
  let welcome: HTTPServerResponse

  static let plain = HTTPHeaders(["Content-Type": "application/json", "Accept": EndpointBench.both])

  func headers(_ changes: [String: String?] = [:]) -> HTTPHeaders {
    var headers = BenchSession.plain
    headers["Mcp-Session-Id"] = id
    headers["MCP-Protocol-Version"] = version
    for (name, value) in changes { headers[name] = value }
    return headers
  }

  func post(_ message: RPCMessage, _ changes: [String: String?] = [:]) async -> HTTPServerResponse {
    await bench.send("POST", headers(changes), message.data)
  }

  func call(
    _ method: String, _ params: [String: JSONValue] = [:], id: Int = 1, _ changes: [String: String?] = [:]
  ) async -> HTTPServerResponse {
    await post(.request(id: .number(id), method: method, params: .object(params)), changes)
  }

  func note(_ method: String, _ params: [String: JSONValue] = [:]) async -> HTTPServerResponse {
    await post(.notification(method: method, params: .object(params)))
  }

  func get(_ changes: [String: String?] = [:]) async -> HTTPServerResponse { await bench.send("GET", headers(changes)) }
  func delete() async -> HTTPServerResponse { await bench.send("DELETE", headers()) }
}

extension HTTPServerResponse {
  var isStream: Bool { if case .stream = body { true } else { false } }
  var data: Data { if case .whole(let data) = body { data } else { Data() } }
  var json: JSONValue { (try? JSONValue(parsing: data)) ?? .null }
  var code: Int? { json["error"]?["code"]?.int }
  var result: JSONValue? { json["result"] }
}

/// Reads a streamed body while it is written, until its task is cancelled or it ends.
final class StreamReader: Sendable {
  /// Each event or comment as it was written.
  let pieces: AsyncStream<String>
  private let task: Task<Void, Never>

  /// - Parameter failing: the reader is gone after so many pieces.
  init?(_ response: HTTPServerResponse, failing: Int = .max) {
    guard case .stream(let body) = response.body else { return nil }
    let (pieces, tell) = AsyncStream.makeStream(of: String.self)
    self.pieces = pieces
    let count = Counter()
    task = Task { @concurrent in
      await body(
        HTTPBodyWriter { (data: Data) async throws(HTTPError) in
          guard await count.next() <= failing else { throw .closed("gone") }
          tell.yield(String(decoding: data, as: UTF8.self))
        })
      tell.finish()
    }
  }

  func cancel() { task.cancel() }
  func end() async { await task.value }

  /// The next event with data.
  func event() async -> String? {
    for await piece in pieces where piece.contains("data: {") { return piece }
    return nil
  }

  func message() async -> RPCMessage? { await event().flatMap(StreamReader.message) }

  static func message(_ event: String) -> RPCMessage? {
    guard let line = event.split(separator: "\n").first(where: { $0.hasPrefix("data: ") }) else { return nil }
    return try? RPCMessage(parsing: Data(line.dropFirst(6).utf8))
  }

  static func id(_ event: String) -> String? {
    event.split(separator: "\n").first { $0.hasPrefix("id: ") }.map { String($0.dropFirst(4)) }
  }

  private actor Counter {
    private var count = 0
    func next() -> Int {
      count += 1
      return count
    }
  }
}
