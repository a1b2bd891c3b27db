import FoundationEssentials
import Glibc
import HTTP
import Testing

/// Clients that are gone before their answer, and some that only look like it.
@Suite struct ServerGoneTests {
  /// A handler that says when it began and when it was cancelled.
  private struct Patient {
    let begun = Happening()
    let cancelled = Happening()

    var handler: HTTPHandler {
      { [begun, cancelled] request in
        begun.happen()
        do { try await Task.sleep(for: .seconds(60)) } catch { cancelled.happen() }
        return await echo(request)
      }
    }
  }

  @Test func `a reset cancels the handler at once`() async throws {
    let patient = Patient()
    let live = try await LiveServer(handler: patient.handler)
    defer { live.stop() }
    let client = try live.client()
    client.send("GET / HTTP/1.1\r\n\(host)\r\n")
    await patient.begun.wait()
    client.reset()
    await patient.cancelled.wait()
    try await until { await live.server.connectionCount == 0 }
    try await until { await live.server.runningCount == 0 }
  }

  @Test func `a closed client cancels the handler after a moment`() async throws {
    var limits = HTTPServerLimits.quick
    limits.halfClosedTime = .milliseconds(50)
    let patient = Patient()
    let live = try await LiveServer(limits, handler: patient.handler)
    defer { live.stop() }
    var client: RawClient? = try live.client()
    client?.send("GET / HTTP/1.1\r\n\(host)\r\n")
    await patient.begun.wait()
    client = nil
    await patient.cancelled.wait()
    try await until { await live.server.connectionCount == 0 }
  }

  @Test func `a client that only has no more to ask gets its answers`() async throws {
    let live = try await LiveServer { request in
      try? await Task.sleep(for: .milliseconds(100))
      return await echo(request)
    }
    defer { live.stop() }
    let client = try live.client()
    client.send("GET /1 HTTP/1.1\r\n\(host)\r\nGET /2 HTTP/1.1\r\n\(host)\r\n")
    client.endSending()
    let answer = try #require(await client.readToEnd())
    #expect(answer.contains("GET /1 ") && answer.hasSuffix("GET /2 "))
  }

  @Test func `what a cancelled handler returns still goes to a half-closed client`() async throws {
    var limits = HTTPServerLimits.quick
    limits.halfClosedTime = .milliseconds(50)
    let live = try await LiveServer(limits, handler: Patient().handler)
    defer { live.stop() }
    let client = try live.client()
    client.send("GET /late HTTP/1.1\r\n\(host)\r\n")
    client.endSending()
    #expect(await client.readToEnd()?.hasSuffix("GET /late ") == true)
  }

  @Test func `a stream without a reader is cancelled`() async throws {
    var limits = HTTPServerLimits.quick
    limits.halfClosedTime = .milliseconds(50)
    let cancelled = Happening()
    let live = try await LiveServer(limits) { _ in
      HTTPServerResponse(
        200,
        body: .stream { writer in
          try? await writer.write(Data("begun".utf8))
          do { try await Task.sleep(for: .seconds(60)) } catch { cancelled.happen() }
        })
    }
    defer { live.stop() }
    var client: RawClient? = try live.client()
    client?.send("GET / HTTP/1.1\r\n\(host)\r\n")
    #expect(await client?.read(until: "begun") != nil)
    client = nil
    await cancelled.wait()
    try await until { await live.server.connectionCount == 0 }
  }

  @Test func `ten thousand slow connections, abandoned, leave nothing behind`() async throws {
    var limits = HTTPServerLimits.quick
    limits.headTime = .milliseconds(300)
    limits.lingerTime = .milliseconds(100)
    let live = try await LiveServer(limits, handler: echo)
    defer { live.stop() }
    for round in 0..<40 {
      // Kept to the round's end: some are closed by us, some by the server's deadline, some are reset.
      let clients = try (0..<250).map { _ in try live.client() }
      for (number, client) in clients.enumerated() {
        switch number % 5 {
        case 0: break
        case 1: client.send("GET / HT")
        case 2: client.send("POST / HTTP/1.1\r\n\(host)Content-Length: 1000\r\n\r\nabc")
        case 3: client.send("GET / HTTP/1.1\r\n\(host)\r\n")
        default:
          client.send("GET /\(round) HTTP/1.1\r\nX: ")
          client.reset()
        }
      }
      // The process that tests has descriptors for some of them only.
      try await until { await live.server.connectionCount < 1000 }
    }
    try await until { await live.server.connectionCount == 0 }
    #expect(await live.server.runningCount == 0)
    #expect(await live.server.heldBytes == 0)
    #expect(LeakTests.sockets(from: live.port) == 0)
    #expect(await (try live.answer("GET /alive HTTP/1.1\r\n" + lastRequest))?.hasSuffix("GET /alive ") == true)
  }
}
