import Screen

extension ListPage {
  struct Content: Sendable {
    var title: String
    var note = ""
    /// Column titles that do not scroll; nil where every section has its own.
    var head: StyledLine?
    /// In the order in which keys go through them: on a wide page down one column and on in the next.
    var rows: [Row]
    /// The rows with which a further column of the page begins.
    var breaks: [Int] = []

    /// The row that is chosen; the first one that can be where none was.
    func chosen(_ state: State) -> Row? { chosenIndex(state).map { rows[$0] } }

    func chosenIndex(_ state: State) -> Int? {
      let key = state.chosen[state.page]
      return rows.firstIndex { $0.key != nil && $0.key == key } ?? rows.firstIndex { $0.key != nil }
    }

    /// The rows of each column.
    var columns: [Range<Int>] { zip([0] + breaks, breaks + [rows.count]).map { $0..<$1 } }

    /// Rows of the longest column.
    var height: Int { columns.map(\.count).max() ?? 0 }
  }
}

extension ListPage.Content {
  /// - Parameter starts: the parts that begin a column; the empty row before such a one is left out.
  init(title: String, note: String, parts: [[ListPage.Row]], columnsAt starts: [Int]) {
    var (rows, breaks) = ([ListPage.Row](), [Int]())
    for (index, part) in parts.enumerated() {
      let isStart = starts.contains(index)
      if isStart { breaks.append(rows.count) }
      let isSpaced = part.first.map { $0.key == nil && $0.line == StyledLine() } ?? false
      rows += part.dropFirst(isStart && isSpaced ? 1 : 0)
    }
    self.init(title: title, note: note, rows: rows, breaks: breaks)
  }
}
