import JSON
import Testing

@testable import MCP

struct ListeningTests {
  private let announcer = Announcer()
  private var server: MCPServer { .whole(resources: ScriptedResources(announcer)) }
  private let id = "io.modelcontextprotocol/subscriptionId"

  private func listen(_ filter: JSONValue, id: RPCID = .string("s")) -> RPCMessage {
    modern("subscriptions/listen", ["notifications": filter], id: id)
  }

  @Test func `a subscription is acknowledged with what is honoured, then told what changes`() async throws {
    let (near, far) = InMemoryTransport.pair()
    let serving = Task { [server] in await server.serve(far) }
    try await near.send(
      listen([
        "resourceSubscriptions": ["test://a", "test://nope"], "toolsListChanged": true, "resourcesListChanged": true,
      ]))
    var messages = near.messages.makeAsyncIterator()
    let meta: JSONValue = [id: "s"]
    let honoured: JSONValue = ["resourceSubscriptions": ["test://a"], "resourcesListChanged": true]
    #expect(
      await messages.next()
        == .notification(
          method: "notifications/subscriptions/acknowledged", params: ["_meta": meta, "notifications": honoured]))
    await announcer.updated("test://b")
    await announcer.updated("test://a")
    #expect(
      await messages.next()
        == .notification(method: "notifications/resources/updated", params: ["_meta": meta, "uri": "test://a"]))
    await announcer.listChanged()
    #expect(
      await messages.next() == .notification(method: "notifications/resources/list_changed", params: ["_meta": meta]))
    near.close()
    await serving.value
  }

  @Test func `what is cancelled has no answer, and its watch ends`() async throws {
    let (near, far) = InMemoryTransport.pair()
    let serving = Task { [server] in await server.serve(far) }
    try await near.send(listen(["resourceSubscriptions": ["test://a"]]))
    var messages = near.messages.makeAsyncIterator()
    _ = await messages.next()
    try await near.send(.notification(method: "notifications/cancelled", params: ["requestId": "s"]))
    try await near.send(modern("tools/list", id: .number(7)))
    guard case .result(.number(7), _)? = await messages.next() else { throw RPCError(0, "the list comes next") }
    while await announcer.ended == 0 { await Task.yield() }
    near.close()
    await serving.value
  }

  @Test func `a server that ends answers its subscriptions and says that they are over`() async throws {
    let (near, far) = InMemoryTransport.pair()
    let serving = Task { [server] in await server.serve(far) }
    try await near.send(listen(["resourcesListChanged": true], id: .number(4)))
    var messages = near.messages.makeAsyncIterator()
    _ = await messages.next()
    serving.cancel()
    await serving.value
    // The transport of this test closes with its reader; how a subscription ends shows over a channel of its own.
    let (quiet, tell) = AsyncStream.makeStream(of: RPCMessage.self)
    let channel = Channel(notify: { tell.yield(.notification(method: $0, params: $1)) })
    let params: JSONValue = ["notifications": ["resourcesListChanged": true], "_meta": modernMeta]
    let reply = Task { [server] in await server.reply(to: .string("s"), "subscriptions/listen", params, nil, channel) }
    var first = quiet.makeAsyncIterator()
    _ = await first.next()
    reply.cancel()
    let result = await reply.value.resultValue
    #expect(result?["resultType"] == "complete" && result?["_meta"]?[id] == "s")
  }

  @Test(
    arguments: [
      [:], ["notifications": 3], ["notifications": ["resourceSubscriptions": "x"]],
      ["notifications": ["resourceSubscriptions": [1]]], ["notifications": ["toolsListChanged": "yes"]],
    ] as [[String: JSONValue]])
  func `a filter that is none is refused`(params: [String: JSONValue]) async throws {
    #expect(try await ask(server, modern("subscriptions/listen", params)).first?.errorValue?.code == -32602)
  }
}
