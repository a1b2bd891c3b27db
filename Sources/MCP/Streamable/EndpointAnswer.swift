import FoundationEssentials
import HTTP

/// The answers of the endpoint, as HTTP.
enum EndpointAnswer {
  struct Refusal: Error {
    var response: HTTPServerResponse
  }

  static let sessionHeader = "Mcp-Session-Id"

  static var streamHeaders: HTTPHeaders {
    // The last one keeps a proxy from holding events back (streamable HTTP, "receiving messages").
    HTTPHeaders([
      "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform", "X-Accel-Buffering": "no",
    ])
  }

  static var accepted: HTTPServerResponse { HTTPServerResponse(202) }
  /// Nobody is there to read it.
  static var gone: HTTPServerResponse { HTTPServerResponse(503) }

  static var methodNotAllowed: HTTPServerResponse {
    var answer = error(405, nil, RPCError(RPCError.invalidRequest, "this method is not served here; send a POST"))
    answer.headers["Allow"] = "GET, POST, DELETE, OPTIONS"
    return answer
  }

  static var notAcceptable: HTTPServerResponse {
    error(
      406, nil,
      RPCError(
        RPCError.invalidRequest, "Accept must list application/json and text/event-stream; for GET the latter alone"))
  }

  static var unknownEvent: HTTPServerResponse {
    error(
      400, nil, RPCError(RPCError.invalidRequest, "Last-Event-ID names no event that is still kept; open a new stream"))
  }

  static func tooManySessions(_ id: RPCID) -> HTTPServerResponse {
    var answer = error(503, id, RPCError(RPCError.internalError, "there are too many sessions; end one, or wait"))
    answer.headers["Retry-After"] = "30"
    return answer
  }

  static func refusal(ofPost headers: HTTPHeaders) -> HTTPServerResponse? {
    guard MediaTypes.isJSON(headers) else {
      return error(415, nil, RPCError(RPCError.invalidRequest, "Content-Type must be application/json"))
    }
    guard MediaTypes.accepts(headers, ["application/json", "text/event-stream"]) else { return notAcceptable }
    return nil
  }

  /// The answer to a request of 2026-07-28, with the status of its kind.
  static func reply(_ message: RPCMessage) -> HTTPServerResponse {
    guard case .error(_, let error) = message else { return json(200, message.data) }
    return json(status(of: error.code), message.data)
  }

  static func error(_ status: Int, _ id: RPCID?, _ error: RPCError) -> HTTPServerResponse {
    json(status, RPCMessage.error(id: id, error).data)
  }

  static func json(_ status: Int, _ data: Data) -> HTTPServerResponse {
    HTTPServerResponse(status, headers: HTTPHeaders(["Content-Type": "application/json"]), body: .whole(data))
  }

  /// Streamable HTTP, "request metadata" and "server validation"; base protocol, "per-request protocol fields".
  private static func status(of code: Int) -> Int {
    switch code {
    case RPCError.parseError, RPCError.invalidRequest, RPCError.invalidParams, ProtocolRevision.headerMismatch,
      ProtocolRevision.missingCapability, ProtocolRevision.unsupportedVersion:
      400
    case RPCError.methodNotFound: 404
    default: 200
    }
  }
}

extension RPCMessage {
  var isReply: Bool {
    switch self {
    case .result, .error: true
    case .request, .notification: false
    }
  }

  var id: RPCID? {
    switch self {
    case .request(let id, _, _), .result(let id, _): id
    case .error(let id, _): id
    case .notification: nil
    }
  }
}
