/// A colour as a theme names it.
package enum Colour: Sendable, Hashable {
  /// The terminal's own foreground or background.
  case terminal
  /// An entry of the terminal's palette; 0 to 15 are the ANSI colours, whose look the terminal's user has chosen.
  case index(UInt8)
  case rgb(RGB)

  package struct RGB: Sendable, Hashable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// `0xRRGGBB`.
    package init(_ value: UInt32) {
      self.init(UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
    }

    /// `0xRRGGBB`.
    package var value: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
  }

  /// The names of the ANSI colours, in the order of their indices.
  package static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red", "bright-green",
    "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]
}
