import FoundationEssentials

/// One event of a stream, as bytes (WHATWG HTML, server-sent events).
struct ServerSentEvent: Sendable, Hashable {
  var id: String?
  var retryMilliseconds: Int?
  /// One line of JSON; empty for an event that only gives its id.
  var data: Data

  var bytes: Data {
    var text = ""
    if let id { text += "id: \(id)\n" }
    if let retryMilliseconds { text += "retry: \(retryMilliseconds)\n" }
    return Data("\(text)event: message\ndata: ".utf8) + data + Data("\n\n".utf8)
  }

  /// A comment, which readers ignore: it keeps proxies from closing a quiet stream.
  static let keepAlive = Data(": \n\n".utf8)
}
