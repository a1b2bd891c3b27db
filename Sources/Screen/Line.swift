/// The sides of a cell that a box-drawing line reaches. Where two lines meet in a cell their sides add up, so that shared
/// borders join by themselves: `│` met from the right becomes `├`.
package struct Line: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let up = Line(rawValue: 1)
  package static let right = Line(rawValue: 2)
  package static let down = Line(rawValue: 4)
  package static let left = Line(rawValue: 8)

  /// Indexed by `rawValue`; a single side is drawn as the whole line.
  private static let scalars: [Unicode.Scalar] = [
    " ", "│", "─", "└", "│", "│", "┌", "├", "─", "┘", "─", "┴", "┐", "┤", "┬", "┼",
  ]

  package var scalar: Unicode.Scalar { Self.scalars[Int(rawValue & 15)] }

  /// The sides that a glyph reaches; nil where it is no line.
  package init?(scalar: UInt32) {
    // All of them stand in one block, "Box Drawing" (U+2500).
    guard (0x2500...0x257F).contains(scalar) else { return nil }
    // The whole lines stand in the table more than once; the entry with both sides is meant.
    switch scalar {
    case 0x2500: self = [.left, .right]
    case 0x2502: self = [.up, .down]
    default:
      guard let index = Self.scalars.firstIndex(where: { $0.value == scalar }) else { return nil }
      self.init(rawValue: UInt8(index))
    }
  }
}
