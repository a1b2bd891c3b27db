import HTTP
import JSON

/// Which revision a request is of, and what its head must say then.
enum EndpointEra {
  /// A request that says its version in its body is of 2026-07-28 or later, and so is one whose head says a version
  /// that no session has.
  static func isModern(_ message: RPCMessage, _ headers: HTTPHeaders) -> Bool {
    switch message {
    case .request(_, _, let params), .notification(_, let params):
      Session.isModern(params) || isModern(headers)
    case .result, .error: isModern(headers)
    }
  }

  static func isModern(_ headers: HTTPHeaders) -> Bool {
    guard let version = version(headers) else { return false }
    if version == ProtocolRevision.modern { return true }
    return !ProtocolRevision.legacy.contains(version) && headers[EndpointAnswer.sessionHeader] == nil
  }

  /// What every request must hold, then what its head must repeat; whether the version is spoken comes after these.
  static func fault(of params: JSONValue, _ method: String, _ headers: HTTPHeaders) -> RPCError? {
    do throws(RPCError) {
      _ = try Session.capabilities(of: params["_meta"] ?? .object([:]))
      return RoutingHeaders.problem(headers, method, params)
    } catch { return error }
  }

  /// Why a request in a session is refused for its version; nil where it may be served.
  static func unsupported(_ headers: HTTPHeaders) -> RPCError? {
    guard let version = version(headers), !ProtocolRevision.legacy.contains(version) else { return nil }
    let known = ProtocolRevision.legacy.joined(separator: ", ")
    return RPCError(
      RPCError.invalidRequest, "\(RoutingHeaders.version) is none that sessions have here; they have \(known)")
  }

  static var noSession: RPCError {
    var error = Session.noHandshake
    error.message += ", whose answer names a session for the header \(EndpointAnswer.sessionHeader)"
    return error
  }

  private static func version(_ headers: HTTPHeaders) -> String? {
    headers[RoutingHeaders.version].map(MediaTypes.trimmed)
  }
}
