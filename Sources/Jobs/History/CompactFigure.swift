/// A figure that is not negative in sixteen bits: six of exponent, ten of fraction, so three significant digits between
/// 0.00002 and 10¹⁴. A day of ten thousand jobs fits into memory that way, and no chart can show more.
struct CompactFigure: Hashable, Sendable {
  private static let bias: UInt32 = (127 - 16) << 10
  static let missing: UInt16 = .max

  let code: UInt16

  var isMissing: Bool { code == Self.missing }

  init(code: UInt16) { self.code = code }

  init(_ value: Float) {
    guard !value.isNaN else {
      code = Self.missing
      return
    }
    let rounded = (max(0, value).bitPattern &+ 0x1000) >> 13
    let shifted = rounded < Self.bias ? 0 : rounded - Self.bias
    code = UInt16(min(shifted, UInt32(Self.missing) - 1))
  }

  var value: Float {
    switch code {
    case 0: 0
    case Self.missing: .nan
    default: Float(bitPattern: (UInt32(code) + Self.bias) << 13)
    }
  }
}
