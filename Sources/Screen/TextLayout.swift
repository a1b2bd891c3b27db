/// Long lines made to fit a width. Every function costs what it returns (and what it was told to skip), not the whole line,
/// so that a line of a hundred thousand characters never blocks.
package enum TextLayout {
  /// At most `limit` rows of `text`, broken at spaces where a row has one in its later half, else anywhere; a space at a break is
  /// dropped. What is not shown after the last row is not looked at. Line ends break a row.
  package static func wrap(_ text: String, width: Int, limit: Int = .max) -> [Substring] {
    guard width > 0, limit > 0 else { return [] }
    var rows: [Substring] = []
    var start = text.startIndex
    repeat {
      let (end, next) = row(of: text, from: start, width: width)
      rows.append(text[start..<end])
      start = next
    } while start < text.endIndex && rows.count < limit
    return rows
  }

  /// What of `text` stands in `width` columns from a column on, for scrolling sideways. A wide glyph that is cut by the left
  /// edge is a space.
  package static func slice(_ text: String, from column: Int, width: Int) -> String {
    var result = ""
    var position = 0
    for glyph in text {
      let next = position + glyph.columns
      if next > column + width { break }
      if position >= column { result.append(glyph) } else if next > column { result.append(" ") }
      position = next
    }
    return result
  }

  /// Where the row that begins at `start` ends, and where the next one begins.
  private static func row(
    of text: String, from start: String.Index, width: Int
  ) -> (end: String.Index, next: String.Index) {
    var (used, index) = (0, start)
    var space: String.Index?
    while index < text.endIndex {
      let glyph = text[index]
      if glyph.isNewline { return (index, text.index(after: index)) }
      let columns = glyph.columns
      if used + columns > width { break }
      if glyph == " ", used >= width / 2 { space = index }
      used += columns
      index = text.index(after: index)
    }
    if index == text.endIndex { return (index, index) }
    if text[index] == " " { return (index, text.index(after: index)) }
    if let space { return (space, text.index(after: space)) }
    // One glyph at least, or a width of one would never get past a wide glyph.
    return index > start ? (index, index) : (text.index(after: start), text.index(after: start))
  }
}
