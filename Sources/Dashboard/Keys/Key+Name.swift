import Screen

extension Key {
  /// As it is written for people: `s`, `Space`, `Ctrl-L`.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let glyph): String(glyph)
    case .control(let glyph): "Ctrl-" + glyph.uppercased()
    case .alt(let glyph): "Alt-" + String(glyph)
    case .function(let number): "F" + String(number)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .shiftUp: "Shift-Up"
    case .shiftDown: "Shift-Down"
    }
  }
}
