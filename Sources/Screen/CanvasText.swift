extension Canvas {
  /// The glyphs, a line a row, without the blanks at the ends: what `--once --plain` prints.
  package var plainText: String {
    (0..<height).map(glyphs(row:)).joined(separator: "\n") + (height > 0 ? "\n" : "")
  }

  /// A picture for tests: the size, the glyphs, then the same grid again with a letter for the role of every cell, and what the
  /// letters mean. `.` is plain text. Blanks at the ends of lines are cut, so that the file survives every editor.
  package func picture() -> String {
    let legend = RoleLegend(self)
    var lines = ["\(width)×\(height)" + (cursor.map { " cursor \($0.x),\($0.y)" } ?? "")]
    lines += (0..<height).map { "│" + glyphs(row: $0) }
    lines.append("")
    lines += (0..<height).map { "│" + legend.letters(row: $0, of: self) }
    lines.append("")
    return (lines + legend.lines).joined(separator: "\n") + "\n"
  }

  /// One row as text, without the blanks at its end.
  package func glyphs(row y: Int) -> String {
    var text = ""
    for x in 0..<width where !self[x, y].isContinuation { text.append(self[x, y].glyph) }
    return String(text[..<(text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex)])
  }
}

/// A letter for every look that a canvas has: roles in the order of `Role`, each selected one after its plain one.
private struct RoleLegend {
  private struct Look: Hashable {
    var role: Role
    var isSelected: Bool
  }

  private let letters: [Look: Character]
  let lines: [String]

  init(_ canvas: Canvas) {
    let used = Set(canvas.cells.map { Look(role: $0.role, isSelected: $0.isSelected) })
    let order = Role.allCases.flatMap { [Look(role: $0, isSelected: false), Look(role: $0, isSelected: true)] }
    var free = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")[...]
    var letters: [Look: Character] = [:]
    var lines: [String] = []
    for look in order where used.contains(look) {
      let letter = look == Look(role: .text, isSelected: false) ? "." : free.popFirst() ?? "?"
      letters[look] = letter
      if letter != "." { lines.append("\(letter) \(look.role.rawValue)\(look.isSelected ? ", selected" : "")") }
    }
    self.letters = letters
    self.lines = lines
  }

  func letters(row y: Int, of canvas: Canvas) -> String {
    let line = (0..<canvas.width).map { x in
      letters[Look(role: canvas[x, y].role, isSelected: canvas[x, y].isSelected)] ?? "?"
    }
    let last = line.lastIndex { $0 != "." }.map { $0 + 1 } ?? 0
    return String(line[..<last])
  }
}
