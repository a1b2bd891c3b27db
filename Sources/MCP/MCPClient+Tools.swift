package import JSON

extension MCPClient {
  /// Calls a tool and returns its structured content.
  ///
  /// - Parameters:
  ///   - word: What the user has said to this call, should the server ask for it.
  ///   - reader: Who read the sentence that it came of, `grammar` or `model`; nil where it came of none.
  package func callTool(
    _ name: String, _ arguments: [String: JSONValue], timeout: Duration? = nil, progress: ProgressHandler? = nil,
    word: UserWord = .open, reader: String? = nil
  ) async throws(Failure) -> JSONValue {
    let asked = word == .needless ? nil : AskedCall(tool: name, arguments: arguments, word: word)
    let manner = Manner(timeout: timeout, progress: progress, asked: asked, reader: reader)
    var params: [String: JSONValue] = ["name": .string(name), "arguments": .object(arguments)]
    var result = try await request("tools/call", params, manner)
    for _ in 0..<MCPClient.mostRounds {
      guard result["resultType"] == "input_required", let asked, canAnswer(asked) else { break }
      params["inputResponses"] = await answers(to: result["inputRequests"], asked)
      params["requestState"] = result["requestState"]
      result = try await request("tools/call", params, manner)
    }
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
