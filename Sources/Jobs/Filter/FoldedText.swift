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
      let (lower, count) = (needle[0], needle.count)
      let upper = lower &- 0x61 < 26 ? lower & ~0x20 : lower
      for start in 0...(hay.count - count) where hay[start] == lower || hay[start] == upper {
        var offset = 1
        while offset < count, FoldedText.fold(hay[start + offset]) == needle[offset] { offset += 1 }
        if offset == count { return true }
      }
      return false
    }
  }

  @inline(__always)
  private static func fold(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
