/// A grid of dots, two wide and four high in every cell (Unicode, "Braille Patterns", U+2800): the finest drawing that
/// text can do.
package struct Braille: Sendable {
  package static let blank: UInt32 = 0x2800

  /// Size in cells.
  package let width: Int
  package let height: Int
  private var masks: [UInt8]

  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    masks = Array(repeating: 0, count: self.width * self.height)
  }

  /// Size in dots.
  package var columns: Int { 2 * width }
  package var rows: Int { 4 * height }

  /// Sets the dot that stands `level` dots above the floor (0 is the lowest row); outside the grid nothing happens.
  package mutating func set(column: Int, level: Int) {
    guard column >= 0, column < columns, level >= 0, level < rows else { return }
    let row = rows - 1 - level
    masks[row / 4 * width + column / 2] |= Self.bits[column % 2][row % 4]
  }

  /// The dots of one cell as a bit set in Unicode's order; 0 is empty.
  package func mask(x: Int, y: Int) -> UInt8 { masks[y * width + x] }

  package static func glyph(_ mask: UInt8) -> Character {
    Unicode.Scalar(blank + UInt32(mask)).map(Character.init) ?? " "
  }

  /// The dots of a glyph, or none where it is not braille.
  package static func mask(of glyph: Character) -> UInt8 {
    guard let value = glyph.unicodeScalars.first?.value, (blank...blank + 0xFF).contains(value) else { return 0 }
    return UInt8(value - blank)
  }

  /// Bits of the dots of a cell, left and right column, from the top down.
  private static let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
}
