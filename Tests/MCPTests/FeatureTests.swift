import JSON
import Testing

@testable import MCP

struct FeatureTests {
  private func result(_ message: RPCMessage, _ server: MCPServer = .whole()) async throws -> JSONValue {
    let reply = try #require(await ask(server, message).first)
    return try #require(reply.resultValue, "\(reply)")
  }

  private func code(_ message: RPCMessage, _ server: MCPServer = .whole()) async throws -> Int? {
    try await ask(server, message).first?.errorValue?.code
  }

  @Test func `just what is served is declared`() async throws {
    let all = try await result(modern("server/discover"))["capabilities"]?.object
    #expect(all.map { Set($0.keys) } == ["tools", "resources", "prompts", "completions"])
    #expect(all?["resources"] == ["subscribe": true, "listChanged": true])
    let few = try await result(modern("server/discover"), .scripted())["capabilities"]?.object
    #expect(few.map { Set($0.keys) } == ["tools"])
    for method in ["resources/list", "resources/read", "prompts/list", "prompts/get", "completion/complete"] {
      #expect(try await code(modern(method, ["uri": "x", "name": "x"]), .scripted()) == -32601, "\(method)")
    }
  }

  @Test(arguments: [
    ("tools/list", "tools", 4), ("prompts/list", "prompts", 2), ("resources/list", "resources", 5),
    ("resources/templates/list", "resourceTemplates", 3),
  ])
  func `a list comes in pages by opaque cursors, with how long it may be kept`(
    method: String, key: String, count: Int
  ) async throws {
    var (seen, cursor, pages): ([JSONValue], JSONValue?, Int) = ([], nil, 0)
    repeat {
      let page = try await result(modern(method, cursor.map { ["cursor": $0] } ?? [:]))
      seen += page[key]?.array ?? []
      cursor = page["nextCursor"]
      pages += 1
      #expect(page["ttlMs"]?.int ?? -1 >= 0)
      #expect(["public", "private"].contains(page["cacheScope"]))
    } while cursor != nil
    #expect(seen.count == count && Set(seen).count == count)
    #expect(pages == (count + 1) / 2)
    for bad: JSONValue in ["", "nonsense", "AAAA", 3, "bm9uc2Vuc2U"] {
      #expect(try await code(modern(method, ["cursor": bad])) == -32602, "\(bad)")
    }
  }

  @Test func `a resource is read, and one that is not there is a fault`() async throws {
    let found = try await result(modern("resources/read", ["uri": "test://a"]))
    #expect(found["contents"] == [["uri": "test://a", "mimeType": "text/plain", "text": "text of test://a"]])
    #expect(found["ttlMs"] != nil && found["resultType"] == "complete")
    let missing = try await ask(.whole(), modern("resources/read", ["uri": "test://z"])).first?.errorValue
    #expect(missing?.code == -32602 && missing?.data == ["uri": "test://z"])
    #expect(try await code(modern("resources/read", ["uri": "test://broken"])) == -32603)
    #expect(try await code(modern("resources/read")) == -32602)
    #expect(try await code(modern("resources/read", ["uri": .string(String(repeating: "a", count: 9000))])) == -32602)
  }

  @Test func `a prompt gives its messages, data beside words`() async throws {
    let found = try await result(modern("prompts/get", ["name": "greet", "arguments": ["who": "ada"]]))
    #expect(found["messages"]?[0]?["content"] == ["type": "text", "text": "greet ada"])
    #expect(found["messages"]?[1]?["content"]?["type"] == "resource")
    #expect(found["messages"]?[1]?["role"] == "user")
  }

  @Test(
    arguments: [
      ["name": "gret"], ["name": "greet"], ["name": "greet", "arguments": ["who": ""]],
      ["name": "greet", "arguments": ["who": 3]], ["name": "greet", "arguments": ["who": "ada", "hwo": "x"]],
      ["name": "greet", "arguments": [1]], ["name": "greet", "arguments": ["who": "nobody"]],
    ] as [[String: JSONValue]])
  func `a prompt that cannot be given is a fault of the request`(params: [String: JSONValue]) async throws {
    #expect(try await code(modern("prompts/get", params)) == -32602)
  }

  @Test func `completions are a hundred at most, and the whole number is told`() async throws {
    let ref: JSONValue = ["type": "ref/prompt", "name": "greet"]
    let found = try await result(
      modern("completion/complete", ["ref": ref, "argument": ["name": "who", "value": "a"]]))["completion"]
    #expect(found?["values"]?.array?.count == 100 && found?["values"]?[0] == "a1")
    #expect(found?["total"] == 250 && found?["hasMore"] == true)
    let template: JSONValue = ["type": "ref/resource", "uri": "a://{x}"]
    let one = try await result(
      modern("completion/complete", ["ref": template, "argument": ["name": "x", "value": ""]]))["completion"]
    #expect(one == ["values": ["only"], "total": 1, "hasMore": false])
    for argument: JSONValue in [["name": "nonsense", "value": ""], ["name": "who", "value": 3], ["name": "who"]] {
      #expect(try await code(modern("completion/complete", ["ref": ref, "argument": argument])) == -32602)
    }
    #expect(try await code(modern("completion/complete", ["argument": ["name": "who", "value": ""]])) == -32602)
  }

  @Test func `a token of progress that is none is refused`() async throws {
    #expect(try await code(modern("tools/call", ["name": "echo"], token: [1])) == -32602)
    #expect(try await code(modern("tools/call", ["name": "echo"], token: 1.5)) == -32602)
  }
}
