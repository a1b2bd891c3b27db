import FoundationEssentials
import HTTP
import Testing

@Suite struct ServerDeadlineTests {
  @Test func `a head that does not come to its end is answered 408`() async throws {
    var limits = HTTPServerLimits.quick
    limits.headTime = .milliseconds(60)
    let live = try await LiveServer(limits, handler: echo)
    defer { live.stop() }
    let answer = try #require(await live.answer("GET / HTTP/1.1\r\nHost: a\r\nX: "))
    #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n") && answer.contains("Connection: close\r\n"))
    // Every byte counts from the first one, so that one now and then does not help.
    let client = try live.client()
    let drip = Task {
      for byte in "GET / HTTP/1.1\r\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".utf8 {
        client.send([byte])
        try await Task.sleep(for: .milliseconds(10))
      }
    }
    #expect(await client.readToEnd()?.hasPrefix("HTTP/1.1 408 ") == true)
    drip.cancel()
  }

  @Test func `a body that stops is answered 408, one that goes on is awaited`() async throws {
    var limits = HTTPServerLimits.quick
    (limits.bodyTime, limits.progress) = (.milliseconds(1500), 4)
    let live = try await LiveServer(limits, handler: echo)
    defer { live.stop() }
    let stopped = try live.client()
    stopped.send("POST / HTTP/1.1\r\n\(host)Content-Length: 20\r\n\r\nabc")
    #expect(await stopped.readToEnd()?.hasPrefix("HTTP/1.1 408 ") == true)
    let steady = try live.client()
    steady.send("POST / HTTP/1.1\r\nContent-Length: 20\r\n" + lastRequest)
    for _ in 0..<5 {
      try await Task.sleep(for: .milliseconds(350))
      steady.send("abcd")
    }
    #expect(await steady.readToEnd()?.hasSuffix("abcdabcdabcdabcdabcd") == true)
  }

  @Test func `an idle connection is closed without a word`() async throws {
    var limits = HTTPServerLimits.quick
    limits.idleTime = .milliseconds(60)
    let live = try await LiveServer(limits, handler: echo)
    defer { live.stop() }
    #expect(await (try live.client()).readToEnd() == "")
    let used = try live.client()
    used.send("GET / HTTP/1.1\r\n\(host)\r\n")
    #expect(await used.readToEnd()?.hasSuffix("GET / ") == true)
  }

  @Test func `a handler may take longer than any of them`() async throws {
    var limits = HTTPServerLimits.quick
    (limits.idleTime, limits.headTime, limits.bodyTime) = (.milliseconds(20), .milliseconds(20), .milliseconds(20))
    limits.writeTime = .milliseconds(20)
    let live = try await LiveServer(limits) { request in
      try? await Task.sleep(for: .milliseconds(150))
      return await echo(request)
    }
    defer { live.stop() }
    #expect(await (try live.answer("GET /slow HTTP/1.1\r\n" + lastRequest))?.hasSuffix("GET /slow ") == true)
  }

  @Test func `a reader of a whole answer that takes nothing is closed, and nothing is left`() async throws {
    var limits = HTTPServerLimits.quick
    limits.writeTime = .milliseconds(100)
    let live = try await LiveServer(limits) { _ in
      HTTPServerResponse(200, body: .whole(Data(repeating: 0x61, count: 20_000_000)))
    }
    defer { live.stop() }
    let client = try live.client(window: 4096)
    client.send("GET / HTTP/1.1\r\n\(host)\r\n")
    try await until { await live.server.connectionCount == 1 }
    try await until { await live.server.connectionCount == 0 }
  }

  @Test func `a reader that is slow and steady gets it all`() async throws {
    var limits = HTTPServerLimits.quick
    (limits.writeTime, limits.progress) = (.milliseconds(1500), 1)
    let live = try await LiveServer(limits) { _ in
      HTTPServerResponse(200, body: .whole(Data(repeating: 0x61, count: 600_000)))
    }
    defer { live.stop() }
    let client = try live.client(window: 4096)
    client.send("GET / HTTP/1.1\r\n" + lastRequest)
    var count = 0
    while let more = await client.readSome(), !more.isEmpty {
      count += more.count
      try await Task.sleep(for: .milliseconds(13))
    }
    #expect(count > 600_000)
  }

  @Test func `who does not close after the last answer is closed`() async throws {
    var limits = HTTPServerLimits.quick
    limits.lingerTime = .milliseconds(60)
    let live = try await LiveServer(limits, handler: echo)
    defer { live.stop() }
    let client = try live.client()
    client.send("GET / HTTP/1.1\r\n" + lastRequest)
    #expect(await client.readToEnd() != nil)
    try await until { await live.server.connectionCount == 0 }
  }
}
