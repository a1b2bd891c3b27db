/// Glyphs that are drawn as shapes: what fonts draw with gaps between, or do not have.
enum SVGShapes {
  private static let width = SVGPicture.cell.width
  private static let height = SVGPicture.cell.height
  /// Of a line of a box.
  private static let stroke = 1.2

  /// The shape of a glyph in a cell as the data of a path; nil for what is text.
  static func path(_ glyph: Character, x: Int, y: Int) -> String? {
    guard let scalar = glyph.unicodeScalars.first?.value else { return nil }
    let (left, top) = (Double(x) * width, Double(y) * height)
    switch scalar {
    case Braille.blank...Braille.blank + 0xFF: return dots(Braille.mask(of: glyph), left, top)
    case 0x2504, 0x254C: return dashes(isUpright: false, left, top)
    case 0x2506, 0x254E: return dashes(isUpright: true, left, top)
    case 0x2500...0x257F: return Line(scalar: scalar).map { line($0, left, top) }
    case 0x2581...0x2588:
      let share = Double(scalar - 0x2580) / 8
      return box(left, top + height * (1 - share), width, height * share)
    case 0x2589...0x258F: return box(left, top, width * Double(0x2590 - scalar) / 8, height)
    // A shade is a thin line in the middle: a track that a bar runs in.
    case 0x2591: return box(left, top + height * 0.46, width, height * 0.08)
    default: return nil
    }
  }

  private static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
    "M\(SVGNumber.text(x)) \(SVGNumber.text(y))h\(SVGNumber.text(width))v\(SVGNumber.text(height))"
      + "h\(SVGNumber.text(-width))z"
  }

  /// From the middle of the cell to each side that the line reaches.
  private static func line(_ sides: Line, _ left: Double, _ top: Double) -> String {
    let (middle, centre, half) = (left + width / 2, top + height / 2, stroke / 2)
    var path = ""
    if sides.contains(.left) { path += box(left, centre - half, width / 2 + half, stroke) }
    if sides.contains(.right) { path += box(middle - half, centre - half, width / 2 + half, stroke) }
    if sides.contains(.up) { path += box(middle - half, top, stroke, height / 2 + half) }
    if sides.contains(.down) { path += box(middle - half, centre - half, stroke, height / 2 + half) }
    return path
  }

  private static func dashes(isUpright: Bool, _ left: Double, _ top: Double) -> String {
    (0..<3).map { step in
      let at = (Double(step) + 0.25) / 3
      return isUpright
        ? box(left + (width - stroke) / 2, top + height * at, stroke, height / 6)
        : box(left + width * at, top + (height - stroke) / 2, width / 6, stroke)
    }.joined()
  }

  /// Dots stand as near to each other across the border of two cells as within one.
  private static func dots(_ mask: UInt8, _ left: Double, _ top: Double) -> String {
    let (across, down) = (width / 2, height / 4)
    var path = ""
    for bit in 0..<8 where mask & (1 << UInt8(bit)) != 0 {
      let (column, row) = bit < 6 ? (bit / 3, bit % 3) : (bit - 6, 3)
      path += box(
        left + across * (Double(column) + 0.17), top + down * (Double(row) + 0.17), across * 0.66, down * 0.66)
    }
    return path
  }
}
