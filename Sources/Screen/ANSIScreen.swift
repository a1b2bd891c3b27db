/// Canvases as the bytes that a terminal of today draws them by (ECMA-48, with colours of 24 bits), each as what differs from
/// the one before: for films of a screen that no terminal draws.
package struct ANSIScreen {
  private let theme: Theme
  private var shown: Canvas?

  package init(_ theme: Theme) { self.theme = theme }

  /// Empty where nothing differs.
  package mutating func frame(_ canvas: Canvas) -> String {
    if shown == canvas { return "" }
    let old = shown.flatMap { $0.width == canvas.width && $0.height == canvas.height ? $0 : nil }
    // Without the cursor, on a screen of the theme's paper.
    var text = old == nil ? "\u{1B}[?25l" + code(.blank) + "\u{1B}[2J" : ""
    for y in 0..<canvas.height { row(y, of: canvas, old, &text) }
    if let cursor = canvas.cursor {
      text += "\u{1B}[\(cursor.y + 1);\(cursor.x + 1)H\u{1B}[?25h"
    } else if shown?.cursor != nil {
      text += "\u{1B}[?25l"
    }
    shown = canvas
    return text
  }

  private func row(_ y: Int, of canvas: Canvas, _ old: Canvas?, _ text: inout String) {
    var (last, pen) = (-2, "")
    for x in 0..<canvas.width {
      let cell = canvas[x, y]
      if cell.isContinuation { continue }
      let isWide = canvas[x + 1, y].isContinuation
      if let old, old[x, y] == cell, !isWide || old[x + 1, y].isContinuation { continue }
      if x != last { text += "\u{1B}[\(y + 1);\(x + 1)H" }
      let code = code(cell)
      if code != pen { text += code }
      text.append(cell.glyph)
      (last, pen) = (x + (isWide ? 2 : 1), code)
    }
  }

  private func code(_ cell: Cell) -> String {
    let style = theme.resolve(cell.role, isSelected: cell.isSelected, depth: .direct)
    let marks: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    let codes =
      ["0"] + marks.filter { style.attributes.contains($0.0) }.map(\.1)
      + [colour(style.foreground, "38"), colour(style.background, "48")].compactMap(\.self)
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private func colour(_ colour: Colour, _ ground: String) -> String? {
    switch colour {
    case .terminal: nil
    case .index(let index): "\(ground);5;\(index)"
    case .rgb(let rgb): "\(ground);2;\(rgb.red);\(rgb.green);\(rgb.blue)"
    }
  }
}
