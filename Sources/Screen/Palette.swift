/// The 256 colours of xterm: 16 that the user may have changed, a cube of 6×6×6, and 24 greys.
package enum Palette {
  package static func rgb(_ index: UInt8) -> Colour.RGB {
    switch index {
    case 0..<16: Colour.RGB(ansi[Int(index)])
    case 16..<232:
      Colour.RGB(steps[Int(index - 16) / 36], steps[Int(index - 16) / 6 % 6], steps[Int(index - 16) % 6])
    default: Colour.RGB(8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232))
    }
  }

  /// The colour that comes nearest in a depth. What a theme names by index stays as it is where the terminal has it.
  package static func reduce(_ colour: Colour, to depth: ColourDepth) -> Colour {
    switch (colour, depth) {
    case (.terminal, _), (_, .mono): .terminal
    case (.rgb, .direct), (.index, .indexed), (.index, .direct): colour
    case (.rgb(let rgb), .indexed): .index(nearestIndexed(rgb))
    case (.index(0..<16), .sixteen), (.index(0..<8), .eight): colour
    case (.index(let index), .sixteen): .index(nearestANSI(rgb(index), of: 16))
    // Of the bright colours eight-colour terminals have the plain ones; bright black is best shown as white.
    case (.index(8), .eight): .index(7)
    case (.index(8..<16), .eight): .index(indexOf(colour) - 8)
    case (.index(let index), .eight): .index(nearestANSI(rgb(index), of: 8))
    case (.rgb(let rgb), .sixteen): .index(nearestANSI(rgb, of: 16))
    case (.rgb(let rgb), .eight): .index(nearestANSI(rgb, of: 8))
    }
  }

  private static func indexOf(_ colour: Colour) -> UInt8 {
    if case .index(let index) = colour { index } else { 0 }
  }

  /// Never one of the first 16, since nobody knows what they look like.
  private static func nearestIndexed(_ colour: Colour.RGB) -> UInt8 {
    let wanted = Oklab(colour)
    return (16...255).min { wanted.distance(to: seen[$0]) < wanted.distance(to: seen[$1]) }.map(UInt8.init) ?? 16
  }

  private static func nearestANSI(_ colour: Colour.RGB, of count: Int) -> UInt8 {
    nearestANSI(colour, of: count, within: .pi) { _ in true } ?? 7
  }

  /// With few colours the hue is what carries meaning: a pale green must become green, not the grey that lies nearer. nil where none
  /// that may be has a hue `within` so many radians.
  static func nearestANSI(
    _ colour: Colour.RGB, of count: Int, within: Double, where mayBe: (UInt8) -> Bool
  ) -> UInt8? {
    let wanted = Oklab(colour)
    // A cream is white.
    let isColoured = wanted.chroma > (wanted.lightness > 0.9 ? 0.08 : 0.04)
    // The blue of eight-colour terminals is hardly seen on black: a pale blue is cyan there.
    let isPale = count == 8 && wanted.lightness > 0.55
    let candidates = (0..<count).filter {
      (seen[$0].chroma > 0.04) == isColoured && !(isPale && $0 == 4) && mayBe(UInt8($0))
        && (!isColoured || wanted.hueDistance(to: seen[$0]) <= within)
    }
    func distance(_ index: Int) -> Double {
      let light = abs(wanted.lightness - seen[index].lightness)
      return isColoured ? 0.5 * wanted.hueDistance(to: seen[index]) + light : light
    }
    return candidates.min { distance($0) < distance($1) }.map(UInt8.init)
  }

  private static let seen = (0...255).map { Oklab(rgb(UInt8($0))) }
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
  /// xterm's, but for yellow, which is nearer to amber in most palettes of today (Tango, Windows, VGA).
  private static let ansi: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xC4A000, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
    0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}
