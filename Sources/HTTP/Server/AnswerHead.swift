/// The head of an answer of ours, as bytes (RFC 9112 §4).
struct AnswerHead {
  enum Length: Sendable, Hashable {
    /// Says nothing: the status has no body, or the connection's end is the body's.
    case none
    case bytes(Int)
    case chunked
  }

  /// The connection's business; a handler that sets one of these could contradict what is sent.
  private static let reserved = ["content-length", "transfer-encoding", "date", "connection", "keep-alive", "upgrade"]

  /// Why such an answer must not be sent; nil where it may. A value with a line break would let whoever chose it write
  /// header fields of their own.
  static func fault(in response: HTTPServerResponse) -> String? {
    guard (200...599).contains(response.status) else { return "status \(response.status)" }
    for field in response.headers.fields {
      guard !field.name.isEmpty, field.name.utf8.allSatisfy(HTTPHeaders.isTokenByte) else {
        return "a header's name is \(ResponseHead.seen(Array(field.name.utf8)))"
      }
      guard field.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }) else {
        return "\(field.name) holds a control character: \(ResponseHead.seen(Array(field.value.utf8)))"
      }
      if reserved.contains(where: { HTTPHeaders.isSame($0, field.name) }) { return "\(field.name) is set by a handler" }
    }
    if hasNoBody(response.status), case .whole(let body) = response.body, !body.isEmpty {
      return "status \(response.status) with a body"
    }
    return nil
  }

  /// RFC 9112 §6.3.
  static func hasNoBody(_ status: Int) -> Bool { status == 204 || status == 304 }

  static func append(
    _ response: HTTPServerResponse, length: Length, connection: String?, date: [UInt8], to bytes: inout [UInt8]
  ) {
    put("HTTP/1.1 ", response.status, " ", &bytes)
    put(ReasonPhrase.of(response.status), "\r\n", &bytes)
    bytes += date
    for field in response.headers.fields {
      put(field.name, ": ", &bytes)
      put(field.value, "\r\n", &bytes)
    }
    switch length {
    case .none: break
    case .bytes(let count): put("Content-Length: ", count, "\r\n", &bytes)
    case .chunked: put("Transfer-Encoding: chunked", "\r\n", &bytes)
    }
    if let connection {
      put("Connection: ", connection, &bytes)
      put("\r\n", "\r\n", &bytes)
    } else {
      put("\r\n", "", &bytes)
    }
  }

  private static func put(_ text: String, _ next: String, _ bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(contentsOf: next.utf8)
  }

  private static func put(_ text: String, _ number: Int, _ end: String, _ bytes: inout [UInt8]) {
    put(text, String(number), &bytes)
    bytes.append(contentsOf: end.utf8)
  }
}
