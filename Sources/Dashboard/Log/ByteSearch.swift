import Glibc

/// Looks for a text in bytes, ASCII letters of either case the same. It goes from one of the text's rarest bytes to the next by
/// `memchr`, which is many times faster than looking at every byte.
struct ByteSearch: Sendable, Hashable {
  /// In lower case.
  private let needle: [UInt8]
  /// Where the byte stands that is looked for, and its two cases.
  private let rare: Int
  private let lower: UInt8
  private let upper: UInt8

  /// Nil for an empty text.
  init?(_ text: String) { self.init(Array(text.utf8)) }

  init?(_ text: [UInt8]) {
    let bytes = text.map(ByteSearch.folded)
    guard let rare = bytes.indices.min(by: { ByteSearch.rank(bytes[$0]) < ByteSearch.rank(bytes[$1]) }) else {
      return nil
    }
    needle = bytes
    self.rare = rare
    lower = needle[rare]
    upper = lower &- 0x61 < 26 ? lower & ~0x20 : lower
  }

  var count: Int { needle.count }

  /// Where it begins first, at or behind `start`.
  func find(in hay: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    let last = hay.count - needle.count
    guard start <= last, let base = hay.baseAddress else { return nil }
    return needle.withUnsafeBufferPointer { needle in
      var (nextLower, nextUpper) = (Int.min, Int.min)
      var position = start + rare
      let end = last + rare + 1
      while position < end {
        if nextLower < position { nextLower = ByteSearch.next(lower, base, position, end) }
        if lower == upper {
          nextUpper = nextLower
        } else if nextUpper < position {
          nextUpper = ByteSearch.next(upper, base, position, end)
        }
        position = min(nextLower, nextUpper)
        guard position < end else { return nil }
        if ByteSearch.matches(needle, base + (position - rare)) { return position - rare }
        position += 1
      }
      return nil
    }
  }

  private static func matches(_ needle: UnsafeBufferPointer<UInt8>, _ hay: UnsafePointer<UInt8>) -> Bool {
    for index in 0..<needle.count where folded(hay[index]) != needle[index] { return false }
    return true
  }

  private static func next(_ byte: UInt8, _ base: UnsafePointer<UInt8>, _ from: Int, _ end: Int) -> Int {
    guard let found = memchr(base + from, Int32(byte), end - from) else { return end }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Bytes of logs from the rarest to the commonest, as they come in English and Java; what is not named is rare.
  private static let common = Array("qzjxk_wbvyhfgp/:#um,dlc-89765432.1rsnioat0e ".utf8)

  private static func rank(_ byte: UInt8) -> Int { common.firstIndex(of: byte) ?? -1 }
}
