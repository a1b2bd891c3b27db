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
  /// its role's foreground; where colours are few or none it is the plain look in reverse, which is always legible.
  package func resolve(_ role: Role, isSelected: Bool = false, depth: ColourDepth) -> Style {
    if depth == .mono { return Self.withoutColour.attributes(of: role, isSelected: isSelected) }
    if isSelected, depth <= .sixteen {
      var style = resolve(.text, depth: depth)
      style.attributes.formUnion(self[role].attributes.union(.reverse))
      return style
    }
    var style = isSelected ? selected(role) : self[role]
    if depth <= .sixteen { style = withPlainPaper(style) }
    style.background = Palette.reduce(style.background, to: depth)
    style.foreground = Palette.reduce(style.foreground, to: depth)
    // Two shades may fall on one colour, and then nothing would be seen.
    if depth <= .sixteen, style.foreground == style.background, style.foreground != .terminal {
      style.foreground = style.background == .index(0) ? .index(7) : .index(0)
    }
    if depth <= .sixteen, isFailureLikeWarning(role, style, depth) { style.attributes.insert(.underline) }
    return style
  }

  /// Of few colours one may stand for amber and for red: then what failed is underlined, as it is without colours.
  private func isFailureLikeWarning(_ role: Role, _ style: Style, _ depth: ColourDepth) -> Bool {
    guard role == .stateFailed || role == .logError || role == .danger else { return false }
    return style.foreground == Palette.reduce(self[.stateWarn].foreground, to: depth)
  }

  /// Of few colours none is like a theme's own paper: it is black or white, whichever is nearer, and plain text on it the other.
  private func withPlainPaper(_ style: Style) -> Style {
    guard case .rgb(let paper) = self[.text].background, style.background == self[.text].background else {
      return style
    }
    var style = style
    let isLight = Contrast.isLight(paper)
    style.background = .index(isLight ? 15 : 0)
    if style.foreground == self[.text].foreground { style.foreground = .index(isLight ? 0 : 7) }
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
  private static let withoutColour = (try? builtIn("mono")) ?? Theme(name: "mono", styles: [:])
}
