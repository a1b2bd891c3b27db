/// The look of every role. Read from a strict file (`Theme+Parsing`), so that a slip of the pen is an error and not a
/// colour that silently never comes.
package struct Theme: Sendable, Hashable {
  package let name: String
  let styles: [Role: Style]

  init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  /// The style of a role as the file says it.
  package subscript(role: Role) -> Style { styles[role] ?? Style() }

  /// The style of a role with no more colours than a terminal has. A selected cell has the background of `selection` under
  /// its role's foreground.
  package func resolve(_ role: Role, isSelected: Bool = false, depth: ColourDepth) -> Style {
    if depth == .mono { return Self.withoutColour.attributes(of: role, isSelected: isSelected) }
    if depth <= .sixteen { return inFewColours(role, isSelected: isSelected, depth) }
    var style = isSelected ? selected(role) : self[role]
    style.background = Palette.reduce(style.background, to: depth)
    style.foreground = Palette.reduce(style.foreground, to: depth)
    return style
  }

  private func selected(_ role: Role) -> Style {
    var style = self[role]
    // A role with a background of its own, such as a match, keeps it.
    if style.background == self[.text].background { style.background = self[.selection].background }
    style.attributes.formUnion(self[.selection].attributes)
    if style.foreground == .terminal { style.foreground = self[.selection].foreground }
    return style
  }

  private func attributes(of role: Role, isSelected: Bool) -> Style {
    Style(.terminal, on: .terminal, self[role].attributes.union(isSelected ? self[.selection].attributes : []))
  }

  /// Whatever the theme, without colours its roles must differ by attributes: they are those of the built-in `mono`. That it can
  /// be read is held by a test, so the empty theme is never met.
  static let withoutColour = (try? builtIn("mono")) ?? Theme(name: "mono", styles: [:])
}
