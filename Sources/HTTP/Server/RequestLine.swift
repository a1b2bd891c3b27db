/// `method SP request-target SP HTTP-version` (RFC 9112 §3), with single spaces.
struct RequestLine: Sendable, Hashable {
  var method: String
  var target: RequestTarget
  var isVersion10: Bool

  /// What any of our handlers may be asked; the rest is not implemented (RFC 9110 §9.1), CONNECT and TRACE too.
  private static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

  init(_ line: [UInt8]) throws(HTTPRefusal) {
    guard let first = line.firstIndex(of: 0x20), first > 0, let last = line.lastIndex(of: 0x20), last > first + 1,
      line[..<first].allSatisfy(HTTPHeaders.isTokenByte), !line[(first + 1)..<last].contains(0x20)
    else { throw HTTPRefusal(400, "not a request line: \(ResponseHead.seen(line))") }
    isVersion10 = try Self.isVersion10(line[(last + 1)...])
    method = String(decoding: line[..<first], as: UTF8.self)
    guard Self.methods.contains(method) else { throw HTTPRefusal(501, "\(method.prefix(40)) is not implemented") }
    target = try RequestTarget.read(line[(first + 1)..<last], method: method)
  }

  /// A later minor version is answered as 1.1 (RFC 9110 §2.5).
  private static func isVersion10(_ bytes: ArraySlice<UInt8>) throws(HTTPRefusal) -> Bool {
    let text = Array(bytes)
    guard text.count == 8, text.starts(with: "HTTP/".utf8), isDigit(text[5]), text[6] == 0x2e, isDigit(text[7])
    else { throw HTTPRefusal(400, "not an HTTP version: \(ResponseHead.seen(text))") }
    guard text[5] == 0x31 else { throw HTTPRefusal(505, "HTTP/1.1 and HTTP/1.0 are served") }
    return text[7] == 0x30
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
