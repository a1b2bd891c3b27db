import JSON

/// What a request says of its client, or what the handshake said.
struct Session: Sendable {
  enum Era: Sendable, Hashable {
    case modern
    case legacy
  }

  var era: Era
  var client: Implementation?
  /// The client reads `structuredContent` and wants no mirror of it as text.
  var structuredOnly = false
  var progressToken: JSONValue?

  /// The session of one request: from its own `_meta`, or else from an earlier `initialize`.
  init(of params: JSONValue, handshake: Handshake?) throws(RPCError) {
    let meta = params["_meta"] ?? .object([:])
    progressToken = meta[ProtocolRevision.Meta.progressToken]
    guard let version = meta[ProtocolRevision.Meta.version] else {
      guard let handshake else {
        throw RPCError(
          RPCError.invalidParams,
          "params._meta must hold \(ProtocolRevision.Meta.version) and \(ProtocolRevision.Meta.capabilities), "
            + "or the connection must begin with initialize")
      }
      (era, client) = (.legacy, handshake.client)
      return
    }
    guard version == .string(ProtocolRevision.modern) else { throw Session.unsupported(version) }
    guard let capabilities = meta[ProtocolRevision.Meta.capabilities], capabilities.object != nil else {
      throw RPCError(RPCError.invalidParams, "params._meta must hold \(ProtocolRevision.Meta.capabilities)")
    }
    era = .modern
    client = meta[ProtocolRevision.Meta.clientInfo].flatMap(Implementation.init(json:))
    structuredOnly = capabilities["extensions"]?[ProtocolRevision.structuredOnly] != nil
  }

  private static func unsupported(_ version: JSONValue) -> RPCError {
    RPCError(
      ProtocolRevision.unsupportedVersion, "this protocol version is not spoken here",
      data: ["supported": [.string(ProtocolRevision.modern)], "requested": version])
  }
}

/// What `initialize` agreed on, in the revisions that have it.
struct Handshake: Sendable {
  var version: String
  var client: Implementation?

  init(_ params: JSONValue) {
    let wanted = params["protocolVersion"]?.string ?? ""
    version = ProtocolRevision.legacy.contains(wanted) ? wanted : ProtocolRevision.legacy[0]
    client = params["clientInfo"].flatMap(Implementation.init(json:))
  }
}
