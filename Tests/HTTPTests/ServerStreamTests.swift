import FoundationEssentials
import HTTP
import Synchronization
import Testing

@Suite struct ServerStreamTests {
  @Test func `a writer waits for a slow reader, and holds little meanwhile`() async throws {
    let written = Mutex(0)
    let live = try await LiveServer { _ in
      HTTPServerResponse(
        200,
        body: .stream { writer in
          let piece = Data(repeating: 0x61, count: 10_000)
          for _ in 0..<400 {
            guard (try? await writer.write(piece)) != nil else { return }
            written.withLock { $0 += piece.count }
          }
        })
    }
    defer { live.stop() }
    let client = try live.client(window: 4096)
    client.send("GET / HTTP/1.1\r\n" + lastRequest)
    var last = -1
    try await until {
      try? await Task.sleep(for: .milliseconds(50))
      let now = written.withLock { $0 }
      defer { last = now }
      return now > 0 && now == last
    }
    // What the kernel buffers, a backlog, and no more.
    #expect(last < 1_000_000)
    #expect(await client.readToEnd()?.hasSuffix("\r\n0\r\n\r\n") == true)
    #expect(written.withLock { $0 } == 4_000_000)
  }

  @Test func `a reader of a stream that takes nothing in time is closed, and its writer told`() async throws {
    var limits = HTTPServerLimits.quick
    limits.writeTime = .milliseconds(100)
    let told = Happening()
    let live = try await LiveServer(limits) { _ in
      HTTPServerResponse(
        200,
        body: .stream { writer in
          do throws(HTTPError) {
            while true { try await writer.write(Data(repeating: 0x61, count: 10_000)) }
          } catch {
            if case .closed = error { told.happen() }
          }
        })
    }
    defer { live.stop() }
    let client = try live.client(window: 4096)
    client.send("GET / HTTP/1.1\r\n\(host)\r\n")
    await told.wait()
    try await until { await live.server.connectionCount == 0 }
    try await until { await live.server.runningCount == 0 }
  }

  @Test func `many writers of one stream cannot heap up more than the limit`() async throws {
    var limits = HTTPServerLimits.quick
    (limits.backlog, limits.unread) = (10_000, 100_000)
    let failed = Happening()
    let live = try await LiveServer(limits) { _ in
      HTTPServerResponse(
        200,
        body: .stream { writer in
          await withTaskGroup(of: Void.self) { group in
            for _ in 0..<2_000 {
              group.addTask {
                do throws(HTTPError) {
                  try await writer.write(Data(repeating: 0x61, count: 10_000))
                } catch { failed.happen() }
              }
            }
          }
        })
    }
    defer { live.stop() }
    let client = try live.client(window: 4096)
    client.send("GET / HTTP/1.1\r\n\(host)\r\n")
    await failed.wait()
    try await until { await live.server.connectionCount == 0 }
  }

  @Test func `a piece larger than the limit is sent whole`() async throws {
    let live = try await LiveServer { _ in
      HTTPServerResponse(200, body: .stream { try? await $0.write(Data(repeating: 0x61, count: 3_000_000)) })
    }
    defer { live.stop() }
    let answer = try #require(await live.answer("GET / HTTP/1.1\r\n" + lastRequest))
    #expect(answer.count > 3_000_000 && answer.hasSuffix("aaa\r\n0\r\n\r\n"))
  }

  @Test func `the next request is served when the stream has ended`() async throws {
    let live = try await LiveServer { request in
      guard request.path == "/stream" else { return await echo(request) }
      return HTTPServerResponse(200, body: .stream { try? await $0.write(Data("x".utf8)) })
    }
    defer { live.stop() }
    let answer = try #require(
      await live.answer("GET /stream HTTP/1.1\r\n\(host)\r\nGET /next HTTP/1.1\r\n" + lastRequest))
    #expect(answer.contains("1\r\nx\r\n0\r\n\r\nHTTP/1.1 200 OK") && answer.hasSuffix("GET /next "))
  }
}
