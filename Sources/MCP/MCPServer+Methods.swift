import JSON

extension MCPServer {
  /// Carries what a tool reports of its progress, with the token of the request.
  typealias Report = @Sendable (ToolContext.Progress, JSONValue) async -> Void

  private static let listLifetime: JSONValue = ["ttlMs": 3_600_000, "cacheScope": "public"]

  /// The answer to one request, an error included.
  @concurrent
  func reply(
    to id: RPCID, _ method: String, _ params: JSONValue, _ handshake: Handshake?, report: @escaping Report
  ) async -> RPCMessage {
    do {
      let session = try Session(of: params, handshake: handshake)
      let result = try await answer(method, params, session, report)
      return .result(id: id, finished(result, session))
    } catch { return .error(id: id, error) }
  }

  private func answer(
    _ method: String, _ params: JSONValue, _ session: Session, _ report: @escaping Report
  ) async throws(RPCError) -> [String: JSONValue] {
    switch (method, session.era) {
    case ("server/discover", .modern): return discovery
    case ("tools/list", _): return try page(params["cursor"])
    case ("tools/call", _): return try await call(params, session, report)
    default: throw RPCError(RPCError.methodNotFound, "\(method) is not served here")
    }
  }

  /// Every result of 2026-07-28 says that it is one, and whose (MCP 2026-07-28, base protocol).
  private func finished(_ result: [String: JSONValue], _ session: Session) -> JSONValue {
    guard session.era == .modern else { return .object(result) }
    var result = result
    result["resultType"] = "complete"
    result["_meta"] = [ProtocolRevision.Meta.serverInfo: identity.json]
    return .object(result)
  }

  private var discovery: [String: JSONValue] {
    var result: [String: JSONValue] = [
      "supportedVersions": [.string(ProtocolRevision.modern)], "capabilities": ["tools": .object([:])],
    ]
    result.merge(MCPServer.listLifetime.object ?? [:]) { $1 }
    if let instructions { result["instructions"] = .string(instructions) }
    return result
  }

  /// The result of `initialize`.
  func welcome(_ handshake: Handshake) -> JSONValue {
    var result: [String: JSONValue] = [
      "protocolVersion": .string(handshake.version), "capabilities": ["tools": ["listChanged": false]],
      "serverInfo": identity.json,
    ]
    if let instructions { result["instructions"] = .string(instructions) }
    return .object(result)
  }
}

// Tools.
extension MCPServer {
  /// MCP 2026-07-28, tools, "tool names".
  private static let longestName = 128

  /// Cursors are opaque to the client; ours is the name of the last tool of the page before.
  private func page(_ cursor: JSONValue?) throws(RPCError) -> [String: JSONValue] {
    let all = tools.tools()
    var first = 0
    if let cursor {
      guard let last = all.firstIndex(where: { .string($0.name) == cursor }) else {
        throw RPCError(RPCError.invalidParams, "this cursor was not given by this server")
      }
      first = last + 1
    }
    let page = all[first...].prefix(pageSize)
    var result: [String: JSONValue] = ["tools": .array(page.map(\.json))]
    result.merge(MCPServer.listLifetime.object ?? [:]) { $1 }
    if page.endIndex < all.endIndex, let last = page.last { result["nextCursor"] = .string(last.name) }
    return result
  }

  private func call(
    _ params: JSONValue, _ session: Session, _ report: @escaping Report
  ) async throws(RPCError) -> [String: JSONValue] {
    guard let name = params["name"]?.string else {
      throw RPCError(RPCError.invalidParams, "params.name must be the name of a tool")
    }
    guard let arguments = (params["arguments"] ?? .object([:])).object else {
      throw RPCError(RPCError.invalidParams, "params.arguments must be an object")
    }
    let names = tools.tools().map(\.name)
    guard name.utf8.count <= MCPServer.longestName else {
      throw RPCError(RPCError.invalidParams, "there is no tool with a name of \(name.utf8.count) bytes")
    }
    guard names.contains(name) else {
      let near = NearMiss.of(name, in: names).map { "; did you mean \($0)?" } ?? ""
      throw RPCError(RPCError.invalidParams, "there is no tool \(name)\(near)")
    }
    do {
      let value = try await tools.call(name, arguments, context(session, report))
      return MCPServer.success(value, mirrored: !session.structuredOnly)
    } catch { return MCPServer.failure(error) }
  }

  private func context(_ session: Session, _ report: @escaping Report) -> ToolContext {
    let client = session.client.map { "\($0.name)/\($0.version)" }
    guard let token = session.progressToken, token.string != nil || token.int != nil else {
      return ToolContext(client: client)
    }
    return ToolContext(client: client) { await report($0, token) }
  }

  private static func success(_ value: JSONValue, mirrored: Bool) -> [String: JSONValue] {
    [
      "content": mirrored ? [["type": "text", "text": .string(value.text)]] : [],
      "structuredContent": value, "isError": false,
    ]
  }

  private static func failure(_ failure: ToolFailure) -> [String: JSONValue] {
    [
      "content": [["type": "text", "text": .string(failure.description)]],
      "structuredContent": failure.json, "isError": true,
    ]
  }
}
