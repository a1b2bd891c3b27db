import JSON

/// What a request says of its client, or what the handshake said.
struct Session: Sendable {
  enum Era: Sendable, Hashable {
    case modern
    case legacy
  }

  var era: Era
  var client: Implementation?
  /// The client can show its user a form (MCP, elicitation).
  var elicits = false
  /// The client reads `structuredContent` and wants no mirror of it as text.
  var structuredOnly = false
  var progressToken: JSONValue?

  /// The session of one request: from its own `_meta`, or else from an earlier `initialize`.
  init(of params: JSONValue, handshake: Handshake?) throws(RPCError) {
    let meta = params["_meta"] ?? .object([:])
    progressToken = try Session.progressToken(of: params)
    guard Session.isModern(params) else {
      guard let handshake else { throw Session.noHandshake }
      (era, client, elicits) = (.legacy, handshake.client, handshake.elicits)
      return
    }
    let capabilities = try Session.capabilities(of: meta)
    guard meta[ProtocolRevision.Meta.version] == .string(ProtocolRevision.modern) else {
      throw Session.unsupported(meta[ProtocolRevision.Meta.version] ?? .null)
    }
    try Session.checkLogLevel(meta[ProtocolRevision.Meta.logLevel])
    era = .modern
    client = meta[ProtocolRevision.Meta.clientInfo].flatMap(Implementation.init(json:))
    elicits = Session.elicits(capabilities)
    structuredOnly = capabilities["extensions"]?[ProtocolRevision.structuredOnly] != nil
  }

  /// Whether a request says its version itself, as all do since 2026-07-28.
  static func isModern(_ params: JSONValue) -> Bool { params["_meta"]?[ProtocolRevision.Meta.version] != nil }

  /// What progress is told by, of whatever request (MCP, progress); nil where none is wanted.
  static func progressToken(of params: JSONValue) throws(RPCError) -> JSONValue? {
    guard let token = params["_meta"]?[ProtocolRevision.Meta.progressToken], !token.isNull else { return nil }
    guard token.string != nil || token.int != nil else {
      throw RPCError(RPCError.invalidParams, "params._meta.progressToken must be a text or a whole number")
    }
    return token
  }

  /// A level that is none is a fault of the request, whether or not there is anything to tell (MCP 2026-07-28, logging).
  private static func checkLogLevel(_ value: JSONValue?) throws(RPCError) {
    guard let value, value.string.flatMap(LogEntry.Level.init(rawValue:)) == nil else { return }
    let known = LogEntry.Level.allCases.map(\.rawValue).joined(separator: ", ")
    throw RPCError(
      RPCError.invalidParams, "params._meta.\(ProtocolRevision.Meta.logLevel) must be one of \(known)")
  }

  /// An empty capability means forms alone (MCP 2026-07-28, elicitation, capabilities).
  static func elicits(_ capabilities: JSONValue) -> Bool {
    guard let elicitation = capabilities["elicitation"]?.object else { return false }
    return elicitation.isEmpty || elicitation["form"]?.object != nil || elicitation["url"] == nil
  }

  /// What every request of 2026-07-28 must say; throws where a part is missing.
  static func capabilities(of meta: JSONValue) throws(RPCError) -> JSONValue {
    let version = meta[ProtocolRevision.Meta.version]
    guard let capabilities = meta[ProtocolRevision.Meta.capabilities], capabilities.object != nil,
      version?.string != nil
    else {
      throw RPCError(
        RPCError.invalidParams,
        "params._meta must hold \(ProtocolRevision.Meta.version), a text, and \(ProtocolRevision.Meta.capabilities), "
          + "an object")
    }
    return capabilities
  }

  static var noHandshake: RPCError {
    RPCError(
      RPCError.invalidParams,
      "params._meta must hold \(ProtocolRevision.Meta.version) and \(ProtocolRevision.Meta.capabilities), "
        + "or the connection must begin with initialize")
  }

  private static func unsupported(_ version: JSONValue) -> RPCError {
    RPCError(
      ProtocolRevision.unsupportedVersion, "this protocol version is not spoken here",
      data: ["supported": [.string(ProtocolRevision.modern)], "requested": version])
  }
}
