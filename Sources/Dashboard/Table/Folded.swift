/// A word to be compared with ten thousand names, case ignored; ASCII is compared byte by byte, without copies.
struct Folded: Sendable, Hashable {
  private let text: String
  private let bytes: [UInt8]
  private let isASCII: Bool

  init(_ text: String) {
    self.text = text.lowercased()
    bytes = Array(self.text.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  func equals(_ other: String) -> Bool {
    guard isASCII else { return other.lowercased() == text }
    return other.utf8.count == bytes.count && begins(other)
  }

  /// Whether `other` begins with this word.
  func begins(_ other: String) -> Bool {
    guard isASCII else { return other.lowercased().hasPrefix(text) }
    var rest = other.utf8.makeIterator()
    for byte in bytes {
      guard let next = rest.next(), (next &- 0x41 < 26 ? next | 0x20 : next) == byte else { return false }
    }
    return true
  }
}
