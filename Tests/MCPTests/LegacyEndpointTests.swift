import FoundationEssentials
import HTTP
import JSON
import Testing

@testable import MCP

struct LegacyEndpointTests {
  private let bench = EndpointBench()

  @Test(arguments: ["2025-11-25", "2025-06-18", "2025-03-26"])
  func `a handshake opens a session`(version: String) async {
    let session = await bench.session(version)
    #expect(session.welcome.result?["protocolVersion"] == .string(version))
    #expect(session.id.utf8.count == 64 && session.id.utf8.allSatisfy { $0 >= 0x21 && $0 <= 0x7E })
    let ready = await session.note("notifications/initialized")
    #expect(ready.status == 202 && ready.data.isEmpty)
    #expect(await session.call("ping").result == .object([:]))
    let tools = await session.call("tools/list").result
    #expect(tools?["tools"]?.array?.count == 2 && tools?["ttlMs"] == nil && tools?["resultType"] == nil)
    #expect(await session.call("server/discover").code == -32601)
    #expect(await session.delete().status == 204)
    #expect(await session.call("ping").status == 404)
  }

  @Test func `no session is 400, an unknown one 404, and another's is unknown`() async {
    let session = await bench.session()
    #expect(await session.call("ping", ["x": 1], id: 1, ["Mcp-Session-Id": nil]).status == 400)
    #expect(await session.call("ping", [:], id: 1, ["Mcp-Session-Id": "nonsense"]).status == 404)
    var eve = bench
    eve.principal = "eve"
    let stolen = BenchSession(bench: eve, id: session.id, version: session.version, welcome: session.welcome)
    #expect(await stolen.call("ping").status == 404)
    #expect(await stolen.delete().status == 404)
    #expect(await session.call("ping").status == 200)
  }

  @Test func `a version that no session has is 400, none is the session's`() async {
    let session = await bench.session("2025-06-18")
    for version in ["2024-11-05", "nonsense", "2099-01-01"] {
      #expect(await session.call("ping", [:], id: 1, ["MCP-Protocol-Version": version]).status == 400)
    }
    #expect(await session.call("ping", [:], id: 1, ["MCP-Protocol-Version": nil]).status == 200)
  }

  @Test func `a resource that is not there has the code of before`() async {
    let session = await bench.session()
    #expect(await session.call("resources/read", ["uri": "test://z"]).code == -32002)
    #expect(await session.call("resources/subscribe", ["uri": "test://z"]).code == -32002)
    #expect(await session.call("logging/setLevel", ["level": "info"]).code == -32601)
  }

  @Test func `what is subscribed to is told on the stream of GET, also what came before it`() async throws {
    let announcer = Announcer()
    let bench = EndpointBench(server: .whole(resources: ScriptedResources(announcer)))
    let session = await bench.session()
    #expect(await session.call("resources/subscribe", ["uri": "test://a"]).result == .object([:]))
    await announcer.updated("test://a")
    let reader = try #require(StreamReader(await session.get()))
    let first = await reader.event()
    let updated = RPCMessage.notification(method: "notifications/resources/updated", params: ["uri": "test://a"])
    #expect(first.flatMap(StreamReader.message) == updated)
    #expect(await session.call("resources/unsubscribe", ["uri": "test://a"]).result == .object([:]))
    while await announcer.ended == 0 { await Task.yield() }
    reader.cancel()
    await reader.end()
  }

  @Test func `a client that was cut off cancels nothing, and goes on where it was`() async throws {
    let tools = ScriptedTools()
    var settings = EndpointSettings()
    settings.pause = { _ in try await Task.sleep(for: .milliseconds(5)) }
    settings.keepAlive = .zero
    let session = await EndpointBench(settings, server: .whole(tools)).session()
    let answer = await session.call("tools/call", ["name": "hold"], id: 5)
    let reader = try #require(StreamReader(answer, failing: 2))
    var pieces = reader.pieces.makeAsyncIterator()
    let prime = try #require(await pieces.next())
    #expect(prime.contains("retry: ") && prime.hasSuffix("data: \n\n"))
    await reader.end()
    tools.release.yield()
    let again = try #require(StreamReader(await session.get(["Last-Event-ID": StreamReader.id(prime)])))
    let reply = await again.message()
    #expect(reply?.id == .number(5) && reply?.resultValue?["structuredContent"] == ["held": true])
    await again.end()  // the answer ends the stream
    #expect(await session.get(["Last-Event-ID": "99-1"]).status == 400)
    #expect(await session.get(["Last-Event-ID": "nonsense"]).status == 400)
  }

