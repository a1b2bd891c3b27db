import FoundationEssentials
import HTTP
import Testing

@Suite struct ServerFairnessTests {
  @Test func `the greediest gives, as long as it keeps as much as the newcomer has then`() {
    var share = FairShare()
    #expect(share.greedier(than: [1]) == nil)
    share.enter([1])
    #expect(share.greedier(than: [2]) == nil)
    for _ in 0..<3 { share.enter([1]) }
    #expect(share.greedier(than: [1]) == nil)
    #expect(share.greedier(than: [2]) == [1])
    share.enter([2])
    share.enter([2])
    share.leave([1])
    #expect(share.greedier(than: [2]) == nil)
    #expect(share.greedier(than: [3]) == [1])
    #expect(share.total == 5)
    share.leave([9])
    #expect(share.total == 5)
  }

  @Test func `a body must move on by a whole piece in time`() {
    let start = ContinuousClock.now
    var pace = Pace(0, at: start)
    let ask = { (amount: Int, seconds: Int) in
      pace.isTooSlow(amount, unit: 100, time: .seconds(10), at: start + .seconds(seconds))
    }
    #expect(!ask(99, 10))
    #expect(ask(99, 11))
    #expect(!ask(100, 11))
    #expect(!ask(150, 21))
    #expect(ask(199, 22))
  }

  @Test func `one address may have all connections, until another comes`() async throws {
    var limits = HTTPServerLimits.quick
    limits.connections = 3
    let live = try await LiveServer(limits, handler: echo)
    defer { live.stop() }
    let greedy = try (0..<3).map { _ in try live.client() }
    for client in greedy {
      client.send("GET / HTTP/1.1\r\n\(host)\r\n")
      #expect(await client.read(until: "GET /") != nil)
    }
    // The same address once more: there is no more.
    let refused = try #require(await live.answer("GET / HTTP/1.1\r\n\(host)\r\n"))
    #expect(refused.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
    #expect(refused.contains("Retry-After: 5\r\n") && refused.contains("Connection: close\r\n"))
    // Another address: the one that was idle for longest goes.
    let other = try live.client(from: "127.0.0.2")
    other.send("GET /other HTTP/1.1\r\n\(host)\r\n")
    #expect(await other.read(until: "/other")?.contains("X-Peer: 127.0.0.2\r\n") == true)
    #expect(await greedy[0].readToEnd() == "")
    greedy[1].send("GET /still HTTP/1.1\r\n\(host)\r\n")
    #expect(await greedy[1].read(until: "/still") != nil)
    // A third one: now nobody has more than it would have.
    _ = try live.client(from: "127.0.0.3")
  }

  @Test func `a request that is being served is never given up, a stream is`() async throws {
    var limits = HTTPServerLimits.quick
    limits.connections = 2
    let end = Happening()
    let live = try await LiveServer(limits) { request in
      guard request.path == "/stream" else {
        await end.wait()
        return HTTPServerResponse(200)
      }
      return HTTPServerResponse(
        200,
        body: .stream { writer in
          try? await writer.write(Data("begun".utf8))
          try? await Task.sleep(for: .seconds(60))
        })
    }
    defer { live.stop() }
    let served = [try live.client(), try live.client()]
    for client in served { client.send("GET /served HTTP/1.1\r\n" + lastRequest) }
    try await until { await live.server.runningCount == 2 }
    let refused = try live.client(from: "127.0.0.2")
    #expect(await refused.readToEnd()?.hasPrefix("HTTP/1.1 503 ") == true)
    end.happen()
    for client in served { #expect(await client.readToEnd()?.hasPrefix("HTTP/1.1 200 ") == true) }
    // Whoever has read the last answer closes.
    for client in served + [refused] { client.endSending() }
    try await until { await live.server.connectionCount == 0 }
    let streams = [try live.client(), try live.client()]
    for client in streams {
      client.send("GET /stream HTTP/1.1\r\n\(host)\r\n")
      #expect(await client.read(until: "begun") != nil)
    }
    let newcomer = try live.client(from: "127.0.0.2")
    newcomer.send("GET / HTTP/1.1\r\n" + lastRequest)
    #expect(await newcomer.readToEnd()?.hasPrefix("HTTP/1.1 200 ") == true)
    #expect(await streams[0].readToEnd() == "")
  }
}
