import FoundationEssentials
import HTTP
import JSON
import Testing

@testable import MCP

struct EndpointTests {
  private let bench = EndpointBench()
  private let call = modern("tools/call", ["name": "echo", "arguments": ["a": 1]], id: .string("x"))

  @Test func `a request is answered by one JSON text`() async {
    let answer = await bench.post(call)
    #expect(answer.status == 200 && answer.headers["Content-Type"] == "application/json")
    #expect(answer.json["id"] == "x" && answer.result?["structuredContent"] == ["a": 1])
    #expect(answer.headers["Mcp-Session-Id"] == nil)
  }

  @Test(arguments: [
    (modern("no/such"), 404, -32601), (modern("initialize"), 404, -32601), (modern("ping"), 404, -32601),
    (modern("tools/call", ["name": "nope"]), 400, -32602),
    (modern("resources/read", ["uri": "test://broken"]), 200, -32603),
  ])
  func `an error has the status of its kind`(message: RPCMessage, status: Int, code: Int) async {
    let answer = await bench.post(message)
    #expect(answer.status == status && answer.code == code)
  }

  @Test func `a version that is not spoken is told with those that are`() async {
    let message = RPCMessage.request(
      id: .number(1), method: "server/discover",
      params: [
        "_meta": [
          "io.modelcontextprotocol/protocolVersion": "v9", "io.modelcontextprotocol/clientCapabilities": .object([:]),
        ]
      ])
    let answer = await bench.post(message, ["MCP-Protocol-Version": "v9"])
    #expect(answer.status == 400 && answer.code == -32022)
    #expect(answer.json["error"]?["data"] == ["supported": ["2026-07-28"], "requested": "v9"])
    // The head that says something else comes before whether the version is spoken.
    #expect(await bench.post(message).code == -32020)
  }

  @Test(arguments: [
    ("MCP-Protocol-Version", nil), ("MCP-Protocol-Version", "2025-11-25"), ("Mcp-Method", nil),
    ("Mcp-Method", "Tools/Call"),
    ("Mcp-Name", nil), ("Mcp-Name", "hold"), ("Mcp-Name", "=?base64?!?="), ("Mcp-Name", "=?base64?aG9sZA==?="),
    ("Mcp-Name", "ech\u{0}o"), ("Mcp-Name", "=?base64?/w==?="), ("Mcp-Name", "=?base64?ZWNobx==?="),
  ])
  func `a head that does not stand for the body is refused`(name: String, value: String?) async {
    let answer = await bench.post(call, [name: value])
    #expect(answer.status == 400 && answer.code == -32020 && answer.json["id"] == "x")
  }

  @Test func `a routing field that stands there twice is refused`() async {
    var headers = EndpointBench.head(call)
    headers.append("mcp-name", "echo")
    #expect(await bench.send("POST", headers, call.data).code == -32020)
  }

  @Test(arguments: [["Mcp-Name": " echo\t"], ["Mcp-Name": "=?base64?ZWNobw==?="], ["mcp-method": "tools/call"]])
  func `blanks, base64 and other cases of names serve`(changes: [String: String]) async {
    #expect(await bench.post(call, changes.mapValues(Optional.some)).status == 200)
  }

  @Test(arguments: [
    "application/json", "text/event-stream", "text/html", "application/json, text/event-stream;q=0", "",
  ])
  func `a client that does not take both kinds of answer is refused`(accept: String) async {
    #expect(await bench.post(call, ["Accept": accept]).status == 406)
  }

  @Test(arguments: ["*/*", "application/*, text/*", "TEXT/event-stream;q=0.5,application/json", nil])
  func `wildcards and weights are understood`(accept: String?) async {
    #expect(await bench.post(call, ["Accept": accept]).status == 200)
  }

  @Test func `what is no JSON, or not called so, is refused`() async {
    for type in [nil, "text/plain", "application/jsonx"] {
      #expect(await bench.post(call, ["Content-Type": type]).status == 415)
    }
    #expect(await bench.post(call, ["Content-Type": "Application/JSON ; charset=utf-8"]).status == 200)
    for body in ["", "{", "nonsense"] {
      let answer = await bench.send("POST", EndpointBench.head(call), Data(body.utf8))
      #expect(answer.status == 400 && answer.code == -32700)
    }
    for body in ["[]", "3", #"{"jsonrpc":"2.0","id":null,"method":"m"}"#] {
      let answer = await bench.send("POST", EndpointBench.head(call), Data(body.utf8))
      #expect(answer.status == 400 && answer.code == -32600)
    }
  }

