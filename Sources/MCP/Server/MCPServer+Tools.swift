import JSON

extension MCPServer {
  /// MCP 2026-07-28, tools, "tool names".
  private static let longestName = 128

  func toolPage(_ cursor: JSONValue?) throws(RPCError) -> [String: JSONValue] {
    let (page, next) = try Cursor.page(of: tools.tools(), after: cursor, size: pageSize, \.name)
    var result: [String: JSONValue] = ["tools": .array(page.map(\.json))]
    result["nextCursor"] = next.map(JSONValue.string)
    return Caching.fixed.marked(result)
  }

  func call(_ params: JSONValue, _ session: Session, _ channel: Channel) async throws(RPCError) -> [String: JSONValue] {
    let name = try tool(params)
    guard let arguments = (params["arguments"] ?? .object([:])).object else {
      throw RPCError(RPCError.invalidParams, "params.arguments must be an object")
    }
    let gate = session.progressToken.map { ProgressGate($0, channel) }
    let context = context(session, gate, params)
    let result: [String: JSONValue]
    switch try await consent(to: name, arguments, params, session, channel, context) {
    case .granted(let arguments, let context): result = await run(name, arguments, context, session)
    case .other(let answer): result = answer
    }
    await gate?.close()
    return result
  }

  private func run(
    _ name: String, _ arguments: [String: JSONValue], _ context: ToolContext, _ session: Session
  ) async -> [String: JSONValue] {
    do throws(ToolFailure) {
      let value = try await tools.call(name, arguments, context)
      return MCPServer.success(value, mirrored: !session.structuredOnly)
    } catch { return MCPServer.failure(error) }
  }

  /// The tool that is called; a name that no tool has is a fault of the request.
  private func tool(_ params: JSONValue) throws(RPCError) -> String {
    guard let name = params["name"]?.string else {
      throw RPCError(RPCError.invalidParams, "params.name must be the name of a tool")
    }
    guard name.utf8.count <= MCPServer.longestName else {
      throw RPCError(RPCError.invalidParams, "there is no tool with a name of \(name.utf8.count) bytes")
    }
    let names = tools.tools().map(\.name)
    guard names.contains(name) else {
      let near = NearMiss.of(name, in: names).map { "; did you mean \($0)?" } ?? ""
      throw RPCError(RPCError.invalidParams, "there is no tool \(name)\(near)")
    }
    return name
  }

  private func context(_ session: Session, _ gate: ProgressGate?, _ params: JSONValue) -> ToolContext {
    // It goes into the audit, and is whatever the client says.
    let client = session.client.map { "\($0.name.prefix(100))/\($0.version.prefix(40))" }
    let isForModels = !session.structuredOnly
    let said = params["_meta"]?[ProtocolRevision.Meta.reader]?.string
    let reader = said.flatMap { ["grammar", "model"].contains($0) ? $0 : nil }
    guard let gate else { return ToolContext(client: client, isForModels: isForModels, reader: reader) }
    return ToolContext(client: client, isForModels: isForModels, reader: reader) { await gate.report($0) }
  }

  private static func success(_ value: JSONValue, mirrored: Bool) -> [String: JSONValue] {
    [
      "content": mirrored ? [["type": "text", "text": .string(value.text)]] : [],
      "structuredContent": value, "isError": false,
    ]
  }

  static func failure(_ failure: ToolFailure) -> [String: JSONValue] {
    [
      "content": [["type": "text", "text": .string(failure.description)]],
      "structuredContent": failure.json, "isError": true,
    ]
  }
}
