import FoundationEssentials
import Glibc
import HTTP
import Synchronization
import Testing

@Suite struct StreamingTests {
  private let idle = Duration.seconds(20)

  @Test func `the head comes before the body, and the pieces as they come`() async throws {
    let gate = Gate()
    let server = try ScriptedServer { peer, _, server in
      _ = server.receive(peer)
      peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/event-stream\r\n\r\n")
      gate.wait(1)
      peer.send("3\r\none\r\n")
      gate.wait(2)
      peer.send("3\r\ntwo\r\n0\r\n\r\n")
      peer.awaitClose()
    }
    defer { server.stop() }
    let response = try await HTTPClient().open(HTTPRequest("GET", server.url), idle: idle)
    #expect(response.status == 200)
    #expect(response.headers["content-type"] == "text/event-stream")
    var pieces = response.body.makeAsyncIterator()
    gate.open(1)
    #expect(try await pieces.next() == Data("one".utf8))
    gate.open(2)
    #expect(try await pieces.next() == Data("two".utf8))
    #expect(try await pieces.next() == nil)
  }

  @Test func `a stream that was read to its end leaves its connection for the next request`() async throws {
    let server = try ScriptedServer.answering(answer("{\"a\":1}"))
    defer { server.stop() }
    let client = HTTPClient()
    for _ in 0..<5 {
      let response = try await client.open(HTTPRequest("GET", server.url), idle: idle)
      #expect(try await response.body.collect(limit: 100) == Data("{\"a\":1}".utf8))
      try await until { await client.demand(for: server.url) == 0 }
    }
    #expect(server.connections == 1)
  }

  @Test func `a body whose reader is gone closes its connection`() async throws {
    let closed = Gate()
    let server = try ScriptedServer { peer, _, server in
      _ = server.receive(peer)
      peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n")
      peer.awaitClose()
      closed.open(1)
    }
    defer { server.stop() }
    let client = HTTPClient()
    do {
      let response = try await client.open(HTTPRequest("GET", server.url), idle: idle)
      var pieces = response.body.makeAsyncIterator()
      _ = try await pieces.next()
    }
    try await until { closed.isOpen(1) }
    try await until { await client.demand(for: server.url) == 0 }
  }

  @Test func `a cancelled reader closes the connection at once`() async throws {
    let closed = Gate()
    let server = try ScriptedServer { peer, _, server in
      _ = server.receive(peer)
      peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      peer.awaitClose()
      closed.open(1)
    }
    defer { server.stop() }
    let response = try await HTTPClient().open(HTTPRequest("GET", server.url), idle: idle)
    let reader = Task {
      var pieces = response.body.makeAsyncIterator()
      return try await pieces.next()
    }
    reader.cancel()
    await #expect(throws: HTTPError.cancelled) { try await reader.value }
    try await until { closed.isOpen(1) }
  }

  @Test func `a peer that says nothing for the idle time is given up`() async throws {
    let server = try ScriptedServer { peer, _, server in
      _ = server.receive(peer)
      peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      peer.awaitClose()
    }
    defer { server.stop() }
    let response = try await HTTPClient().open(HTTPRequest("GET", server.url), idle: .milliseconds(50))
    var pieces = response.body.makeAsyncIterator()
    let error = await #expect(throws: HTTPError.self) { try await pieces.next() }
    guard case .timedOut(let text) = error else { return unexpected(error) }
    // Whoever is silent may still be there.
    #expect(text.hasSuffix("; the peer stalls"))
  }

  @Test func `a connection that breaks within a body is an error, after what came before`() async throws {
    let server = try ScriptedServer { peer, _, server in
      _ = server.receive(peer)
      peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n")
    }
    defer { server.stop() }
    let response = try await HTTPClient().open(HTTPRequest("GET", server.url), idle: idle)
    var pieces = response.body.makeAsyncIterator()
    #expect(try await pieces.next() == Data("one".utf8))
    let error = await #expect(throws: HTTPError.self) { try await pieces.next() }
    guard case .closed = error else { return unexpected(error) }
  }

  @Test func `a slow reader slows the peer down, and loses nothing`() async throws {
    let total = 64 << 20
    let sent = Mutex(0)
    let server = try ScriptedServer { peer, _, server in
      _ = server.receive(peer)
      peer.send("HTTP/1.1 200 OK\r\nContent-Length: \(total)\r\n\r\n")
      let piece = [UInt8](repeating: 7, count: 1 << 20)
      for _ in 0..<(total >> 20) {
        peer.send(piece)
        sent.withLock { $0 += piece.count }
      }
    }
    defer { server.stop() }
    let response = try await HTTPClient().open(HTTPRequest("GET", server.url), idle: idle)
    try await until { sent.withLock { $0 } > 0 }
    // What the kernel's buffers and ours hold is far less than all.
    for _ in 0..<20 { try await Task.sleep(for: .milliseconds(5)) }
    #expect(sent.withLock { $0 } < total / 2)
    var count = 0
    for try await piece in response.body { count += piece.count }
    #expect(count == total)
  }

  @Test func `collecting more than the limit is refused`() async throws {
    let server = try ScriptedServer.answering(answer("0123456789"))
    defer { server.stop() }
    let response = try await HTTPClient().open(HTTPRequest("GET", server.url), idle: idle)
    let error = await #expect(throws: HTTPError.self) { try await response.body.collect(limit: 9) }
    guard case .tooLarge = error else { return unexpected(error) }
  }

  @Test func `a post that may be repeated goes over a kept connection, and once more where that died`() async throws {
    let server = try ScriptedServer { peer, number, server in
      // The first connection dies at rest, as the second request arrives.
      guard server.receive(peer) != nil else { return }
      peer.send(answer("\(number)"))
      if number == 0 {
        _ = peer.read()
        return peer.reset()
      }
      while server.receive(peer) != nil { peer.send(answer("\(number)")) }
    }
    defer { server.stop() }
    let client = HTTPClient()
    var request = HTTPRequest("POST", server.url, body: Data("x".utf8))
    request.isRepeatable = true
    var answers: [String] = []
    for _ in 0..<3 { answers.append(String(decoding: try await client.send(request).body, as: UTF8.self)) }
    #expect(answers == ["0", "1", "1"])
  }
}

/// Doors between a test and its server's thread.
final class Gate: Sendable {
  private let doors = Mutex<Set<Int>>([])

  func open(_ door: Int) { doors.withLock { _ = $0.insert(door) } }
  func isOpen(_ door: Int) -> Bool { doors.withLock { $0.contains(door) } }

  func wait(_ door: Int) { while !isOpen(door) { pause() } }

  private func pause() { _ = Glibc.usleep(500) }
}
