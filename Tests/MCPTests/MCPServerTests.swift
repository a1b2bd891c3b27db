import JSON
import MCP
import Testing

struct MCPServerTests {
  private func request(_ method: String, _ params: [String: JSONValue] = [:], modern: Bool = true) -> RPCMessage {
    var params = params
    if modern { params["_meta"] = modernMeta }
    return .request(id: .number(1), method: method, params: .object(params))
  }

  private func result(_ reply: RPCMessage?) throws -> JSONValue {
    guard case .result(_, let value)? = reply else { throw RPCError(0, "\(String(describing: reply))") }
    return value
  }

  private func error(_ reply: RPCMessage?) -> RPCError? {
    if case .error(_, let error)? = reply { error } else { nil }
  }

  @Test func `discover tells the version, the capabilities and how long they hold`() async throws {
    let found = try result(await ask(.scripted(), request("server/discover")).first)
    #expect(found["supportedVersions"] == ["2026-07-28"])
    #expect(found["capabilities"]?["tools"] != nil)
    #expect(found["resultType"] == "complete")
    #expect(found["ttlMs"]?.int ?? -1 >= 0)
    #expect(found["cacheScope"] == "public")
    #expect(found["_meta"]?["io.modelcontextprotocol/serverInfo"]?["name"] == "test")
  }

  @Test func `a request without meta and without a handshake is refused`() async throws {
    #expect(error(try await ask(.scripted(), request("tools/list", modern: false)).first)?.code == -32602)
  }

  @Test func `a version that is not spoken is refused with those that are`() async throws {
    let meta: JSONValue = [
      "io.modelcontextprotocol/protocolVersion": "1999-01-01",
      "io.modelcontextprotocol/clientCapabilities": .object([:]),
    ]
    let message = RPCMessage.request(id: .string("a"), method: "tools/list", params: ["_meta": meta])
    let refusal = error(try await ask(.scripted(), message).first)
    #expect(refusal?.code == -32022)
    #expect(refusal?.data == ["supported": ["2026-07-28"], "requested": "1999-01-01"])
  }

  @Test func `missing client capabilities are refused`() async throws {
    let meta: JSONValue = ["io.modelcontextprotocol/protocolVersion": "2026-07-28"]
    let message = RPCMessage.request(id: .string("a"), method: "tools/list", params: ["_meta": meta])
    #expect(error(try await ask(.scripted(), message).first)?.code == -32602)
  }

  @Test(arguments: ["initialize", "ping", "logging/setLevel", "no/such"])
  func `what the modern revision has not is not found`(method: String) async throws {
    #expect(error(try await ask(.scripted(), request(method)).first)?.code == -32601)
  }

  @Test func `the handshake of the older revisions serves, and ping`() async throws {
    let start = request("initialize", ["protocolVersion": "2025-06-18"], modern: false)
    let replies = try await ask(
      .scripted(), start, .notification(method: "notifications/initialized", params: .object([:])),
      request("ping", modern: false), request("tools/list", modern: false))
    #expect(try result(replies[0])["protocolVersion"] == "2025-06-18")
    #expect(try result(replies[1]) == .object([:]))
    #expect(try result(replies[2])["tools"]?.array?.count == 4)
    #expect(try result(replies[2])["resultType"] == nil)
  }

  @Test func `an unknown older version is answered with the newest older one`() async throws {
    let start = request("initialize", ["protocolVersion": "2024-01-01"], modern: false)
    #expect(try result(await ask(.scripted(), start).first)["protocolVersion"] == "2025-11-25")
  }

  @Test func `the list of tools comes in pages, in order`() async throws {
    let first = try result(await ask(.scripted(pageSize: 3), request("tools/list")).first)
    #expect(first["tools"]?.array?.map { $0["name"]?.string } == ["echo", "fail", "hold"])
    let cursor = try #require(first["nextCursor"])
    let second = try result(await ask(.scripted(pageSize: 3), request("tools/list", ["cursor": cursor])).first)
    #expect(second["tools"]?.array?.map { $0["name"]?.string } == ["count"])
    #expect(second["nextCursor"] == nil)
    #expect(error(try await ask(.scripted(), request("tools/list", ["cursor": ""])).first)?.code == -32602)
  }

  @Test func `a result has its structured content, mirrored as text`() async throws {
    let call = request("tools/call", ["name": "echo", "arguments": ["a": 1]])
    let answer = try result(await ask(.scripted(), call).first)
    #expect(answer["structuredContent"] == ["a": 1])
    #expect(answer["content"]?[0]?["text"] == #"{"a":1}"#)
    #expect(answer["isError"] == false)
  }

  @Test func `an unknown tool is a fault of the request and names the near one`() async throws {
    let refusal = error(try await ask(.scripted(), request("tools/call", ["name": "ecko"])).first)
    #expect(refusal?.code == -32602)
    #expect(refusal?.message.contains("did you mean echo") == true)
    #expect(error(try await ask(.scripted(), request("tools/call", ["name": "echo", "arguments": 3])).first) != nil)
  }

  @Test func `a failure of the tool is a result that says the mend`() async throws {
    let answer = try result(await ask(.scripted(), request("tools/call", ["name": "fail"])).first)
    #expect(answer["isError"] == true)
    #expect(answer["content"]?[0]?["text"] == "parallelism must be at least 1; give 1 or more")
    #expect(answer["structuredContent"]?["code"] == "invalid")
    #expect(answer["structuredContent"]?["hint"] == "give 1 or more")
  }
}
