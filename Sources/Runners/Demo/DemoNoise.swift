/// Randomness without a state: every figure is a hash of the seed and of what it is for, so that a world depends on its
/// seed and its time alone, never on who asked how often. The hash is the output function of SplitMix64 (Steele, Lea and
/// Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
struct DemoNoise: Sendable, Hashable {
  let seed: UInt64

  init(seed: UInt64) { self.seed = seed }

  /// The noise of one part of the world, independent of that of every other.
  func part(_ index: Int) -> DemoNoise { DemoNoise(seed: bits(index, 0x5EED)) }

  func bits(_ a: Int, _ b: Int = 0) -> UInt64 {
    let first = DemoNoise.mix(seed &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(bitPattern: Int64(a &+ 1)))
    return DemoNoise.mix(first ^ (0xD1B5_4A32_D192_ED03 &* UInt64(bitPattern: Int64(b &+ 1))))
  }

  /// At least 0 and less than 1.
  func unit(_ a: Int, _ b: Int = 0) -> Double { Double(bits(a, b) >> 11) * 0x1p-53 }

  func between(_ range: ClosedRange<Double>, _ a: Int, _ b: Int = 0) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * unit(a, b)
  }

  /// At least 0 and less than `count`.
  func pick(_ count: Int, _ a: Int, _ b: Int = 0) -> Int { count < 2 ? 0 : Int(bits(a, b) % UInt64(count)) }

  func hex(_ digits: Int, _ a: Int) -> String {
    let alphabet = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: digits) { text in
      for place in 0..<digits {
        text[place] = alphabet[Int(bits(a, place / 16) >> UInt64(place % 16 * 4) & 15)]
      }
      return digits
    }
  }

  /// A number that stands for a text; `Hasher` would give another one in every process.
  static func number(of text: String) -> Int {
    text.utf8.reduce(5_381) { ($0 &* 33 ^ Int($1)) & 0xFFFF_FFFF }
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let once = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    let twice = (once ^ (once >> 27)) &* 0x94D0_49BB_1331_11EB
    return twice ^ (twice >> 31)
  }
}
