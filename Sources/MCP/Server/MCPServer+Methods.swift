import JSON

extension MCPServer {
  /// The answer to one request, an error included. Where the request has no `_meta` of 2026-07-28, `handshake` is what
  /// the client said before it.
  @concurrent
  func reply(
    to id: RPCID, _ method: String, _ params: JSONValue, _ handshake: Handshake?, _ channel: Channel
  ) async -> RPCMessage {
    do throws(RPCError) {
      let session = try Session(of: params, handshake: handshake)
      let result = try await answer(id, method, params, session, channel)
      return .result(id: id, finished(result, session))
    } catch { return .error(id: id, error) }
  }

  private func answer(
    _ id: RPCID, _ method: String, _ params: JSONValue, _ session: Session, _ channel: Channel
  ) async throws(RPCError) -> [String: JSONValue] {
    switch (method, session.era) {
    case ("server/discover", .modern): return discovery
    case ("tools/list", _): return try toolPage(params["cursor"])
    case ("tools/call", _): return try await call(params, session, channel)
    case ("completion/complete", _): return try await complete(params)
    case ("prompts/list", _): return try promptPage(params["cursor"])
    case ("prompts/get", _): return try await prompt(params)
    case ("resources/list", _): return try await resourcePage(params["cursor"])
    case ("resources/templates/list", _): return try templatePage(params["cursor"])
    case ("resources/read", let era): return try await read(params, era)
    case ("subscriptions/listen", .modern): return try await listen(id, params, channel)
    case ("ping", .legacy): return [:]
    case ("logging/setLevel", .legacy): return try await setLevel(params, channel)
    case ("resources/subscribe", .legacy): return try await subscribe(params, channel)
    case ("resources/unsubscribe", .legacy): return try await unsubscribe(params, channel)
    default: throw MCPServer.unserved(method)
    }
  }

  static func unserved(_ method: String) -> RPCError {
    RPCError(RPCError.methodNotFound, "\(method.prefix(100)) is not served here")
  }

  /// What a feature offers; its methods are unknown where the server has it not.
  func required<Feature>(_ feature: Feature?, for method: String) throws(RPCError) -> Feature {
    guard let feature else { throw MCPServer.unserved(method) }
    return feature
  }

  /// A text that must be there, of a length that any honest one has.
  static func text(_ name: String, of params: JSONValue, limit: Int = 4096) throws(RPCError) -> String {
    guard let text = params[name]?.string else {
      throw RPCError(RPCError.invalidParams, "params.\(name) must be a text")
    }
    guard text.utf8.count <= limit else {
      throw RPCError(RPCError.invalidParams, "params.\(name) is \(text.utf8.count) bytes long, and may be \(limit)")
    }
    return text
  }

  /// Every result of 2026-07-28 says that it is one, and whose (MCP 2026-07-28, base protocol); how long it may be kept
  /// is told in that revision alone.
  private func finished(_ result: [String: JSONValue], _ session: Session) -> JSONValue {
    var result = result
    guard session.era == .modern else {
      (result["ttlMs"], result["cacheScope"]) = (nil, nil)
      return .object(result)
    }
    if result["resultType"] == nil { result["resultType"] = "complete" }
    var meta = result["_meta"]?.object ?? [:]
    meta[ProtocolRevision.Meta.serverInfo] = identity.json
    result["_meta"] = .object(meta)
    return .object(result)
  }
}

// What the server is.
extension MCPServer {
  private var discovery: [String: JSONValue] {
    var result = Caching.fixed.marked([
      "supportedVersions": [.string(ProtocolRevision.modern)], "capabilities": .object(capabilities(.modern)),
    ])
    if let instructions { result["instructions"] = .string(instructions) }
    return result
  }

  /// The result of `initialize`.
  func welcome(_ handshake: Handshake) -> JSONValue {
    var result: [String: JSONValue] = [
      "protocolVersion": .string(handshake.version), "capabilities": .object(capabilities(.legacy)),
      "serverInfo": identity.json,
    ]
    if let instructions { result["instructions"] = .string(instructions) }
    return .object(result)
  }

  /// Just what is served. Tools and prompts never change while the server runs.
  private func capabilities(_ era: Session.Era) -> [String: JSONValue] {
    var capabilities: [String: JSONValue] = ["tools": .object([:])]
    if features.resources != nil { capabilities["resources"] = ["subscribe": true, "listChanged": true] }
    if features.prompts != nil { capabilities["prompts"] = .object([:]) }
    if features.completion != nil { capabilities["completions"] = .object([:]) }
    if era == .legacy, features.log != nil { capabilities["logging"] = .object([:]) }
    return capabilities
  }
}
