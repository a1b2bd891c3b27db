/// Powers modulo an odd number, by Montgomery's products (HAC, 14.36 and 14.94): no division within the loop.
struct Montgomery {
  private let modulus: [UInt64]
  /// −modulus⁻¹ modulo 2⁶⁴.
  private let inverse: UInt64
  private let modulusValue: BigNatural

  /// Nil for an even modulus, or one below 3.
  init?(_ modulus: BigNatural) {
    guard modulus.isOdd, modulus.bitCount > 1 else { return nil }
    modulusValue = modulus
    self.modulus = modulus.limbs
    // Newton's iteration doubles the bits that are right.
    var inverse: UInt64 = 1
    for _ in 0..<6 { inverse = inverse &* (2 &- modulus.limbs[0] &* inverse) }
    self.inverse = 0 &- inverse
  }

  func power(_ base: BigNatural, _ exponent: BigNatural) -> BigNatural {
    var one = BigNatural(limbs: [1])
    for _ in 0..<(modulus.count * 64) { one = reducedDouble(one) }
    var square = one
    for _ in 0..<(modulus.count * 64) { square = reducedDouble(square) }
    // `one` is R, `square` is R², both modulo the modulus.
    let factor = product(padded(base.modulo(modulusValue)), padded(square))
    var result = padded(one)
    for index in (0..<exponent.bitCount).reversed() {
      result = product(result, result)
      if exponent.bit(index) { result = product(result, factor) }
    }
    return BigNatural(limbs: product(result, padded(BigNatural(limbs: [1]))))
  }

  private func reducedDouble(_ value: BigNatural) -> BigNatural {
    let doubled = value.doubled
    return doubled < modulusValue ? doubled : doubled - modulusValue
  }

  private func padded(_ value: BigNatural) -> [UInt64] {
    value.limbs + Array(repeating: 0, count: modulus.count - value.limbs.count)
  }

  /// `a · b · R⁻¹`, one limb of `a` after the other.
  private func product(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    let count = modulus.count
    var sum = [UInt64](repeating: 0, count: count + 2)
    for limb in a {
      Montgomery.add(b, times: limb, to: &sum)
      Montgomery.add(modulus, times: sum[0] &* inverse, to: &sum)
      sum.removeFirst()
      sum.append(0)
    }
    let value = BigNatural(limbs: sum)
    return padded(value < modulusValue ? value : value - modulusValue)
  }

  private static func add(_ limbs: [UInt64], times factor: UInt64, to sum: inout [UInt64]) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let (high, low) = limbs[index].multipliedFullWidth(by: factor)
      let (first, one) = sum[index].addingReportingOverflow(low)
      let (second, two) = first.addingReportingOverflow(carry)
      sum[index] = second
      carry = high &+ (one ? 1 : 0) &+ (two ? 1 : 0)
    }
    let (first, one) = sum[limbs.count].addingReportingOverflow(carry)
    sum[limbs.count] = first
    if one { sum[limbs.count + 1] &+= 1 }
  }
}