  @Test func `a notification is accepted, a response is not, other methods are none`() async {
    let note = RPCMessage.notification(method: "notifications/cancelled", params: .object([:]))
    let answer = await bench.post(note)
    #expect(answer.status == 202 && answer.data.isEmpty)
    #expect(await bench.post(.result(id: .number(1), .null)).status == 400)
    for method in ["GET", "DELETE", "PUT", "OPTIONS"] {
      let answer = await bench.send(method, EndpointBench.head(note))
      #expect(answer.status == 405 && answer.headers["Allow"]?.contains("POST") == true)
    }
  }

  @Test func `progress makes a stream, whose last event is the answer`() async throws {
    let answer = await bench.post(modern("tools/call", ["name": "count"], token: "t"))
    #expect(answer.status == 200 && answer.headers["Content-Type"] == "text/event-stream")
    #expect(answer.headers["X-Accel-Buffering"] == "no")
    let reader = try #require(StreamReader(answer))
    var messages: [RPCMessage] = []
    while let message = await reader.message() { messages.append(message) }
    #expect(messages.count == 4 && messages.dropLast().allSatisfy(\.isNotification))
    #expect(messages.last?.resultValue?["resultType"] == "complete")
  }

  @Test func `a reader that goes stops the work, and so does one who never came`() async throws {
    for leaves in [true, false] {
      let tools = ScriptedTools()
      var events = tools.events.makeAsyncIterator()
      var settings = EndpointSettings()
      settings.pause = { _ in try Task.checkCancellation() }  // so that it becomes a stream at once
      let bench = EndpointBench(settings, server: .whole(tools))
      do {
        let answer = await bench.post(modern("tools/call", ["name": "hold"]))
        #expect(answer.isStream)
        #expect(await events.next() == "begun")
        if leaves {
          let reader = try #require(StreamReader(answer, failing: 3))
          await reader.end()
        }
      }
      #expect(await events.next() == "cancelled")
    }
  }

  @Test func `a client that goes before there is an answer stops the work`() async {
    let tools = ScriptedTools()
    var events = tools.events.makeAsyncIterator()
    let bench = EndpointBench(server: .whole(tools))
    let request = Task { await bench.post(modern("tools/call", ["name": "hold"])).status }
    #expect(await events.next() == "begun")
    request.cancel()
    #expect(await events.next() == "cancelled")
    #expect(await request.value == 503)
  }

  @Test func `what is still under way when the server must stop is answered, and a stream that is an answer says so`()
    async throws
  {
    let tools = ScriptedTools()
    var events = tools.events.makeAsyncIterator()
    var settings = EndpointSettings()
    settings.pause = { _ in try Task.checkCancellation() }  // so that it becomes a stream at once
    let bench = EndpointBench(settings, server: .whole(tools))
    let answer = await bench.post(modern("tools/call", ["name": "hold"], id: .number(3)))
    #expect(answer.isStream && answer.endsByItself)
    let reader = try #require(StreamReader(answer))
    #expect(await events.next() == "begun")
    await bench.endpoint.close()
    do {  // nobody reads it, and its response is dropped, as the server drops it
      let listening = await bench.post(modern("subscriptions/listen", ["notifications": .object([:])]))
      #expect(!listening.endsByItself)
    }
    await bench.endpoint.stop()
    #expect(await events.next() == "cancelled")
    guard case .result(.number(3), _)? = await reader.message() else { throw RPCError(0, "its answer comes") }
    await reader.end()
    for _ in 0..<10_000 where await bench.endpoint.replyCount > 0 { await Task.yield() }
    #expect(await bench.endpoint.replyCount == 0)
  }

  @Test func `a subscription ends with its answer when the server does`() async throws {
    let message = modern(
      "subscriptions/listen", ["notifications": ["resourcesListChanged": true]], id: .string("s"))
    for closes in [true, false] {
      let reader = try #require(StreamReader(await bench.post(message)))
      #expect(await reader.message()?.isNotification == true)
      if closes { await bench.endpoint.close() } else { reader.cancel() }
      let last = await reader.message()?.resultValue
      #expect(last?["resultType"] == "complete")
      #expect(last?["_meta"]?["io.modelcontextprotocol/subscriptionId"] == "s")
      await reader.end()
    }
  }
}
