import FoundationEssentials
import HTTP
import Testing

@Suite struct ServerDrainTests {
  @Test func `a drain answers what has begun, closes what is idle, and takes nothing new`() async throws {
    let (begun, end) = (Happening(), Happening())
    let live = try await LiveServer { request in
      begun.happen()
      await end.wait()
      return await echo(request)
    }
    let (busy, idle) = (try live.client(), try live.client())
    busy.send("GET /busy HTTP/1.1\r\n\(host)\r\n")
    await begun.wait()
    let drain = Task { await live.server.drain(within: .seconds(20)) }
    #expect(await idle.readToEnd() == "")
    #expect(throws: ScriptFailure.self) { try live.client() }
    end.happen()
    let answer = try #require(await busy.readToEnd())
    #expect(answer.contains("Connection: close\r\n") && answer.hasSuffix("GET /busy "))
    await drain.value
    try await live.ended()
    #expect(await live.server.connectionCount == 0)
  }

  @Test func `streams may say a last word`() async throws {
    let live = try await LiveServer { _ in
      HTTPServerResponse(
        200,
        body: .stream { writer in
          try? await writer.write(Data("first".utf8))
          try? await Task.sleep(for: .seconds(60))
          try? await writer.write(Data("last".utf8))
        })
    }
    let client = try live.client()
    client.send("GET / HTTP/1.1\r\n\(host)\r\n")
    #expect(await client.read(until: "first") != nil)
    let drain = Task { await live.server.drain(within: .seconds(20)) }
    #expect(await client.readToEnd()?.hasSuffix("4\r\nlast\r\n0\r\n\r\n") == true)
    await drain.value
  }

  /// An answer that is streamed: `first`, then `last` when `end` happens, or `late` when its task is cancelled.
  private func answering(_ end: Happening) -> HTTPHandler {
    { _ in
      HTTPServerResponse(
        200,
        body: .stream { writer in
          try? await writer.write(Data("first".utf8))
          let cancelled = Task { try? await Task.sleep(for: .seconds(60)) }
          await withTaskCancellationHandler {
            await end.wait()
          } onCancel: {
            cancelled.cancel()
            end.happen()
          }
          try? await writer.write(Data((Task.isCancelled ? "late" : "last").utf8))
        }, endsByItself: true)
    }
  }

  @Test func `a streamed answer comes to its end`() async throws {
    let end = Happening()
    let live = try await LiveServer(handler: answering(end))
    let client = try live.client()
    client.send("GET / HTTP/1.1\r\n\(host)\r\n")
    #expect(await client.read(until: "first") != nil)
    let drain = Task { await live.server.drain(within: .seconds(20)) }
    // Longer than other streams have for their last word.
    try await Task.sleep(for: .milliseconds(1800))
    #expect(await live.server.connectionCount == 1)
    end.happen()
    #expect(await client.readToEnd()?.hasSuffix("4\r\nlast\r\n0\r\n\r\n") == true)
    await drain.value
  }

  @Test func `a streamed answer that does not come is told so before the end`() async throws {
    let live = try await LiveServer(handler: answering(Happening()))
    let client = try live.client()
    client.send("GET / HTTP/1.1\r\n\(host)\r\n")
    #expect(await client.read(until: "first") != nil)
    let drain = Task { await live.server.drain(within: .seconds(3)) }
    #expect(await client.readToEnd()?.hasSuffix("4\r\nlate\r\n0\r\n\r\n") == true)
    await drain.value
  }

  @Test func `who does not end in time is closed, and its task cancelled`() async throws {
    let cancelled = Happening()
    let live = try await LiveServer { _ in
      do { try await Task.sleep(for: .seconds(60)) } catch { cancelled.happen() }
      return HTTPServerResponse(200)
    }
    let client = try live.client()
    client.send("GET / HTTP/1.1\r\n\(host)\r\n")
    try await until { await live.server.runningCount == 1 }
    await live.server.drain(within: .milliseconds(50))
    await cancelled.wait()
    #expect(await client.readToEnd() == "")
    try await live.ended()
  }

  @Test func `a stream that does not stop is closed after its moment`() async throws {
    let live = try await LiveServer { _ in
      HTTPServerResponse(
        200,
        body: .stream { writer in
          while (try? await writer.write(Data("more".utf8))) != nil {
            await Task { try? await Task.sleep(for: .milliseconds(10)) }.value
          }
        })
    }
    let client = try live.client()
    client.send("GET / HTTP/1.1\r\n\(host)\r\n")
    #expect(await client.read(until: "more") != nil)
    let start = ContinuousClock.now
    await live.server.drain(within: .seconds(20))
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func `the end of the task that runs it ends the server`() async throws {
    let live = try await LiveServer(handler: echo)
    let client = try live.client()
    client.send("GET / HTTP/1.1\r\n\(host)\r\n")
    #expect(await client.read(until: "GET /") != nil)
    live.stop()
    try await live.ended()
    #expect(await client.readToEnd() == "")
    #expect(throws: ScriptFailure.self) { try live.client() }
  }
}
