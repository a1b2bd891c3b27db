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
    progressToken = meta[ProtocolRevision.Meta.progressToken]
    guard Session.isModern(params) else {
      guard let handshake else { throw Session.noHandshake }
      (era, client, elicits) = (.legacy, handshake.client, handshake.elicits)
      return
    }
    let capabilities = try Session.capabilities(of: meta)
    guard meta[ProtocolRevision.Meta.version] == .string(ProtocolRevision.modern) else {
      throw Session.unsupported(meta[ProtocolRevision.Meta.version] ?? .null)
    }
    era = .modern
    client = meta[ProtocolRevision.Meta.clientInfo].flatMap(Implementation.init(json:))
    elicits = Session.elicits(capabilities)
    structuredOnly = capabilities["extensions"]?[ProtocolRevision.structuredOnly] != nil
  }

  /// Whether a request says its version itself, as all do since 2026-07-28.
  static func isModern(_ params: JSONValue) -> Bool { params["_meta"]?[ProtocolRevision.Meta.version] != nil }

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
