/// Two multiplicative hashes over 64-bit words, each with another multiplier and start (after FNV-1a).
enum ContentDigest {
  static func hex(_ bytes: UnsafeRawBufferPointer) -> String {
    var (a, b): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15)
    let words = bytes.count / 8
    for index in 0..<words { mix(&a, &b, bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) }
    for index in (words * 8)..<bytes.count { mix(&a, &b, UInt64(bytes[index]) | 0x100) }
    mix(&a, &b, UInt64(bytes.count))
    return FlinkID.hex(a) + FlinkID.hex(b)
  }

  private static func mix(_ a: inout UInt64, _ b: inout UInt64, _ word: UInt64) {
    a = (a ^ word) &* 0x0000_0100_0000_01B3
    a ^= a >> 29
    b = (b ^ word) &* 0xFF51_AFD7_ED55_8CCD
    b ^= b >> 33
  }
}
