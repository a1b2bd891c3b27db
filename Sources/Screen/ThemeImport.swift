/// A theme of btop or a skin of k9s as a theme of ours: its colours in our roles, legible, in the strict format.
package struct ThemeImport: Sendable {
  /// The text of the theme's file.
  package let text: String
  /// What became of each colour, a line each.
  package let notes: [String]

  package init(name: String, parsing text: String) throws(ThemeError) {
    let foreign = try ForeignTheme(name: name, parsing: text)
    var maker = Maker(name: name)
    try maker.take(foreign)
    maker.settle()
    self.text = maker.palette.source(heading: "Imported; what was not legible was lifted to \(Contrast.bar) to 1.")
    notes = maker.notes
  }

  private struct Maker {
    var palette: ThemePalette
    var notes: [String] = []
    private var isLight = false
    private var found: [String: (key: String, colour: Colour.RGB?)] = [:]

    init(name: String) { palette = ThemePalette(name: name, colours: []) }

    mutating func take(_ foreign: ForeignTheme) throws(ThemeError) {
      for (slot, keys) in foreign.mapping {
        guard let key = keys.first(where: { foreign.values[$0] != nil }), let value = foreign.values[key] else {
          continue
        }
        found[slot] = (key, try ForeignTheme.colour(value, theme: palette.name))
      }
      if found.isEmpty {
        throw ThemeError(theme: palette.name, line: nil, message: "none of its colours is one that is shown here")
      }
      let paper = found["paper"]?.colour
      isLight = paper.map(Contrast.isLight) ?? isForLight
      start(paper)
    }

    /// Of a theme on the terminal's own ground: it is for the ground on which its text is read better; where that is the
    /// terminal's own too, its other colours.
    private var isForLight: Bool {
      let inks = found["ink"]?.colour.map { [$0] } ?? found.filter { $0.key != "night" }.values.compactMap(\.colour)
      let balance = inks.reduce(1.0) { $0 * Contrast.ratio($1, white) / Contrast.ratio($1, Colour.RGB(0)) }
      return balance > 1
    }

    /// What the file does not say is as in our own dark or light theme.
    private mutating func start(_ paper: Colour.RGB?) {
      let base = BuiltInThemes.palettes.first { $0.name == (isLight ? "light" : "dark") }
      palette.colours = base?.colours ?? []
      set("paper", paper)
      // On the terminal's own ground its own text is what is read.
      if paper == nil { set("ink", nil) } else if isLight { set("ink", Colour.RGB(0)) } else { set("ink", white) }
      for slot in ThemePalette.slots where slot != "paper" {
        guard let (key, colour) = found[slot] else {
          notes.append("\(slot): not in the file, as in \(base?.name ?? "ours")")
          continue
        }
        let given = "\(key) \(colour.map(Self.hex) ?? "default")"
        if let colour, slot != "ink" || paper != nil {
          set(slot, colour)
          notes.append("\(slot): \(given)")
        } else if colour == nil, slot != "ink" || paper != nil {
          notes.append(
            "\(slot): \(palette[slot].map(Self.hex) ?? "default") as in \(base?.name ?? "ours"), for \(given)")
        } else {
          notes.append("\(slot): default, the terminal's own as its ground is, for \(given)")
        }
      }
    }

    mutating func settle() {
      settleGround()
      settleHues()
      for slot in ThemePalette.slots where slot != "paper" && slot != "night" { lift(slot) }
      settleStates()
    }

    /// The selected row's ground lies near the paper: what is read on the one must be legible on the other.
    private mutating func settleGround() {
      guard let night = palette["night"] else { return }
      let paper = grounds.last ?? Colour.RGB(0)
      let far = isLight ? Colour.RGB(0) : white
      var near = night
      if Contrast.ratio(night, paper) < 1.12 { near = Contrast.mixed(paper, far, 0.14) }
      for step in 1...12 where Contrast.worst(far, on: [near]) < 9 || Contrast.ratio(near, paper) > 1.8 {
        near = Contrast.mixed(night, paper, Double(step) / 16)
      }
      near = beyond(near, paper) ?? near
      guard near != night else { return }
      set("night", near)
      notes.append("night: \(Self.hex(night)) became \(Self.hex(near)), on which every state is legible")
    }

    /// A ground on the other side of the paper, where states that are legible on that would have to lose their hue to be so on
    /// this one: a hue tells more than how the selected row looks.
    private func beyond(_ night: Colour.RGB, _ paper: Colour.RGB) -> Colour.RGB? {
      guard palette["paper"] != nil else { return nil }
      // As far as they are legible with all colours: with 256 a shade more is given without harm.
      let states = ["green", "amber", "red"].compactMap { palette[$0] }
        .filter { Contrast.ratio($0, paper) >= Contrast.bar }
      func isLegible(_ ground: Colour.RGB) -> Bool {
        states.allSatisfy { Contrast.ratio($0, ground) >= Contrast.bar }
      }
      guard !isLegible(night) else { return nil }
      let far = isLight ? white : Colour.RGB(0)
      return (1...16).lazy.map { Contrast.mixed(paper, far, Double($0) / 16) }
        .first { Contrast.ratio($0, paper) >= 1.12 && isLegible($0) }
    }

    private mutating func lift(_ slot: String) {
      guard let colour = palette[slot], let night = palette["night"] else { return }
      let all = grounds + [night]
      let bar = slot == "line" ? 1.6 : Contrast.bar
      guard let legible = Contrast.lifted(colour, on: all, to: bar), legible != colour else { return }
      set(slot, legible)
      notes.append("\(slot): \(Self.hex(colour)) was raised to \(Self.hex(legible)) for a contrast of \(bar) to 1")
    }

    /// Hues in which a state would say the opposite of what it is, as a gradient of btop may run: a failure in green, say.
    private static let wrongHues: [(slot: String, hues: [Range<Double>])] = [
      ("green", [0..<95, 340..<361]), ("amber", [125..<230]), ("red", [85..<290]),
    ]
    /// A grey has none.
    private static let leastChroma = 0.04

    private mutating func settleHues() {
      guard let base = BuiltInThemes.palettes.first(where: { $0.name == (isLight ? "light" : "dark") }) else { return }
      for (slot, hues) in Self.wrongHues {
        guard let colour = palette[slot] else { continue }
        let seen = Oklab(colour)
        guard seen.chroma >= Self.leastChroma, hues.contains(where: { $0.contains(seen.hue) }) else { continue }
        set(slot, base[slot])
        notes.append("\(slot): \(Self.hex(colour)) would be read as another state; it is as in \(base.name)")
      }
    }

    /// States that look alike, or like what is no state, tell nothing: then they are those of our own theme.
    private mutating func settleStates() {
      let states = ["green", "amber", "red"]
      let seen = (["ink"] + states).compactMap { palette[$0].map(Oklab.init) }
      let isPlain = seen.indices.contains { i in seen[..<i].contains { $0.distance(to: seen[i]) < 0.0064 } }
      guard isPlain, let base = BuiltInThemes.palettes.first(where: { $0.name == (isLight ? "light" : "dark") }) else {
        return
      }
      for slot in states { set(slot, base[slot]) }
      notes.append("green, amber, red or the text look alike in the file: the states are those of \(base.name)")
      for slot in states { lift(slot) }
    }

    /// What may lie behind a text that is not selected.
    private var grounds: [Colour.RGB] {
      if let paper = palette["paper"] { return [paper] }
      return isLight ? [white, Colour.RGB(0xF0F0F0)] : [Colour.RGB(0), Colour.RGB(0x282C34), Colour.RGB(0x1E1E1E)]
    }

    private var white: Colour.RGB { Colour.RGB(0xFFFFFF) }

    private mutating func set(_ slot: String, _ colour: Colour.RGB?) {
      guard let index = ThemePalette.slots.firstIndex(of: slot), palette.colours.indices.contains(index) else { return }
      palette.colours[index] = colour.map(Self.hex) ?? "default"
    }

    static func hex(_ colour: Colour.RGB) -> String {
      let digits = String(colour.value, radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
  }
}
