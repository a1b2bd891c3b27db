import JSON
import Testing

@testable import MCP

struct ConsentTests {
  private let forms: JSONValue = ["elicitation": ["form": .object([:])]]
  private let consent = ScriptedConsent()

  private func call(
    _ server: MCPServer, _ more: [String: JSONValue] = [:], tool: String = "echo", capabilities: JSONValue? = nil
  ) async throws -> RPCMessage {
    let params: [String: JSONValue] = ["name": .string(tool), "arguments": ["a": 1]]
    let message = modern("tools/call", params.merging(more) { $1 }, capabilities: capabilities ?? forms)
    return try #require(try await ask(server, message).first)
  }

  private func round(_ server: MCPServer) async throws -> String {
    try #require(try await call(server).resultValue?["requestState"]?.string)
  }

  @Test func `the first round asks, a yes in the second does what was shown`() async throws {
    let server = MCPServer.whole(consent: consent)
    let first = try #require(try await call(server).resultValue)
    #expect(first["resultType"] == "input_required" && first["ttlMs"] == nil && first["content"] == nil)
    let request = first["inputRequests"]?["confirm"]
    #expect(request?["method"] == "elicitation/create" && request?["params"]?["mode"] == "form")
    #expect(request?["params"]?["message"] == #"echo {"a":1}?"#)
    let state = try #require(first["requestState"])
    let yes: JSONValue = ["confirm": ["action": "accept", "content": ["confirm": true]]]
    let second = try await call(server, ["requestState": state, "inputResponses": yes]).resultValue
    #expect(second?["structuredContent"] == ["a": 1, "locked": true])
    let third = try await call(server, ["requestState": state, "inputResponses": yes]).errorValue
    #expect(third?.code == -32602, "a word serves once")
  }

  @Test(
    arguments: [
      ["action": "decline"], ["action": "cancel"], ["action": "accept", "content": ["confirm": false]],
    ] as [JSONValue])
  func `a no does nothing, says so, and is noted`(answer: JSONValue) async throws {
    let server = MCPServer.whole(consent: consent)
    let state = try await round(server)
    let reply = try await call(
      server, ["requestState": .string(state), "inputResponses": ["confirm": answer]]
    ).resultValue
    #expect(reply?["isError"] == true)
    #expect(reply?["content"]?[0]?["text"]?.string?.hasPrefix("not done: declined") == true)
    #expect(await consent.notes.all == ["echo declined"])
  }

  @Test(
    arguments: [[:], ["other": ["action": "accept"]], ["confirm": 3], ["confirm": ["action": "accept"]]] as [JSONValue])
  func `what is no answer is asked again`(answers: JSONValue) async throws {
    let server = MCPServer.whole(consent: consent)
    let state = try await round(server)
    let reply = try await call(server, ["requestState": .string(state), "inputResponses": answers]).resultValue
    #expect(reply?["resultType"] == "input_required" && reply?["requestState"]?.string != state)
  }

  @Test func `a state that is not ours is refused`() async throws {
    let server = MCPServer.whole(consent: consent)
    let yes: JSONValue = ["confirm": ["action": "accept", "content": ["confirm": true]]]
    for state: JSONValue in ["", "e30.e30", 3] {
      #expect(try await call(server, ["requestState": state, "inputResponses": yes]).errorValue?.code == -32602)
    }
  }

  @Test func `a client that cannot ask is served where a word is wanted, refused where it is required`() async throws {
    for capabilities: JSONValue in [.object([:]), ["elicitation": ["url": .object([:])]]] {
      let served = try await call(.whole(consent: consent), capabilities: capabilities).resultValue
      #expect(served?["structuredContent"] == ["a": 1])
      let strict = ScriptedConsent(need: .required)
      let refused = try await call(.whole(consent: strict), capabilities: capabilities).errorValue
      #expect(refused?.code == -32021)
      #expect(refused?.data == ["requiredCapabilities": ["elicitation": .object([:])]])
      #expect(await strict.notes.all == ["echo unasked"])
    }
  }

  @Test func `what would fail anyway is not asked about`() async throws {
    let reply = try await call(.whole(consent: consent), tool: "fail").resultValue
    #expect(reply?["isError"] == true && reply?["content"]?[0]?["text"] == "it has ended")
  }

  @Test func `before 2026-07-28 the client is asked by a request`() async throws {
    for (answer, isDone) in [
      (["action": "accept", "content": ["confirm": true]], true), (["action": "decline"], false),
      (["action": "accept", "content": .object([:])], false),
    ] as [(JSONValue, Bool)] {
      let (near, far) = InMemoryTransport.pair()
      let serving = Task { await MCPServer.whole(consent: consent).serve(far) }
      let hello: JSONValue = ["protocolVersion": "2025-06-18", "capabilities": ["elicitation": .object([:])]]
      try await near.send(.request(id: .number(1), method: "initialize", params: hello))
      try await near.send(
        .request(id: .number(2), method: "tools/call", params: ["name": "echo", "arguments": ["a": 1]]))
      var messages = near.messages.makeAsyncIterator()
      _ = await messages.next()
      guard case .request(let id, "elicitation/create", let params)? = await messages.next() else {
        throw RPCError(0, "a question comes next")
      }
      #expect(params["message"]?.string?.contains("echo") == true && params["mode"] == nil)
      try await near.send(.result(id: id, answer))
      let reply = await messages.next()?.resultValue
      #expect(reply?["isError"] == .bool(!isDone))
      near.close()
      await serving.value
    }
  }

  @Test func `a client of before that cannot ask gets an error of the tool`() async throws {
    let hello: JSONValue = ["protocolVersion": "2025-06-18", "capabilities": .object([:])]
    let replies = try await ask(
      .whole(consent: ScriptedConsent(need: .required)), .request(id: .number(1), method: "initialize", params: hello),
      .request(id: .number(2), method: "tools/call", params: ["name": "echo", "arguments": ["a": 1]]))
    #expect(replies.last?.resultValue?["isError"] == true)
  }
}
