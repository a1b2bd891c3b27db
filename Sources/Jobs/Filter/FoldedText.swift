/// A text to be looked for in others, case ignored. ASCII, which almost all names are, is compared byte by byte without
/// making a copy of anything; the rest goes the slow way.
struct FoldedText: Sendable {
  private let text: String
  private let bytes: [UInt8]
  private let isASCII: Bool

  init(_ text: String) {
    self.text = text.lowercased()
    bytes = Array(self.text.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  func isPart(of other: String) -> Bool {
    guard isASCII else { return other.lowercased().contains(text) }
    if bytes.isEmpty { return true }
    guard other.utf8.count >= bytes.count else { return false }
    return other.utf8.withContiguousStorageIfAvailable(find) ?? other.lowercased().contains(text)
  }

  private func find(in hay: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { needle in
      let first = needle[0]
      var start = 0
      let last = hay.count - needle.count
      while start <= last {
        if FoldedText.fold(hay[start]) == first {
          var offset = 1
          while offset < needle.count, FoldedText.fold(hay[start + offset]) == needle[offset] { offset += 1 }
          if offset == needle.count { return true }
        }
        start += 1
      }
      return false
    }
  }

  @inline(__always)
  private static func fold(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
