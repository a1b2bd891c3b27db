package import FoundationEssentials

// As a server writes them (WHATWG HTML §9.2.6).
extension ServerSentEvent {
  /// One event.
  ///
  /// - Parameters:
  ///   - id: where a reader stands who has read it; nil where it tells nothing of that.
  ///   - retry: how long a reader waits before it comes back, in milliseconds.
  ///   - data: one line, as JSON is that is written by us; empty for an event that only gives its id.
  package static func bytes(_ name: String, id: String? = nil, retry: Int? = nil, data: Data) -> Data {
    var head = ""
    if let id { head += "id: \(id)\n" }
    if let retry { head += "retry: \(retry)\n" }
    return Data("\(head)event: \(name)\ndata: ".utf8) + data + Data("\n\n".utf8)
  }

  /// A comment, which readers overlook: it keeps whoever is in between from closing a quiet stream.
  package static let keepAlive = Data(": keep-alive\n\n".utf8)
}
