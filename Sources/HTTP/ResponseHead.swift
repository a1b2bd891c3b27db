/// Status line and fields of an answer (RFC 9112 §4, §5).
struct ResponseHead: Sendable {
  var status = 0
  /// HTTP/1.0 closes the connection unless it says otherwise.
  var isVersion10 = false
  var headers = HTTPHeaders()

  /// Fields alone, as of a trailer.
  init() {}

  init(statusLine line: [UInt8]) throws(HTTPError) {
    let start = Array("HTTP/1.".utf8)
    guard line.count >= 12, line.starts(with: start), line[7] == 0x30 || line[7] == 0x31, line[8] == 0x20,
      line[9...11].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), line[9] != 0x30, line.count == 12 || line[12] == 0x20
    else { throw .malformed("not an HTTP/1.1 status line: \(Self.seen(line))") }
    isVersion10 = line[7] == 0x30
    status = line[9...11].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// One field line. A folded line is read as a space, as a client must (RFC 9112 §5.2).
  mutating func add(_ line: [UInt8]) throws(HTTPError) { try headers.add(line, unfolds: true) }

  /// What was seen, short and harmless, for an error's text.
  static func seen(_ bytes: [UInt8]) -> String {
    let shown = bytes.prefix(40).map { $0 >= 0x20 && $0 < 0x7f ? String(Unicode.Scalar($0)) : "\\x" + hex($0) }
    return "'" + shown.joined() + (bytes.count > 40 ? "…'" : "'")
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
