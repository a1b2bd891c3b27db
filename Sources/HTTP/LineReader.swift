/// Takes lines out of bytes that arrive in pieces. A line ends with CRLF, or with LF alone (RFC 9112 §2.2).
struct LineReader: Sendable {
  private var partial: [UInt8] = []
  /// Bytes of lines that may still be taken.
  private var allowance: Int

  init(limit: Int) { allowance = limit }

  /// The next whole line without its end, nil where more bytes are needed. Throws `tooLarge` past the limit.
  mutating func next(_ bytes: inout ArraySlice<UInt8>) throws(HTTPError) -> [UInt8]? {
    let end = bytes.firstIndex(of: 0x0a)
    let piece = bytes[bytes.startIndex..<(end ?? bytes.endIndex)]
    guard piece.count < allowance else { throw .tooLarge("the head, a chunk's line or the trailer is too long") }
    allowance -= piece.count + (end == nil ? 0 : 1)
    partial += piece
    bytes = end.map { bytes[($0 + 1)...] } ?? []
    guard end != nil else { return nil }
    defer { partial = [] }
    return partial.last == 0x0d ? partial.dropLast() : partial
  }
}
