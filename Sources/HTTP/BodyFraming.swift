/// How long an answer's body is, decided from its head (RFC 9112 §6.3).
enum BodyFraming: Sendable, Hashable {
  case none
  case length(Int)
  case chunked
  case untilClose

  init(_ head: ResponseHead, method: String) throws(HTTPError) {
    if method == "HEAD" || head.status < 200 || head.status == 204 || head.status == 304 {
      self = .none
      return
    }
    let codings = head.headers.members("transfer-encoding")
    let lengths = head.headers.members("content-length")
    if codings.isEmpty {
      self = try lengths.isEmpty ? .untilClose : .length(Self.length(lengths))
      return
    }
    guard lengths.isEmpty else { throw .malformed("both Transfer-Encoding and Content-Length") }
    guard codings == ["chunked"], !head.isVersion10 else {
      throw .malformed("Transfer-Encoding '\(codings.joined(separator: ", ").prefix(60))' was not asked for")
    }
    self = .chunked
  }

  /// Repeated fields are fine as long as they agree.
  private static func length(_ members: [String]) throws(HTTPError) -> Int {
    guard Set(members).count == 1, let text = members.first, !text.isEmpty,
      text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let length = Int(text)
    else { throw .malformed("Content-Length is '\(members.joined(separator: ", ").prefix(60))'") }
    return length
  }
}
