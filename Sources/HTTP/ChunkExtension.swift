/// What may stand behind a chunk's size (RFC 9112 §7.1.1): `*( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )`.
enum ChunkExtension {
  static func isWellFormed(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      guard take(0x3b, &rest), token(&rest) else { return false }
      if take(0x3d, &rest), !(rest.first == 0x22 ? quoted(&rest) : token(&rest)) { return false }
    }
    return true
  }

  /// A sign with the white space on both of its sides; nothing is taken where it is another.
  private static func take(_ sign: UInt8, _ rest: inout ArraySlice<UInt8>) -> Bool {
    let found = rest.drop(while: isSpace)
    guard found.first == sign else { return false }
    rest = found.dropFirst().drop(while: isSpace)
    return true
  }

  private static func token(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let end = rest.firstIndex { !HTTPHeaders.isTokenByte($0) } ?? rest.endIndex
    defer { rest = rest[end...] }
    return end > rest.startIndex
  }

  private static func quoted(_ rest: inout ArraySlice<UInt8>) -> Bool {
    var isEscaped = false
    for index in rest.indices.dropFirst() {
      if isEscaped {
        isEscaped = false
      } else if rest[index] == 0x5c {
        isEscaped = true
      } else if rest[index] == 0x22 {
        rest = rest[(index + 1)...]
        return true
      }
    }
    return false
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
