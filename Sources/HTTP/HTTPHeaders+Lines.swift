extension HTTPHeaders {
  /// One field line without its end. White space before the colon is refused (RFC 9112 §5.1). A line that continues the
  /// one before is joined to it by a space, or refused where nobody should send one any more (§5.2).
  mutating func add(_ line: [UInt8], unfolds: Bool) throws(HTTPError) {
    guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }) else {
      throw .malformed("a control character in a header: \(ResponseHead.seen(line))")
    }
    if line.first == 0x20 || line.first == 0x09 { return try fold(line, unfolds) }
    guard let colon = line.firstIndex(of: 0x3a), colon > 0, line[..<colon].allSatisfy(Self.isTokenByte) else {
      throw .malformed("not a header: \(ResponseHead.seen(line))")
    }
    append(String(decoding: line[..<colon], as: UTF8.self), Self.text(line[(colon + 1)...]))
  }

  private mutating func fold(_ line: [UInt8], _ unfolds: Bool) throws(HTTPError) {
    guard unfolds else { throw .malformed("a folded header: \(ResponseHead.seen(line))") }
    guard extendLast(by: " " + Self.text(line[...])) else {
      throw .malformed("the first header begins with white space: \(ResponseHead.seen(line))")
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let front = bytes.drop(while: isSpace)
    return String(decoding: front[..<((front.lastIndex { !isSpace($0) } ?? front.startIndex - 1) + 1)], as: UTF8.self)
  }
}
