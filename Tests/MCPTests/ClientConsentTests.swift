import JSON
import Synchronization
import Testing

@testable import MCP

/// Our client before a server that needs its user's word, in both eras.
@Suite(.timeLimit(.minutes(1))) struct ClientConsentTests {
  /// Lets an older server look like one: nothing of 2026-07-28 gets through.
  private struct OlderOnly: Transport {
    let near: InMemoryTransport
    let messages: AsyncStream<RPCMessage>
    private let own: AsyncStream<RPCMessage>.Continuation

    init(_ near: InMemoryTransport) {
      self.near = near
      (messages, own) = AsyncStream.makeStream()
      Task { [own] in
        for await message in near.messages { own.yield(message) }
        own.finish()
      }
    }

    func send(_ message: RPCMessage) async throws {
      guard case .request(let id, "server/discover", _) = message else { return try await near.send(message) }
      own.yield(.error(id: id, RPCError(RPCError.methodNotFound, "unknown")))
    }

    func close() { near.close() }
  }

  private func asking(
    _ era: MCPClient.Era, need: ConfirmationNeed = .required, consent: MCPClient.ConsentHandler?,
    _ body: (MCPClient) async throws -> Void
  ) async throws {
    let (near, far) = InMemoryTransport.pair()
    let server = MCPServer.whole(consent: ScriptedConsent(need: need))
    let serving = Task { await server.serve(far) }
    let way: any Transport = era == .legacy ? OlderOnly(near) : near
    let client = MCPClient(way, as: Implementation(name: "t", version: "0"), negotiates: true, consent: consent)
    try await body(client)
    await client.close()
    await serving.value
  }

  @Test(arguments: [MCPClient.Era.modern, .legacy])
  func `a yes of the handler makes the call, which it is shown`(era: MCPClient.Era) async throws {
    let seen = Mutex<[MCPClient.Question]>([])
    try await asking(era) { question in
      seen.withLock { $0.append(question) }
      return true
    } _: { client in
      let answer = try await client.callTool("echo", ["a": 1])
      #expect(answer == ["a": 1, "locked": true])
    }
    let question = seen.withLock { $0 }
    #expect(question.map(\.message) == [#"echo {"a":1}?"#])
    #expect(question.first?.call?.tool == "echo" && question.first?.call?.arguments == ["a": 1])
  }

  @Test(arguments: [MCPClient.Era.modern, .legacy])
  func `a no of the handler does nothing`(era: MCPClient.Era) async throws {
    try await asking(era) { _ in
      false
    } _: { client in
      let failure = await #expect(throws: MCPClient.Failure.self) { try await client.callTool("echo", [:]) }
      guard case .tool(let failure)? = failure else { return #expect(Bool(false), "\(failure as Any)") }
      #expect(failure.code == "declined")
    }
  }

  @Test(arguments: [MCPClient.Era.modern, .legacy])
  func `a word that was given is not asked for again, and holds for that call alone`(era: MCPClient.Era) async throws {
    try await asking(era) { _ in
      false
    } _: { client in
      let answer = try await client.callTool("echo", ["a": 1], word: .given)
      #expect(answer["locked"] == true)
      await #expect(throws: MCPClient.Failure.self) { try await client.callTool("echo", ["a": 1]) }
    }
  }

  @Test func `a word that was given needs no handler where each call says what its client can`() async throws {
    try await asking(.modern, consent: nil) { client in
      let answer = try await client.callTool("echo", ["a": 1], word: .given)
      #expect(answer["locked"] == true)
    }
  }

  @Test(arguments: [MCPClient.Era.modern, .legacy])
  func `without a handler the server is told so, and decides`(era: MCPClient.Era) async throws {
    try await asking(era, consent: nil) { client in
      await #expect(throws: MCPClient.Failure.self) { try await client.callTool("echo", [:]) }
    }
    try await asking(era, need: .wanted, consent: nil) { client in
      let answer = try await client.callTool("echo", ["a": 1])
      #expect(answer == ["a": 1])
    }
  }

  @Test func `a question that may be about a call without a word is no`() async throws {
    let (near, _) = InMemoryTransport.pair()
    let client = MCPClient(near, as: Implementation(name: "t", version: "0")) { _ in true }
    let form: JSONValue = ["message": "?", "requestedSchema": ["properties": ["confirm": ["type": "boolean"]]]]
    let given = MCPClient.AskedCall(tool: "a", arguments: [:], word: .given)
    let open = MCPClient.AskedCall(tool: "b", arguments: [:], word: .open)
    #expect(await client.answer(to: form, [given, open])["action"] == "decline")
    #expect(await client.answer(to: form, [given, given])["action"] == "accept")
    #expect(await client.answer(to: form, [open, open])["action"] == "accept", "the handler is asked, of no one call")
    #expect(await client.answer(to: form, [])["action"] == "cancel", "nothing is under way")
  }

  @Test(
    arguments: [
      ["mode": "url", "message": "go"],
      ["requestedSchema": ["properties": ["a": ["type": "boolean"], "b": ["type": "boolean"]]]],
      ["requestedSchema": ["properties": ["password": ["type": "string"]]]],
    ] as [JSONValue])
  func `what is no plain yes or no is not filled in`(form: JSONValue) async throws {
    let (near, _) = InMemoryTransport.pair()
    let client = MCPClient(near, as: Implementation(name: "t", version: "0")) { _ in true }
    let call = MCPClient.AskedCall(tool: "a", arguments: [:], word: .open)
    #expect(await client.answer(to: form, [call]) == ["action": "cancel"])
  }
}
