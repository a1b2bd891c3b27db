/// Walks over one line of JSON (RFC 8259) without building values of it: a log has a million of them. `JSONReader`
/// builds values, and judges.
package struct JSONScanner {
  package let line: UnsafeBufferPointer<UInt8>
  private var at = 0

  package init(_ line: UnsafeBufferPointer<UInt8>) { self.line = line }

  /// The byte that follows the white space.
  package var next: UInt8? {
    mutating get {
      while at < line.count, line[at] == 0x20 || line[at] == 0x09 || line[at] == 0x0D { at += 1 }
      return at < line.count ? line[at] : nil
    }
  }

  package var isAtEnd: Bool { mutating get { next == nil } }

  package mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  /// What stands between two quotation marks, as it is written.
  package mutating func string() -> Range<Int>? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = at
    while at < line.count {
      if line[at] == UInt8(ascii: "\"") {
        at += 1
        return start..<at - 1
      }
      at += line[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// A number, a word, an array or an object, as it is written.
  package mutating func value() -> Range<Int>? {
    guard next != nil else { return nil }
    let start = at
    var depth = 0
    while at < line.count {
      switch line[at] {
      case UInt8(ascii: "\""): if string() == nil { return nil } else { continue }
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
        if depth == 0 { return at > start ? start..<at : nil }
        if line[at] != UInt8(ascii: ",") { depth -= 1 }
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Whether a string has a line break in it.
  package static func hasLines(_ string: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while at + 1 < string.count {
      let isEscape = string[at] == UInt8(ascii: "\\")
      if isEscape, string[at + 1] == UInt8(ascii: "n") { return true }
      at += isEscape ? 2 : 1
    }
    return false
  }

  /// What a string says (RFC 8259, 7). What is no escape stays as it is.
  package static func unescape(_ string: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
    var at = 0
    while at < string.count {
      guard string[at] == UInt8(ascii: "\\"), at + 1 < string.count else {
        text.append(string[at])
        at += 1
        continue
      }
      if string[at + 1] == UInt8(ascii: "u"), let unit = unit(string, at) {
        at += 6
        if UTF16.isLeadSurrogate(unit), let second = Self.unit(string, at), UTF16.isTrailSurrogate(second) {
          text += String(decoding: [unit, second], as: UTF16.self).utf8
          at += 6
        } else {
          text += String(decoding: [unit], as: UTF16.self).utf8
        }
      } else {
        text.append(plain(string[at + 1]))
        at += 2
      }
    }
  }

  private static func plain(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: byte
    }
  }

  /// The code unit of a `\uXXXX`.
  private static func unit(_ string: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt16? {
    guard at + 6 <= string.count, string[at] == UInt8(ascii: "\\"), string[at + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt16(String(decoding: string[at + 2..<at + 6], as: UTF8.self), radix: 16)
  }
}
