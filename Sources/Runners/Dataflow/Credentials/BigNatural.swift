/// A natural number of any size, 64 bits a limb, the least first; what RSA needs and no more. Its times tell of its
/// numbers: it signs on the machine that holds the key, for nobody who could measure that.
struct BigNatural: Sendable, Hashable {
  /// Without zeros at the end.
  private(set) var limbs: [UInt64]

  init(limbs: [UInt64]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  init(_ bytes: some Collection<UInt8>) {
    var limbs = [UInt64](repeating: 0, count: (bytes.count + 7) / 8)
    for (index, byte) in bytes.reversed().enumerated() { limbs[index / 8] |= UInt64(byte) << (index % 8 * 8) }
    self.init(limbs: limbs)
  }

  /// Big-endian, `count` of them at the least.
  func bytes(count: Int) -> [UInt8] {
    (0..<max(count, limbs.count * 8)).reversed().compactMap { index in
      let limb = index / 8 < limbs.count ? limbs[index / 8] : 0
      return index < count || limb != 0 ? UInt8(truncatingIfNeeded: limb >> (index % 8 * 8)) : nil
    }
  }

  var bitCount: Int { limbs.last.map { limbs.count * 64 - $0.leadingZeroBitCount } ?? 0 }
  var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }

  func bit(_ index: Int) -> Bool { index / 64 < limbs.count && limbs[index / 64] >> UInt64(index % 64) & 1 == 1 }

  static func < (a: BigNatural, b: BigNatural) -> Bool {
    if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count }
    for (left, right) in zip(a.limbs, b.limbs).reversed() where left != right { return left < right }
    return false
  }

  /// `a` must not be less than `b`.
  static func - (a: BigNatural, b: BigNatural) -> BigNatural {
    var limbs = a.limbs
    var borrow: UInt64 = 0
    for index in limbs.indices {
      let other = index < b.limbs.count ? b.limbs[index] : 0
      let (first, one) = limbs[index].subtractingReportingOverflow(other)
      let (second, two) = first.subtractingReportingOverflow(borrow)
      limbs[index] = second
      borrow = one || two ? 1 : 0
    }
    return BigNatural(limbs: limbs)
  }

  /// Twice as much.
  var doubled: BigNatural {
    var carry: UInt64 = 0
    var next = limbs.map { limb in
      defer { carry = limb >> 63 }
      return limb << 1 | carry
    }
    if carry > 0 { next.append(carry) }
    return BigNatural(limbs: next)
  }

  /// The rest of a division, bit by bit: for the few that are not powers.
  func modulo(_ divisor: BigNatural) -> BigNatural {
    var rest = BigNatural(limbs: [])
    for index in (0..<bitCount).reversed() {
      rest = rest.doubled
      if bit(index) { rest = BigNatural(limbs: [(rest.limbs.first ?? 0) | 1] + rest.limbs.dropFirst()) }
      if !(rest < divisor) { rest = rest - divisor }
    }
    return rest
  }
}
