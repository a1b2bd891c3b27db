/// Sixteen colours or eight: none is like those that a theme names, and a host's own palette is not known. What is mapped here is
/// legible in xterm's; a colour that a theme names by its index is the user's own choice and stays.
extension Theme {
  /// A selected cell is plain text in reverse, which is always legible; what must be seen is underlined in it.
  func inFewColours(_ role: Role, isSelected: Bool, _ depth: ColourDepth) -> Style {
    var style = withPlainPaper(self[isSelected ? .text : role])
    style.background = Palette.reduce(style.background, to: depth)
    if isSelected {
      style.foreground = plainInk(style)
      style.attributes.formUnion(self[role].attributes.union(role.told == nil ? .reverse : [.reverse, .underline]))
    } else if case .rgb(let wanted) = style.foreground {
      style = role.told.map { told($0, style, depth) } ?? quiet(role, wanted, style, depth)
    } else {
      style.foreground = Palette.reduce(style.foreground, to: depth)
      if style.foreground == style.background { style.foreground = plainInk(style) }
    }
    return withoutBrightening(style)
  }

  /// Contrast themes keep their higher bar (WCAG 2.2, 1.4.6).
  private var bar: Double { name.hasPrefix("contrast-") ? 7 : Contrast.bar }

  /// Of few colours none is like a theme's own paper: it is black or white, whichever is nearer, and plain text on it the other.
  private func withPlainPaper(_ style: Style) -> Style {
    guard case .rgb(let paper) = self[.text].background, style.background == self[.text].background else {
      return style
    }
    var style = style
    style.background = .index(Contrast.isLight(paper) ? 15 : 0)
    return style
  }

  /// Black or white: what is read on the ground of a style, where the ground is not the terminal's own.
  private func plainInk(_ style: Style) -> Colour {
    guard case .index(let index) = style.background else { return .terminal }
    let ground = Palette.rgb(index)
    let isDark = Contrast.ratio(Palette.rgb(7), ground) > Contrast.ratio(Palette.rgb(0), ground)
    return .index(isDark ? 7 : 0)
  }

  /// What fails is red and what warns is yellow. Where that cannot be read on the paper it lies behind the text; where not even
  /// that can be read, the text is in reverse.
  private func told(_ hue: UInt8, _ style: Style, _ depth: ColourDepth) -> Style {
    var style = style
    let shades = depth == .sixteen ? [hue + 8, hue] : [hue]
    let isPainted = Contrast.isLight(seen(style.background))
    if !isPainted, let ink = shades.first(where: { isRead($0, on: style.background) }) {
      style.foreground = .index(ink)
      return style
    }
    let white: UInt8 = depth == .sixteen ? 15 : 7
    for ink in [white, 0] where isRead(ink, on: .index(hue)) {
      style.foreground = .index(ink)
      style.background = .index(hue)
      if ink == 0 { style.attributes.remove(.bold) }
      return style
    }
    style.foreground = plainInk(style)
    style.attributes.insert(.reverse)
    style.attributes.remove(.bold)
    return style
  }

  /// The nearest colour that can be read and does not tell of a failure or a warning, else plain text. What ends as plain text has
  /// what tells the role without colours, but not dim, which would be worse to read than the colour that was given up.
  private func quiet(_ role: Role, _ wanted: Colour.RGB, _ style: Style, _ depth: ColourDepth) -> Style {
    var style = style
    let isPlain = style.foreground == self[.text].foreground
    let ink = isPlain ? nil : legible(role, wanted, seen(style.background), depth)
    style.foreground = ink.map { .index($0) } ?? plainInk(style)
    if !isPlain, style.foreground == plainInk(style) {
      style.attributes.formUnion(Self.withoutColour[role].attributes.subtracting(.dim))
    }
    return style
  }

  private func legible(_ role: Role, _ wanted: Colour.RGB, _ ground: Colour.RGB, _ depth: ColourDepth) -> UInt8? {
    let kept = [(Role.stateFailed, UInt8(1)), (.stateWarn, 3)].filter { self[$0.0].foreground != .rgb(wanted) }
    let bar = role.fewColoursBar(bar)
    return Palette.nearestANSI(wanted, of: depth.rawValue, within: 1.2) { index in
      !kept.contains { $0.1 == index & 7 } && Contrast.ratio(Palette.rgb(index), ground) >= bar
    }
  }

  /// Many terminals of few colours show bold in a colour's bright shade, which cannot be read on a light ground.
  private func withoutBrightening(_ style: Style) -> Style {
    var style = style
    if style.background != .terminal, Contrast.isLight(seen(style.background)),
      style.attributes.remove(.bold) != nil
    {
      style.attributes.insert(.underline)
    }
    return style
  }

  private func isRead(_ ink: UInt8, on ground: Colour) -> Bool {
    Contrast.ratio(Palette.rgb(ink), seen(ground)) >= bar
  }

  /// The terminal's own ground is taken for black: a theme that leaves it is one for dark terminals.
  private func seen(_ ground: Colour) -> Colour.RGB {
    if case .index(let index) = ground { Palette.rgb(index) } else { Colour.RGB(0) }
  }
}

extension Role {
  /// The ANSI colour of what must be seen: red or yellow.
  fileprivate var told: UInt8? {
    switch self {
    case .stateFailed, .logError, .danger: 1
    case .stateWarn, .logWarn: 3
    default: nil
    }
  }

  /// Lines are no text (WCAG 2.2, 1.4.11).
  func fewColoursBar(_ text: Double) -> Double { self == .border ? 3 : text }
}
