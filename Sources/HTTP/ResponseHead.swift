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

  /// One field line. White space before the colon is refused (§5.1), a folded line is read as a space (§5.2).
  mutating func add(_ line: [UInt8]) throws(HTTPError) {
    guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }) else {
      throw .malformed("a control character in a header: \(Self.seen(line))")
    }
    if line.first == 0x20 || line.first == 0x09 { return try fold(line) }
    guard let colon = line.firstIndex(of: 0x3a), colon > 0, line[..<colon].allSatisfy(HTTPHeaders.isTokenByte) else {
      throw .malformed("not a header: \(Self.seen(line))")
    }
    headers.append(Self.text(line[..<colon]), Self.text(line[(colon + 1)...]))
  }

  private mutating func fold(_ line: [UInt8]) throws(HTTPError) {
    guard headers.extendLast(by: " " + Self.text(line[...])) else {
      throw .malformed("the first header begins with white space: \(Self.seen(line))")
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let front = bytes.drop(while: isSpace)
    return String(decoding: front[..<((front.lastIndex { !isSpace($0) } ?? front.startIndex - 1) + 1)], as: UTF8.self)
  }

  /// What was seen, short and harmless, for an error's text.
  static func seen(_ bytes: [UInt8]) -> String {
    let shown = bytes.prefix(40).map { $0 >= 0x20 && $0 < 0x7f ? String(Unicode.Scalar($0)) : "\\x" + hex($0) }
    return "'" + shown.joined() + (bytes.count > 40 ? "…'" : "'")
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
