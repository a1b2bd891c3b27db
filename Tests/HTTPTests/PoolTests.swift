import Dispatch
import FoundationEssentials
import Glibc
import HTTP
import Synchronization
import Testing

@Suite struct PoolTests {
  @Test func `an origin has no more connections than allowed, and an engine that hangs hurts no other`() async throws {
    let dead = try ScriptedServer { peer, _, server in
      _ = server.receive(peer)
      peer.awaitClose()
    }
    let live = try ScriptedServer.answering(answer("ok"))
    defer { dead.stop() }
    defer { live.stop() }
    let client = HTTPClient(limits: HTTPClient.Limits(connectionsPerOrigin: 2))
    let hanging = (0..<8).map { _ in
      Task { try await client.send(HTTPRequest("GET", dead.url, timeout: .seconds(60))).status }
    }
    try await until { dead.requests.count == 2 }
    try await until { await client.demand(for: dead.url) == 8 }
    for _ in 0..<20 { #expect(try await client.send(HTTPRequest("GET", live.url)).status == 200) }
    #expect(dead.connections == 2)
    // Who is called off leaves its place to the next in the line, where that is called off later.
    for task in hanging { task.cancel() }
    for task in hanging { await #expect(throws: HTTPError.cancelled) { try await task.value } }
    try await until { await client.demand(for: dead.url) == 0 }
    #expect(live.connections == 1)
  }

  @Test func `those who wait are served in order, also when one in the line gives up`() async throws {
    let gate = DispatchSemaphore(value: 0)
    let server = try ScriptedServer { peer, _, server in
      while server.receive(peer) != nil {
        gate.wait()
        peer.send(answer("ok"))
      }
    }
    defer { server.stop() }
    let client = HTTPClient(limits: HTTPClient.Limits(connectionsPerOrigin: 1))
    var tasks: [Task<Int, any Error>] = []
    for number in 0..<5 {
      tasks.append(Task { try await client.send(HTTPRequest("GET", server.url + "\(number)")).status })
      // The first is being served, the others are in line, before the next one comes.
      try await until { await client.demand(for: server.url) == number + 1 }
    }
    tasks[2].cancel()
    await #expect(throws: HTTPError.cancelled) { try await tasks[2].value }
    for _ in 0..<4 { gate.signal() }
    for number in [0, 1, 3, 4] { #expect(try await tasks[number].value == 200) }
    #expect(server.requests.compactMap { $0.split(separator: " ").dropFirst().first } == ["/0", "/1", "/3", "/4"])
    #expect(server.connections == 1)
  }

  @Test func `who waits in line too long is told that all connections are busy`() async throws {
    let server = try ScriptedServer { peer, _, server in
      _ = server.receive(peer)
      peer.awaitClose()
    }
    defer { server.stop() }
    let client = HTTPClient(limits: HTTPClient.Limits(connectionsPerOrigin: 1))
    let first = Task { try await client.send(HTTPRequest("GET", server.url, timeout: .seconds(60))) }
    try await until { !server.requests.isEmpty }
    let request = HTTPRequest("GET", server.url, timeout: .milliseconds(30))
    let error = await #expect(throws: HTTPError.self) { try await client.send(request) }
    let busy = "GET \(server.url): all 1 connections to 127.0.0.1:\(server.port) are busy"
    #expect(error == .timedOut(busy))
    first.cancel()
  }

  @Test func `a connection at rest is closed after a while`() async throws {
    let closed = Mutex(false)
    let server = try ScriptedServer { peer, _, server in
      _ = server.receive(peer)
      peer.send(answer("ok"))
      peer.awaitClose()
      closed.withLock { $0 = true }
    }
    defer { server.stop() }
    let client = HTTPClient(limits: HTTPClient.Limits(rest: .milliseconds(40)))
    _ = try await client.send(HTTPRequest("GET", server.url))
    try await until { closed.withLock { $0 } }
    #expect(await client.demand(for: server.url) == 0)
  }

  @Test func `a cancelled task closes its connection at once`() async throws {
    let closed = DispatchSemaphore(value: 0)
    let server = try ScriptedServer { peer, _, server in
      _ = server.receive(peer)
      peer.awaitClose()
      closed.signal()
    }
    defer { server.stop() }
    let client = HTTPClient()
    let task = Task { try await client.send(HTTPRequest("GET", server.url, timeout: .seconds(60))) }
    try await until { !server.requests.isEmpty }
    task.cancel()
    await #expect(throws: HTTPError.cancelled) { try await task.value }
    try await until { closed.wait(timeout: .now()) == .success }
  }

  @Test func `a task that was cancelled before sends nothing`() async throws {
    let server = try ScriptedServer.answering(answer("ok"))
    defer { server.stop() }
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await HTTPClient().send(HTTPRequest("GET", server.url))
    }
    await #expect(throws: HTTPError.cancelled) { try await task.value }
    #expect(server.connections == 0)
  }
}
