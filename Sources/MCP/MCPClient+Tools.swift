package import JSON

extension MCPClient {
  /// Calls a tool and returns its structured content.
  package func callTool(
    _ name: String, _ arguments: [String: JSONValue], timeout: Duration? = nil, progress: ProgressHandler? = nil
  ) async throws(Failure) -> JSONValue {
    let params: [String: JSONValue] = ["name": .string(name), "arguments": .object(arguments)]
    let result = try await request("tools/call", params, timeout: timeout, progress: progress)
    let kind = result["resultType"]?.string ?? "complete"
    guard kind == "complete" else { throw .malformed("the tool answers \(kind), which this client cannot serve") }
    if result["isError"] == .bool(true) { throw .tool(MCPClient.toolFailure(result)) }
    guard let content = result["structuredContent"] else {
      throw .malformed("the tool's result has no structuredContent")
    }
    return content
  }

  /// Every tool of the server, all pages.
  package func listTools() async throws(Failure) -> [JSONValue] {
    var (tools, cursor): ([JSONValue], JSONValue?) = ([], nil)
    repeat {
      let page = try await request("tools/list", cursor.map { ["cursor": $0] } ?? [:])
      guard let more = page["tools"]?.array else { throw .malformed("tools/list has no tools") }
      tools += more
      cursor = page["nextCursor"]
    } while cursor != nil
    return tools
  }

  private static func toolFailure(_ result: JSONValue) -> ToolFailure {
    let texts = result["content"]?.array?.compactMap { $0["text"]?.string } ?? []
    let content = result["structuredContent"]
    return ToolFailure(
      code: content?["code"]?.string ?? "refused",
      message: content?["message"]?.string ?? (texts.isEmpty ? "the tool failed and said nothing" : texts.joined()),
      hint: content?["hint"]?.string)
  }
}
