import Screen

/// The list of columns, in their order; the table beside it is seen as they make it.
enum ColumnListView {
  private static let width = 62

  static func content(_ picker: ColumnPicker, _ state: State) -> DialogView.Content {
    let wide = min(width, max(20, state.width - 2))
    let places = TableLayout(state, area: Layout(state).body).places
    let lines = state.columns.order.enumerated().map { index, column in
      line(column, places.first { $0.column == column }, state.columns, isChosen: index == picker.chosen, wide - 4)
    }
    let room = max(1, Layout(state).page.height - 4)
    return DialogView.Content(
      title: "columns", lines: lines, top: max(0, picker.chosen - room / 2), footer: footer(state, wide), width: wide)
  }

  private static func line(
    _ column: Column, _ place: TableLayout.Place?, _ set: ColumnSet, isChosen: Bool, _ width: Int
  ) -> StyledLine {
    let isShown = !set.hidden.contains(column)
    let size: String =
      if let given = set.widths[column] {
        "=\(given)"
      } else if let place {
        (isShown ? "" : "room ") + String(place.width)
      } else {
        isShown || set.isWide ? (set.isWide ? "beyond" : "no room") : ""
      }
    let title = Span(column.title.padded(8), isChosen ? .title : isShown ? .text : .dim)
    return StyledLine([
      Span((isChosen ? String(Glyphs.selectionBar) : " ") + " ", .key),
      Span(isShown ? "[x] " : "[ ] ", isShown ? .success : .dim), title,
      Span(Cut.fit(column.meaning, width - 22).padded(width - 21), .dim), Span(size, .hint),
    ])
  }

  private static func footer(_ state: State, _ width: Int) -> [StyledLine] {
    let keys = state.keymap
    func pair(_ intent: Intent, _ word: String) -> [Span] {
      [Span(keys.key(for: intent, in: .columns), .key), Span(" \(word)  ", .hint)]
    }
    let move = [
      Span("\(keys.key(for: .columnEarlier, in: .columns)) \(keys.key(for: .columnLater, in: .columns))", .key),
      Span(" moves  ", .hint),
    ]
    return [
      StyledLine(pair(.toggleColumn, "shows, hides") + move + pair(.wider, "wider") + pair(.narrower, "narrower")),
      StyledLine(pair(.accept, "takes") + pair(.back, "goes back") + pair(.resetColumns, "as they were made")),
    ]
  }
}
