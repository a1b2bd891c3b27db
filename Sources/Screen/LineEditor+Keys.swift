extension LineEditor {
  /// Edits by one key, the customary ones of readline; false where the key edits nothing and is the caller's.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let glyph): insert(String(glyph))
    case .backspace, .control("h"): if cursor > 0 { remove(cursor - 1..<cursor) }
    case .delete, .control("d"): if cursor < glyphs.count { remove(cursor..<cursor + 1) }
    case .left, .control("b"): move(to: cursor - 1)
    case .right, .control("f"): move(to: cursor + 1)
    case .home, .control("a"): move(to: 0)
    case .end, .control("e"): move(to: glyphs.count)
    case .alt("b"): move(to: wordStart)
    case .alt("f"): move(to: wordEnd)
    case .control("u"): remove(0..<cursor)
    case .control("k"): cutTail()
    case .control("w"), .alt("\u{7F}"): remove(wordStart..<cursor)
    case .alt("d"): cutWord()
    case .up, .control("p"): previous()
    case .down, .control("n"): next()
    default: return false
    }
    return true
  }

  private mutating func cutTail() {
    let here = cursor
    remove(here..<glyphs.count)
  }

  private mutating func cutWord() {
    let (here, end) = (cursor, wordEnd)
    remove(here..<end)
  }

  private var wordStart: Int {
    var position = cursor
    while position > 0, glyphs[position - 1] == " " { position -= 1 }
    while position > 0, glyphs[position - 1] != " " { position -= 1 }
    return position
  }

  private var wordEnd: Int {
    var position = cursor
    while position < glyphs.count, glyphs[position] == " " { position += 1 }
    while position < glyphs.count, glyphs[position] != " " { position += 1 }
    return position
  }

  /// The piece of the line to show in `width` columns so that the cursor is in it, and the cursor's column in that piece.
  /// The line scrolls by as little as is needed from its beginning. What would steer or hide is shown as `Visible` has it.
  package func visible(width: Int) -> (text: String, cursor: Int) {
    guard width > 0 else { return ("", 0) }
    let shown = glyphs.map { $0.isASCII ? String($0) : Visible.text(String($0)) }
    var first = 0
    var before = shown[..<cursor].reduce(0) { $0 + $1.columns }
    // The cursor itself needs a column behind the text.
    while before > width - 1, first < cursor {
      before -= shown[first].columns
      first += 1
    }
    var used = 0
    var piece = ""
    for glyph in shown[first...] {
      used += glyph.columns
      if used > width { break }
      piece += glyph
    }
    return (piece, before)
  }
}
