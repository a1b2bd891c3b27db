import CNcurses
import Screen

/// The looks of a theme as ncurses draws them: attributes and a colour pair, made when a look is first used.
struct Pens {
  struct Pen: Hashable {
    var attributes: attr_t
    var pair: Int32
  }

  private struct Look: Hashable {
    var role: Role
    var isSelected: Bool
  }

  private struct Colours: Hashable {
    var foreground: Int32
    var background: Int32
  }

  let theme: Theme
  let depth: ColourDepth
  /// The terminal can show its own default colours beside ours; else they are white on black.
  private let hasDefault: Bool
  private var pens: [Look: Pen] = [:]
  private var pairs: [Colours: Int32] = [:]

  init(theme: Theme, depth: ColourDepth) {
    self.theme = theme
    self.depth = depth
    hasDefault = depth != .mono && start_color() == OK && use_default_colors() == OK
  }

  mutating func pen(_ role: Role, isSelected: Bool) -> Pen {
    let look = Look(role: role, isSelected: isSelected)
    if let pen = pens[look] { return pen }
    let style = theme.resolve(role, isSelected: isSelected, depth: depth)
    let pen = Pen(attributes: cncurses_attributes(UInt32(style.attributes.rawValue)), pair: pair(style))
    pens[look] = pen
    return pen
  }

  private mutating func pair(_ style: Style) -> Int32 {
    guard depth != .mono, style.foreground != .terminal || style.background != .terminal else { return 0 }
    let colours = Colours(
      foreground: number(style.foreground, terminal: 7), background: number(style.background, terminal: 0))
    if let pair = pairs[colours] { return pair }
    let next = Int32(pairs.count + 1)
    // A terminal with fewer pairs than looks shows the last ones without colour; their attributes still tell them apart.
    guard next < cncurses_pairs(), init_extended_pair(next, colours.foreground, colours.background) == OK else {
      return 0
    }
    pairs[colours] = next
    return next
  }

  private func number(_ colour: Colour, terminal: Int32) -> Int32 {
    switch colour {
    case .terminal: return hasDefault ? -1 : terminal
    case .index(let index):
      // A direct terminal has the first eight by number; the rest of the palette only by value.
      return depth == .direct && index > 7 ? Int32(Palette.rgb(index).value) : Int32(index)
    // Values below eight are taken for numbers; the next blacks look the same.
    case .rgb(let rgb): return max(8, Int32(rgb.value))
    }
  }
}