  @Test func `a cancelled request has no answer`() async throws {
    let tools = ScriptedTools()
    var events = tools.events.makeAsyncIterator()
    let session = await EndpointBench(server: .whole(tools)).session()
    async let answer = session.call("tools/call", ["name": "hold"], id: 5)
    #expect(await events.next() == "begun")
    #expect(await session.note("notifications/cancelled", ["requestId": 5]).status == 202)
    #expect(await events.next() == "cancelled")
    #expect(await answer.status == 202)
  }

  @Test func `batches are of one revision alone`() async {
    let batch = Data(
      #"[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/x"},3,{"jsonrpc":"2.0","id":2,"method":"no/such"}]"#
        .utf8)
    let old = await bench.session("2025-03-26")
    let answer = await bench.send("POST", old.headers(), batch)
    #expect(answer.status == 200 && answer.json.array?.count == 3)
    let byID = Dictionary(
      (answer.json.array ?? []).map { ($0["id"] ?? .null, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(byID[1]?["result"] == .object([:]) && byID[2]?["error"]?["code"] == -32601)
    #expect(byID[.null]?["error"]?["code"] == -32600)
    #expect(await bench.send("POST", old.headers(), Data("[]".utf8)).status == 400)
    let note = Data(#"[{"jsonrpc":"2.0","method":"notifications/x"}]"#.utf8)
    #expect(await bench.send("POST", old.headers(), note).status == 202)
    for version in ["2025-06-18", "2025-11-25"] {
      let session = await bench.session(version)
      #expect(await bench.send("POST", session.headers(), batch).status == 400)
    }
  }

  @Test func `the client is asked on the stream of its request`() async throws {
    let bench = EndpointBench(server: .whole(consent: ScriptedConsent()))
    let session = await bench.session("2025-06-18", capabilities: ["elicitation": .object([:])])
    let reader = try #require(StreamReader(await session.call("tools/call", ["name": "echo", "arguments": ["a": 1]])))
    let question = try #require(await reader.message())
    guard case .request(let id, "elicitation/create", _) = question else { throw RPCError(0, "\(question)") }
    #expect(await session.post(.result(id: id, ["action": "accept", "content": ["confirm": true]])).status == 202)
    #expect(await reader.message()?.resultValue?["structuredContent"] == ["a": 1, "locked": true])
    await reader.end()
  }

  @Test func `the end of a session ends its streams and its work`() async throws {
    let tools = ScriptedTools()
    var events = tools.events.makeAsyncIterator()
    let session = await EndpointBench(server: .whole(tools)).session()
    let reader = try #require(StreamReader(await session.get()))
    async let answer = session.call("tools/call", ["name": "hold"], id: 5)
    #expect(await events.next() == "begun")
    #expect(await session.delete().status == 204)
    await reader.end()
    #expect(await events.next() == "cancelled")
    #expect(await answer.status == 503)
  }

  @Test func `at the server's end standing streams end, and requests finish`() async throws {
    let tools = ScriptedTools()
    var events = tools.events.makeAsyncIterator()
    let session = await EndpointBench(server: .whole(tools)).session()
    let reader = try #require(StreamReader(await session.get()))
    async let answer = session.call("tools/call", ["name": "hold"], id: 5)
    #expect(await events.next() == "begun")
    await session.bench.endpoint.close()
    await reader.end()
    tools.release.yield()
    #expect(await answer.result?["structuredContent"] == ["held": true])
    #expect(await session.bench.session().welcome.status == 503, "no more sessions")
  }

  @Test func `a request that does not finish is cancelled at the very end, and answered`() async throws {
    let tools = ScriptedTools()
    var events = tools.events.makeAsyncIterator()
    let session = await EndpointBench(server: .whole(tools)).session()
    async let answer = session.call("tools/call", ["name": "hold"], id: 5)
    #expect(await events.next() == "begun")
    await session.bench.endpoint.close()
    await session.bench.endpoint.stop()
    #expect(await events.next() == "cancelled")
    #expect(await answer.json["id"] == 5)
  }
}
