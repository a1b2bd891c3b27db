import Screen

/// The list of themes; the page beside it is seen in the chosen one.
enum ThemeListView {
  private static let width = 30

  static func content(_ picker: ThemePicker, _ state: State) -> DialogView.Content {
    let lines = picker.names.enumerated().map { index, name in
      let isChosen = index == picker.chosen
      let mark = isChosen ? String(Glyphs.selectionBar) : " "
      return StyledLine([
        Span(mark + " ", .key), Span(Cut.fit(name, width - 14).padded(width - 13), isChosen ? .title : .text),
        Span(name == picker.before ? "in use" : "", .dim),
      ])
    }
    let room = Layout(state).page.height - 3
    let keys = state.keymap
    let footer = StyledLine([
      Span(keys.key(for: .accept, in: .themes), .key), Span(" takes  ", .hint),
      Span(keys.key(for: .back, in: .themes), .key), Span(" goes back", .hint),
    ])
    return DialogView.Content(
      title: "themes", lines: lines, top: max(0, picker.chosen - room / 2), footer: [footer],
      width: min(width, max(20, state.width - 2)))
  }
}
