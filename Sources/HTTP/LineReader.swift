/// Takes lines out of bytes that arrive in pieces. A line ends with CRLF; for a client also with LF alone, which RFC 9112
/// §2.2 lets a recipient accept. A server does not: two readers of one request must not find two ends.
struct LineReader: Sendable {
  private var partial: [UInt8] = []
  /// Bytes of lines that may still be taken.
  private(set) var allowance: Int
  private let isStrict: Bool

  /// Strict: nothing but CRLF ends a line, and control characters other than the tab are refused as soon as they come.
  init(limit: Int, isStrict: Bool = false) {
    allowance = limit
    self.isStrict = isStrict
  }

  /// Nothing of a line has come.
  var isAtStart: Bool { partial.isEmpty }
  /// A space was seen in the line so far.
  var hasSpace: Bool { partial.contains(0x20) }

  /// The next whole line without its end, nil where more bytes are needed. Throws `tooLarge` past the limit, and
  /// `malformed` where a strict reader must refuse.
  mutating func next(_ bytes: inout ArraySlice<UInt8>) throws(HTTPError) -> [UInt8]? {
    let end = bytes.firstIndex(of: 0x0a)
    let piece = bytes[bytes.startIndex..<(end ?? bytes.endIndex)]
    if isStrict { try check(piece.prefix(allowance)) }
    guard piece.count < allowance else {
      partial += piece.prefix(allowance)
      throw .tooLarge("the head, a chunk's line or the trailer is too long")
    }
    allowance -= piece.count + (end == nil ? 0 : 1)
    partial += piece
    bytes = end.map { bytes[($0 + 1)...] } ?? []
    guard end != nil else { return nil }
    defer { partial = [] }
    if partial.last == 0x0d { return partial.dropLast() }
    guard !isStrict else { throw .malformed("a line ends with LF alone: \(ResponseHead.seen(partial))") }
    return partial
  }

  /// The same error at the same byte, however the bytes are cut.
  private func check(_ piece: ArraySlice<UInt8>) throws(HTTPError) {
    var isAfterReturn = partial.last == 0x0d
    for byte in piece {
      guard !isAfterReturn else { throw .malformed("CR that no LF follows") }
      isAfterReturn = byte == 0x0d
      guard byte >= 0x20 && byte != 0x7f || byte == 0x09 || isAfterReturn else {
        throw .malformed("a control character: \(ResponseHead.seen([byte]))")
      }
    }
  }
}
