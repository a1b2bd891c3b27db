import FoundationEssentials
import HTTP
import JSON
import Synchronization

extension HTTPTransport {
  /// The POST of a message; nil where nothing is sent, since the closed stream has said it.
  func request(for message: RPCMessage) -> HTTPRequest? {
    var request = HTTPRequest("POST", endpoint.url, headers: endpoint.headers, body: message.data)
    request.timeout = HTTPTransport.patience
    request.isRepeatable = endpoint.repeats(message)
    request.headers["Content-Type"] = "application/json"
    request.headers["Accept"] = "application/json, text/event-stream"
    switch message {
    case .request(_, let method, let params): describe(method, params, &request)
    case .notification("notifications/cancelled", let params) where HTTPTransport.version(of: params) != nil: return nil
    case .notification(let method, let params): describe(method, params, &request)
    case .result, .error: addSession(&request)
    }
    return request
  }

  /// Asks for the rest of a stream that broke (MCP 2025-11-25, transports, "resumability and redelivery").
  func resumption(after id: String) -> HTTPRequest {
    var request = HTTPRequest("GET", endpoint.url, headers: endpoint.headers, timeout: .seconds(10))
    request.headers["Accept"] = "text/event-stream"
    request.headers["Last-Event-ID"] = id
    addSession(&request)
    return request
  }

  /// The revision that a message says of itself; those with a handshake say it only once.
  private static func version(of params: JSONValue) -> String? {
    params["_meta"]?[ProtocolRevision.Meta.version]?.string
  }

  private func describe(_ method: String, _ params: JSONValue, _ request: inout HTTPRequest) {
    guard let version = HTTPTransport.version(of: params) else {
      if method != "initialize" { addSession(&request) }
      return
    }
    request.headers["MCP-Protocol-Version"] = version
    request.headers["Mcp-Method"] = method
    let name = (method == "resources/read" ? params["uri"] : params["name"])?.string
    if let name, ["tools/call", "prompts/get", "resources/read"].contains(method) {
      request.headers["Mcp-Name"] = HTTPTransport.fieldValue(name)
    }
  }

  private func addSession(_ request: inout HTTPRequest) {
    let (session, version) = state.withLock { ($0.session, $0.version) }
    request.headers["Mcp-Session-Id"] = session
    // The header came with 2025-06-18.
    if let version, version != "2025-03-26" { request.headers["MCP-Protocol-Version"] = version }
  }

  /// A header's value, encoded where it could not stand there as it is, or would be taken for an encoded one
  /// (MCP 2026-07-28, transports, "header value encoding").
  static func fieldValue(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
    let isTrimmed = text.first != " " && text.last != " "
    if isPlain, isTrimmed, !text.hasPrefix("=?base64?") { return text }
    return "=?base64?\(Data(text.utf8).base64EncodedString())?="
  }
}
