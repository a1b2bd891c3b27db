/// Walks over a JSON5 text (json5.org, 1.0) without making values of it. What is not JSON5 is not found out here: the
/// configuration's reader does that.
struct JSON5Scanner {
  private let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  /// Spaces and tabs.
  mutating func skipSpaces() { while peek == 0x20 || peek == 0x09 { position += 1 } }

  /// White space and comments.
  mutating func skipBlank() {
    while let byte = peek {
      if byte <= 0x20 || byte == 0xEF && bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]) {
        position += byte == 0xEF ? 3 : 1
      } else if bytes[position...].starts(with: [0xC2, 0xA0]) {
        position += 2
      } else if bytes[position...].starts(with: [0x2F, 0x2F]) {
        while let byte = peek, byte != 0x0A { position += 1 }
      } else if bytes[position...].starts(with: [0x2F, 0x2A]) {
        position += 2
        while peek != nil, !bytes[position...].starts(with: [0x2A, 0x2F]) { position += 1 }
        position = min(bytes.count, position + 2)
      } else {
        return
      }
    }
  }

  /// A member's name, quoted or not; nil where there is none.
  mutating func name() -> String? {
    let start = position
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") {
      guard skipQuoted() else { return nil }
      return String(decoding: bytes[start + 1..<position - 1], as: UTF8.self)
    }
    skipWord()
    return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
  }

  /// Behind a value, however deep it is; false where there is none.
  mutating func skipValue() -> Bool {
    var depth = 0
    repeat {
      skipBlank()
      switch peek {
      case nil: return false
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        if depth == 0 { return false }
        position += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if !skipQuoted() { return false }
      default:
        let start = position
        skipWord()
        if position == start { return false }
      }
    } while depth > 0
    return depth == 0
  }

  private mutating func skipWord() {
    while let byte = peek, byte > 0x20, !",:{}[]\"'/".utf8.contains(byte) { position += 1 }
  }

  private mutating func skipQuoted() -> Bool {
    let quote = peek
    position += 1
    while let byte = peek, byte != quote {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else { return false }
    position += 1
    return true
  }
}
