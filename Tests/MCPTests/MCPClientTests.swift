import JSON
import MCP
import Testing

struct MCPClientTests {
  @Test func `a caller that is cancelled already sends nothing`() async throws {
    let (near, far) = InMemoryTransport.pair()
    let client = MCPClient(near, as: Implementation(name: "t", version: "0"))
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await client.callTool("scale_job", [:])
    }
    task.cancel()
    await #expect(throws: MCPClient.Failure.cancelled) { try await task.value }
    await client.close()
    var sent = 0
    for await _ in far.messages { sent += 1 }
    #expect(sent == 0)
  }

  @Test func `a withdrawal is told though the way was full`() async throws {
    let (near, far) = InMemoryTransport.pair(capacity: 1)
    let client = MCPClient(near, as: Implementation(name: "t", version: "0"))
    let first = Task { try await client.callTool("a", [:]) }
    // The first request fills the way; its withdrawal has to wait until somebody reads.
    for _ in 0..<2000 { await Task.yield() }
    first.cancel()
    for _ in 0..<2000 { await Task.yield() }
    var methods: [String] = []
    for await message in far.messages {
      switch message {
      case .request(_, let method, _), .notification(let method, _): methods.append(method)
      default: break
      }
      if methods.count == 2 { break }
    }
    #expect(methods == ["tools/call", "notifications/cancelled"])
    await #expect(throws: MCPClient.Failure.cancelled) { try await first.value }
    await client.close()
  }

  @Test func `a slow call does not hold up another`() async throws {
    let tools = ScriptedTools()
    try await withClient(.scripted(tools)) { (client) async throws in
      async let held = client.callTool("hold", [:])
      var events = tools.events.makeAsyncIterator()
      #expect(await events.next() == "begun")
      #expect(try await client.callTool("echo", ["n": 1]) == ["n": 1])
      tools.release.yield()
      #expect(try await held == ["held": true])
    }
  }

  @Test func `a cancelled caller cancels the work`() async throws {
    let tools = ScriptedTools()
    try await withClient(.scripted(tools)) { (client) async throws in
      let call = Task { try await client.callTool("hold", [:]) }
      var events = tools.events.makeAsyncIterator()
      #expect(await events.next() == "begun")
      call.cancel()
      await #expect(throws: MCPClient.Failure.cancelled) { try await call.value }
      #expect(await events.next() == "cancelled")
      #expect(try await client.callTool("echo", [:]) == .object([:]))
    }
  }

  @Test func `closing the connection cancels the work and fails the caller`() async throws {
    let tools = ScriptedTools()
    var events = tools.events.makeAsyncIterator()
    let (near, far) = InMemoryTransport.pair()
    let serving = Task { await MCPServer.scripted(tools).serve(far) }
    let client = MCPClient(near, as: Implementation(name: "t", version: "1"))
    let call = Task { try await client.callTool("hold", [:]) }
    #expect(await events.next() == "begun")
    await client.close()
    await #expect(throws: MCPClient.Failure.disconnected) { try await call.value }
    await serving.value
    #expect(await events.next() == "cancelled")
    await #expect(throws: MCPClient.Failure.disconnected) { try await client.callTool("echo", [:]) }
  }

  @Test func `cancelling the server cancels the work`() async throws {
    let tools = ScriptedTools()
    var events = tools.events.makeAsyncIterator()
    let (near, far) = InMemoryTransport.pair()
    let serving = Task { await MCPServer.scripted(tools).serve(far) }
    let client = MCPClient(near, as: Implementation(name: "t", version: "1"))
    let call = Task { try await client.callTool("hold", [:]) }
    #expect(await events.next() == "begun")
    serving.cancel()
    await serving.value
    #expect(await events.next() == "cancelled")
    await #expect(throws: MCPClient.Failure.disconnected) { try await call.value }
  }

  @Test func `a call that takes too long is withdrawn`() async throws {
    let tools = ScriptedTools()
    try await withClient(.scripted(tools)) { (client) async throws in
      await #expect(throws: MCPClient.Failure.timedOut) {
        try await client.callTool("hold", [:], timeout: .milliseconds(1))
      }
      var events = tools.events.makeAsyncIterator()
      #expect(await events.next() == "begun")
      #expect(await events.next() == "cancelled")
    }
  }

  @Test func `progress rises and comes only to who asked`() async throws {
    let (steps, tell) = AsyncStream.makeStream(of: Double.self)
    try await withClient(.scripted()) { (client) async throws in
      let answer = try await client.callTool("count", [:]) { tell.yield($0.done) }
      #expect(answer == ["client": "tests/2"])
      tell.finish()
      #expect(await steps.reduce(into: []) { $0.append($1) } == [1, 2, 3])
      _ = try await client.callTool("count", [:])
    }
  }

  @Test func `a tool's failure and a fault of the request are told apart`() async throws {
    try await withClient(.scripted(pageSize: 1)) { (client) async throws in
      let failure = ToolFailure(code: "invalid", message: "parallelism must be at least 1", hint: "give 1 or more")
      await #expect(throws: MCPClient.Failure.tool(failure)) { try await client.callTool("fail", [:]) }
      await #expect { try await client.callTool("nothing", [:]) } throws: {
        if case MCPClient.Failure.rpc(let error) = $0 { error.code == RPCError.invalidParams } else { false }
      }
    }
  }

  @Test func `all pages of the list are read`() async throws {
    try await withClient(.scripted(pageSize: 1)) { (client) async throws in
      #expect(try await client.listTools().map { $0["name"]?.string } == ["echo", "fail", "hold", "count"])
    }
  }

  @Test func `two thousand calls at once each get their own answer`() async throws {
    try await withClient(.scripted()) { (client) async throws in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<2000 {
          group.addTask { try await client.callTool("echo", ["n": .int(number)]) == ["n": .int(number)] }
        }
        for try await isOwn in group { #expect(isOwn) }
      }
    }
  }
}
