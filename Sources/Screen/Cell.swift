/// One cell of the screen: a glyph and what it means. A wide glyph fills its cell and the `continuation` after it.
package struct Cell: Sendable, Hashable {
  package var glyph: Character
  package var role: Role
  /// The look of a selected row laid over the role: the theme's `selection` background under the role's foreground.
  package var isSelected: Bool

  package init(_ glyph: Character, _ role: Role, isSelected: Bool = false) {
    self.glyph = glyph
    self.role = role
    self.isSelected = isSelected
  }

  package static let blank = Cell(" ", .text)
  /// Stands to the right of a glyph that is two columns wide; never drawn.
  package static let continuation: Character = "\u{0}"
}
