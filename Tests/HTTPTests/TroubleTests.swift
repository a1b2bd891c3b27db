import FoundationEssentials
import HTTP
import Testing

/// An engine that answers slowly, half, twice, or not at all.
@Suite struct TroubleTests {
  @Test func `an answer that comes byte by byte is whole`() async throws {
    let server = try ScriptedServer { peer, _, server in
      _ = server.receive(peer)
      peer.drip("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
    }
    defer { server.stop() }
    let response = try await HTTPClient().send(HTTPRequest("GET", server.url))
    #expect(String(decoding: response.body, as: UTF8.self) == "abcde")
  }

  @Test func `a slow head and a silent engine end at the timeout`() async throws {
    let server = try ScriptedServer { peer, number, server in
      _ = server.receive(peer)
      if number == 0 { peer.send("HTTP/1.1 200 OK\r\nContent-") }
      peer.awaitClose()
    }
    defer { server.stop() }
    for _ in 0..<2 {
      let request = HTTPRequest("GET", server.url + "overview?secret=1", timeout: .milliseconds(300))
      let error = await #expect(throws: HTTPError.self) { try await HTTPClient().send(request) }
      #expect(error == .timedOut("GET \(server.url)overview: no whole answer in time"))
    }
  }

  @Test func `two answers in one packet: the second one is not believed`() async throws {
    let server = try ScriptedServer { peer, number, server in
      _ = server.receive(peer)
      peer.send(answer("\(number)") + answer("unasked"))
      peer.awaitClose()
    }
    defer { server.stop() }
    let client = HTTPClient()
    for expected in ["0", "1"] {
      let response = try await client.send(HTTPRequest("GET", server.url))
      #expect(String(decoding: response.body, as: UTF8.self) == expected)
    }
    #expect(server.connections == 2)
  }

  @Test(arguments: [true, false])
  func `a connection that ends within the answer is an error, and nothing is repeated`(reset: Bool) async throws {
    let server = try ScriptedServer { peer, _, server in
      _ = server.receive(peer)
      peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
      peer.pause(milliseconds: 20)
      if reset { peer.reset() }
    }
    defer { server.stop() }
    let error = await #expect(throws: HTTPError.self) { try await HTTPClient().send(HTTPRequest("GET", server.url)) }
    guard case .closed(let text) = error else { return unexpected(error) }
    #expect(text.hasPrefix("GET \(server.url): the connection"))
    #expect(server.connections == 1)
  }

  /// Keeps the first connection for one answer, and drops it when the next request comes.
  static func staleServer() throws -> ScriptedServer {
    try ScriptedServer { peer, number, server in
      guard server.receive(peer) != nil else { return }
      peer.send(answer("\(number)"))
      guard server.receive(peer) != nil else { return }
      if number == 0 { peer.reset() } else { peer.send(answer("again")) }
    }
  }

  @Test(arguments: ["GET", "PUT", "DELETE"])
  func `a request on a connection that died at rest is sent once more`(method: String) async throws {
    let server = try Self.staleServer()
    defer { server.stop() }
    let client = HTTPClient()
    _ = try await client.send(HTTPRequest("GET", server.url))
    let response = try await client.send(HTTPRequest(method, server.url))
    #expect(String(decoding: response.body, as: UTF8.self) == "1")
    #expect(server.connections == 2)
    #expect(server.requests.count == 3)
  }

  @Test func `what must not be sent twice gets a fresh connection`() async throws {
    let server = try Self.staleServer()
    defer { server.stop() }
    let client = HTTPClient()
    _ = try await client.send(HTTPRequest("GET", server.url))
    let response = try await client.send(HTTPRequest("POST", server.url, body: Data("{}".utf8)))
    #expect(String(decoding: response.body, as: UTF8.self) == "1")
    #expect(server.requests.count == 2)
  }

  @Test func `an engine that refuses early is heard although the upload was not finished`() async throws {
    let server = try ScriptedServer { peer, _, _ in
      _ = peer.read()
      peer.send(answer("too large", status: "413 Payload Too Large"))
      peer.pause(milliseconds: 50)
    }
    defer { server.stop() }
    let request = HTTPRequest("POST", server.url, body: Data(repeating: 0x61, count: 32 << 20))
    #expect(try await HTTPClient().send(request).status == 413)
  }

  @Test func `an engine that lets nobody in ends at the connect timeout`() async throws {
    let full = try FullListener()
    let client = HTTPClient(limits: HTTPClient.Limits(connect: .milliseconds(100)))
    let url = "http://127.0.0.1:\(full.port)/"
    let error = await #expect(throws: HTTPError.self) { try await client.send(HTTPRequest("GET", url)) }
    #expect(error == .cannotConnect("GET \(url): no connection in time"))
  }

  @Test func `nobody there is said with the address`() async throws {
    let server = try ScriptedServer.answering("")
    server.stop()
    try await until {
      (try? await HTTPClient().send(HTTPRequest("GET", server.url, timeout: .milliseconds(50)))) == nil
    }
    let error = await #expect(throws: HTTPError.self) { try await HTTPClient().send(HTTPRequest("GET", server.url)) }
    #expect(error == .cannotConnect("GET \(server.url): connection refused"))
  }

  @Test func `an unknown host is said by name`() async throws {
    let request = HTTPRequest("GET", "http://no-such-host.invalid:1/", timeout: .seconds(5))
    let error = await #expect(throws: HTTPError.self) { try await HTTPClient().send(request) }
    #expect(error?.description.contains("no-such-host.invalid") == true)
  }

  @Test func `localhost is reached by whichever address family answers`() async throws {
    let server = try ScriptedServer.answering(answer("ok"))
    defer { server.stop() }
    let url = "http://localhost:\(server.port)/"
    #expect(try await HTTPClient().send(HTTPRequest("GET", url)).status == 200)
  }
}

/// Waits for a condition that another thread brings about; fails after five seconds.
func until(_ condition: () async -> Bool) async throws {
  let deadline = ContinuousClock.now + .seconds(5)
  while await !condition() {
    guard ContinuousClock.now < deadline else { throw ScriptFailure() }
    try await Task.sleep(for: .milliseconds(2))
  }
}
