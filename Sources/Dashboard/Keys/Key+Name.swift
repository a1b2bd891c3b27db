import Screen

extension Key {
  /// As it is written for people: `s`, `Space`, `Ctrl-L`.
  package var name: String {
    switch self {
    case .character(let glyph): glyph == " " ? "Space" : String(glyph)
    case .control(let glyph): "Ctrl-" + (glyph == " " ? "Space" : glyph.uppercased())
    case .alt(let glyph): "Alt-" + String(glyph)
    case .function(let number): "F" + String(number)
    default: Key.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// The key of a name; nil where there is none. Names are read in upper and lower case alike, letters alone are not.
  package init?(named name: String) {
    let lowered = name.lowercased()
    if name.count == 1, let glyph = name.first {
      self = .character(glyph)
    } else if let known = Key.named.first(where: { $0.name.lowercased() == lowered }) {
      self = known.key
    } else if lowered == "space" {
      self = .character(" ")
    } else if lowered.hasPrefix("ctrl-"), let glyph = Key.last(lowered, after: 5) {
      guard let key = Key.sent(control: glyph) else { return nil }
      self = key
    } else if lowered.hasPrefix("alt-"), let glyph = Key.last(name, after: 4) {
      self = .alt(glyph)
    } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The key that a terminal sends for Ctrl with another: a control character is one byte, and some of the 32 are those of keys
  /// of their own (ECMA-48, 5.2; DEL is XTerm's Ctrl-?). nil where there is no such byte, as for digits.
  private static func sent(control glyph: Character) -> Key? {
    switch glyph {
    case "i": .tab
    case "j", "m": .enter
    case "[": .escape
    case "h", "?": .backspace
    case "@": .control(" ")
    case "a"..."z", " ", "\\", "]", "^", "_": .control(glyph)
    default: nil
    }
  }

  /// It types a letter.
  var isTyped: Bool { if case .character = self { true } else { false } }

  private static func last(_ name: String, after count: Int) -> Character? {
    let rest = name.dropFirst(count)
    if rest.lowercased() == "space" { return " " }
    return rest.count == 1 ? rest.first : nil
  }

  /// Names of more than a letter, for a near miss.
  static let longNames = named.map(\.name) + ["Space", "Ctrl-A", "Alt-A", "F1"]

  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab), ("Backspace", .backspace),
    ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Shift-Up", .shiftUp),
    ("Shift-Down", .shiftDown),
  ]
}
