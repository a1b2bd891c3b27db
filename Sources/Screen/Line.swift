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
  private static let glyphs: [Character] = [
    " ", "│", "─", "└", "│", "│", "┌", "├", "─", "┘", "─", "┴", "┐", "┤", "┬", "┼",
  ]

  package var glyph: Character { Self.glyphs[Int(rawValue & 15)] }

  /// The sides that a glyph reaches; nil where it is no line.
  package init?(glyph: Character) {
    // The whole lines stand in the table more than once; the entry with both sides is meant.
    switch glyph {
    case "─": self = [.left, .right]
    case "│": self = [.up, .down]
    default:
      guard glyph != " ", let index = Self.glyphs.firstIndex(of: glyph) else { return nil }
      self.init(rawValue: UInt8(index))
    }
  }
}
