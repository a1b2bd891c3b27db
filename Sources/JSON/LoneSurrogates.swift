package import FoundationEssentials

/// Half a surrogate pair, written as `\ud83d`, is no character (RFC 8259 §8.2), and decoders refuse the whole text for it.
/// An engine writes such a thing where it cuts a name in the middle of a character: that spoils a character, not the answer.
package enum LoneSurrogates {
  /// With U+FFFD in the place of each; nil where there is none.
  package static func mended(_ data: Data) -> Data? {
    var bytes = [UInt8](data)
    var place = 0
    var found = false
    while let slash = bytes[place...].firstIndex(of: UInt8(ascii: "\\")) {
      place = min(slash + 2, bytes.count)
      guard let first = unit(bytes, at: slash), (0xD800...0xDFFF).contains(first) else { continue }
      if first < 0xDC00, let second = unit(bytes, at: slash + 6), (0xDC00...0xDFFF).contains(second) {
        place = slash + 12
      } else {
        bytes.replaceSubrange(slash + 2..<slash + 6, with: "fffd".utf8)
        found = true
      }
    }
    return found ? Data(bytes) : nil
  }

  /// The number of `\uXXXX` at a place; nil where none stands there.
  private static func unit(_ bytes: [UInt8], at place: Int) -> UInt32? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
      return nil
    }
    let digits = bytes[place + 2..<place + 6]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
