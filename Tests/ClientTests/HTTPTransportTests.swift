import HTTP
import JSON
import MCP
import Synchronization
import Testing

/// The client's streamable HTTP against a server that does what the test says, byte for byte.
@Suite(.timeLimit(.minutes(1))) struct HTTPTransportTests {
  private static func client(_ url: String) -> MCPClient {
    MCPClient(
      HTTPTransport(HTTPTransport.Endpoint(url: url + "/mcp"), http: HTTPClient()),
      as: Implementation(name: "tests", version: "1"), negotiates: true)
  }

  private static func message(_ request: String) -> JSONValue {
    (try? JSONValue(parsing: request.split(separator: "\r\n\r\n").last.map(String.init) ?? "")) ?? .null
  }

  private static func result(_ request: String, _ result: String) -> String {
    "{\"jsonrpc\":\"2.0\",\"id\":\(message(request)["id"]?.text ?? "null"),\"result\":\(result)}"
  }

  private static let discovery = "{\"supportedVersions\":[\"2026-07-28\"],\"resultType\":\"complete\"}"
  private static let content = "{\"resultType\":\"complete\",\"structuredContent\":{\"a\":1}}"

  private static func field(_ name: String, _ request: String) -> String? {
    request.split(separator: "\r\n").first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
  }

  /// An older server: everything but the handshake needs the newest session, which it forgets at the calls of those numbers.
  private static func older(forgetting forgotten: Set<Int> = []) throws -> WireServer {
    let counts = Mutex((sessions: 0, calls: 0))
    return try WireServer { request, _, client in
      let method = message(request)["method"]?.string
      if method == "initialize" {
        let session = counts.withLock { counts in
          counts.sessions += 1
          return counts.sessions
        }
        let server = "\"capabilities\":{},\"serverInfo\":{\"name\":\"old\",\"version\":\"1\"}"
        let body = result(request, "{\"protocolVersion\":\"2025-06-18\",\(server)}")
        return client.send(
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nMcp-Session-Id: s\(session)\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
      }
      guard let session = field("Mcp-Session-Id", request) else {
        let error = "{\"code\":-32600,\"message\":\"no session\"}"
        return client.answer("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":\(error)}", status: "400 Bad Request")
      }
      if method == "notifications/initialized" { return client.answer("", status: "202 Accepted") }
      let (newest, call) = counts.withLock { counts in
        counts.calls += 1
        return (counts.sessions, counts.calls)
      }
      let isKnown = session == "s\(newest)" && !forgotten.contains(call)
      if isKnown { client.answer(result(request, content)) } else { client.answer("", status: "404 Not Found") }
    }
  }

  @Test func `an older server gets its handshake, its session and no marks of the new revision`() async throws {
    let server = try Self.older()
    defer { server.stop() }
    let client = Self.client(server.url)
    #expect(try await client.callTool("echo", ["a": 1]) == ["a": 1])
    #expect(await client.server?.name == "old")
    let requests = server.requests
    #expect(
      requests.map { Self.message($0)["method"]?.string } == [
        "server/discover", "initialize", "notifications/initialized", "tools/call",
      ])
    let call = try #require(requests.last)
    #expect(Self.field("Mcp-Session-Id", call) == "s1")
    #expect(Self.field("MCP-Protocol-Version", call) == "2025-06-18")
    #expect(Self.field("Mcp-Method", call) == nil)
    #expect(Self.message(call)["params"]?["_meta"] == nil)
    await client.close()
    while server.requests.count < 5 { try await Task.sleep(for: .milliseconds(1)) }
    #expect(server.requests.last?.hasPrefix("DELETE /mcp ") == true)
  }

  @Test func `a session that was forgotten is opened again, once`() async throws {
    let server = try Self.older(forgetting: [2, 4, 5])
    defer { server.stop() }
    let client = Self.client(server.url)
    for _ in 0..<2 { #expect(try await client.callTool("echo", ["a": 1]) == ["a": 1]) }
    let handshakes = server.requests.filter { Self.message($0)["method"] == "initialize" }
    #expect(handshakes.count == 2)
    // Forgotten twice in a row: that is no accident any more.
    await #expect(throws: MCPClient.Failure.transport(.sessionLost)) { try await client.callTool("echo", ["a": 1]) }
  }

  @Test func `a stream that breaks before its answer goes on where it ended`() async throws {
    let server = try WireServer { request, _, client in
      if request.contains("Mcp-Method: server/discover") { return client.answer(Self.result(request, Self.discovery)) }
      if request.hasPrefix("GET") {
        client.beginEvents()
        return client.send(
          "id: e2\ndata: {\"jsonrpc\":\"2.0\",\"id\":2,\"result\":\(Self.content)}\n\n")
      }
      let begin = "id: e1\nretry: 1\ndata:\n\n"
      client.send(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: \(begin.utf8.count)\r\n\r\n\(begin)")
    }
    defer { server.stop() }
    #expect(try await Self.client(server.url).callTool("echo", [:]) == ["a": 1])
    let resumption = try #require(server.requests.last)
    #expect(Self.field("Last-Event-ID", resumption) == "e1")
  }

  @Test func `a stream that ends without an answer is an error`() async throws {
    let server = try WireServer { request, _, client in
      if request.contains("Mcp-Method: server/discover") { return client.answer(Self.result(request, Self.discovery)) }
      client.answer(": nothing\n\n", type: "text/event-stream")
    }
    defer { server.stop() }
    await #expect(
      throws: MCPClient.Failure.transport(.broken("the server ended the answer's stream without an answer"))
    ) { try await Self.client(server.url).callTool("echo", [:]) }
  }

  @Test func `an error of the protocol is the answer, whatever its status`() async throws {
    let server = try WireServer { request, _, client in
      if request.contains("Mcp-Method: server/discover") { return client.answer(Self.result(request, Self.discovery)) }
      client.answer(
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32602,\"message\":\"no such tool\"}}",
        status: "400 Bad Request")
    }
    defer { server.stop() }
    await #expect(throws: MCPClient.Failure.rpc(RPCError(-32602, "no such tool"))) {
      try await Self.client(server.url).callTool("nothing", [:])
    }
  }

  @Test func `a name that could not stand in a header is encoded`() async throws {
    let server = try WireServer { request, _, client in
      let isDiscovery = request.contains("Mcp-Method: server/discover")
      client.answer(Self.result(request, isDiscovery ? Self.discovery : Self.content))
    }
    defer { server.stop() }
    let client = Self.client(server.url)
    for (name, value) in [
      ("plain.name", "plain.name"), ("Zürich", "=?base64?WsO8cmljaA==?="), (" padded", "=?base64?IHBhZGRlZA==?="),
      ("a\r\nX-Evil: 1", "=?base64?YQ0KWC1FdmlsOiAx?="), ("=?base64?YQ==?=", "=?base64?PT9iYXNlNjQ/WVE9PT89?="),
    ] {
      _ = try await client.callTool(name, [:])
      #expect(Self.field("Mcp-Name", try #require(server.requests.last)) == value, "\(name)")
    }
  }

  @Test func `a request without an answer in time is withdrawn by closing its connection`() async throws {
    let closed = Mutex(false)
    let server = try WireServer { request, _, client in
      if request.contains("Mcp-Method: server/discover") { return client.answer(Self.result(request, Self.discovery)) }
      client.awaitClose()
      closed.withLock { $0 = true }
    }
    defer { server.stop() }
    await #expect(throws: MCPClient.Failure.timedOut) {
      try await Self.client(server.url).callTool("hold", [:], timeout: .milliseconds(50))
    }
    while !closed.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(1)) }
    #expect(!server.requests.contains { Self.message($0)["method"] == "notifications/cancelled" })
  }
}
