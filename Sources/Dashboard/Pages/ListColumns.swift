import Screen

/// The columns of a list: those that a width has room for, and the last one with what is left.
struct ListColumns: Sendable {
  struct Column: Sendable {
    var title: String
    var width: Int
    var isRight = false
    /// Columns of the page from which on it is shown.
    var from = 0
  }

  private let columns: [Column]
  private let width: Int

  init(_ columns: [Column], width: Int) {
    self.columns = columns
    self.width = width
  }

  var head: StyledLine {
    var line = line(columns.map { Span($0.title, .header) })
    line.spans = [Span(line.spans.map(\.text).joined(), .header)]
    return line
  }

  /// The last cell whole, on as many further lines as it needs.
  func lines(_ cells: [Span], most: Int) -> [StyledLine] {
    let shown = columns.filter { $0.from <= width }
    let start = shown.dropLast().reduce(0) { $0 + $1.width + 2 }
    guard let last = cells.last, width - start >= 16 else { return [line(cells)] }
    let pieces = StyledLine.wrapped(Cut.line(last.text), width: width - start, role: last.role, limit: most)
    let first = line(cells.dropLast() + [Span(pieces[0].spans.map(\.text).joined(), last.role)])
    let indent = Span(String(repeating: " ", count: start))
    return [first] + pieces.dropFirst().map { StyledLine([indent] + $0.spans) }
  }

  /// A row of as many cells as there are columns.
  func line(_ cells: [Span]) -> StyledLine {
    var spans: [Span] = []
    var used = 0
    let shown = zip(columns, cells).filter { $0.0.from <= width }
    for (index, (column, cell)) in shown.enumerated() {
      let isLast = index == shown.count - 1
      let room = isLast ? max(0, width - used) : column.width
      let text = column.isRight || isLast ? Cut.fit(Cut.line(cell.text), room) : Cut.middle(cell.text, room)
      let space = String(repeating: " ", count: max(0, column.width - text.columns))
      spans.append(Span(column.isRight ? space + text : text + (isLast ? "" : space), cell.role))
      if !isLast { spans.append(Span("  ", .dim)) }
      used += column.width + 2
    }
    return StyledLine(spans)
  }
}
