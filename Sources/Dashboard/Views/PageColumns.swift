import Screen

/// How a wide page is divided: columns of text beside each other, each as wide as a small screen's page at the least.
struct PageColumns: Sendable, Hashable {
  let widths: [Int]

  /// Cells between two columns: a line with a space at either side.
  static let gap = 3
  /// Columns of text from which on a page has two columns, and three.
  static let two = 150
  static let three = 250

  init(_ width: Int, most: Int = 3) {
    let count = min(most, width >= PageColumns.three ? 3 : width >= PageColumns.two ? 2 : 1)
    let room = width - PageColumns.gap * (count - 1)
    // What does not divide goes to the last one: the others stand where they stood.
    widths = (0..<count).map { $0 < count - 1 ? room / count : room - room / count * (count - 1) }
  }

  var count: Int { widths.count }

  /// Where a column begins, from the page's first cell of text.
  func start(_ index: Int) -> Int { widths[..<index].reduce(0) { $0 + $1 + PageColumns.gap } }

  /// Lines beside each other, as many as the longest column has. All columns scroll as one.
  func merged(_ columns: [[StyledLine]]) -> [StyledLine] {
    guard columns.count > 1 else { return columns.first ?? [] }
    return (0..<(columns.map(\.count).max() ?? 0)).map { row in
      var line = StyledLine([Span]())
      for (index, lines) in columns.enumerated() {
        if index > 0 { line.spans.append(PageColumns.edge) }
        guard lines.indices.contains(row) else {
          line.spans.append(Span(String(repeating: " ", count: widths[index])))
          continue
        }
        line.spans += lines[row].filling(widths[index])
        line = line.offering(lines[row].spots, from: start(index))
        if lines[row].isSection { line.isSection = true }
      }
      return line
    }
  }

  private static let edge = Span(" │ ", .border)
}

extension StyledLine {
  /// Its spans, cut and filled up to a width.
  fileprivate func filling(_ width: Int) -> [Span] {
    var result: [Span] = []
    var left = width
    for span in spans where left > 0 && !span.text.isEmpty {
      let text = Cut.fit(span.text, left)
      result.append(Span(text, span.role))
      left -= text.columns
    }
    if left > 0 { result.append(Span(String(repeating: " ", count: left))) }
    return result
  }
}
