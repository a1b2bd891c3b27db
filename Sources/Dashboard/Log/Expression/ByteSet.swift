/// A set of bytes.
struct ByteSet: Sendable, Hashable {
  private var words = SIMD4<UInt64>()

  init() {}
  init(_ range: ClosedRange<UInt8>) { for byte in range { insert(byte) } }
  init(_ byte: UInt8) { insert(byte) }

  func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] & (1 << UInt64(byte & 63)) != 0 }
  mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
  mutating func remove(_ byte: UInt8) { words[Int(byte >> 6)] &= ~(1 << UInt64(byte & 63)) }
  mutating func formUnion(_ other: ByteSet) { words |= other.words }

  var members: [UInt8] { (UInt8.min...UInt8.max).filter(contains) }

  /// The ASCII characters that are not in it.
  var otherASCII: ByteSet {
    var set = ByteSet()
    for byte: UInt8 in 0..<0x80 where !contains(byte) { set.insert(byte) }
    return set
  }

  /// With the other case of each letter in it, where its capital is in it: as the C library takes cases for the same.
  var folded: ByteSet {
    var set = ByteSet()
    for byte: UInt8 in 0..<0x80 where contains(ByteSet.capital(byte)) { set.insert(byte) }
    return set
  }

  static func capital(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & ~0x20 : byte }
  static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
  }
}
