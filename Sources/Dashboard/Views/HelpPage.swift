import Screen

/// Every key, from the table itself, with the reason where one does nothing now.
enum HelpPage {
  static func draw(_ help: HelpView, _ state: State, in area: Rect, into canvas: inout Canvas) {
    canvas.fill(area)
    canvas.box(area, title: "help · keys", right: "/ searches   Esc closes", role: .borderFocus)
    let inner = area.inset()
    var rest = Rect(x: inner.x + 1, y: inner.y, width: inner.width - 2, height: inner.height)
    if help.isSearching || !help.search.isEmpty {
      let (top, below) = rest.splitTop(1)
      let x = canvas.write("/ ", x: top.x, y: top.y, role: .prompt)
      let (text, cursor) = help.search.visible(width: max(1, top.width - 3))
      canvas.write(text, x: x, y: top.y, role: .input)
      if help.isSearching { canvas.cursor = Canvas.Point(x: x + cursor, y: top.y) }
      rest = below
    }
    let lines = lines(help.search.text, state, width: rest.width)
    canvas.draw(lines, top: help.top, in: rest)
    let first = Scroll.clamped(help.top, lines: lines.count, room: rest.height)
    DialogView.edges(area, above: first, below: lines.count - first - rest.height, &canvas)
  }

  /// The furthest that the help can be scrolled.
  static func end(_ state: State, _ layout: Layout) -> Int {
    guard let help = state.help else { return 0 }
    let inner = layout.page.inset()
    let room = inner.height - (help.isSearching || !help.search.isEmpty ? 1 : 0)
    return max(0, lines(help.search.text, state, width: inner.width - 2).count - room)
  }

  static func lines(_ search: String, _ state: State, width: Int = 300) -> [StyledLine] {
    let wanted = search.lowercased()
    var lines: [StyledLine] = []
    for group in Binding.Group.allCases {
      let found = state.keymap.bindings.filter { $0.group == group && matches($0, wanted) }
      if found.isEmpty { continue }
      if !lines.isEmpty { lines.append(StyledLine()) }
      lines.append(.section(group.title))
      lines += found.flatMap { line($0, state, width) }
    }
    if lines.isEmpty { lines = [StyledLine("nothing in the help is like that", .dim)] }
    return lines
  }

  private static func matches(_ binding: Binding, _ wanted: String) -> Bool {
    wanted.isEmpty || binding.help.lowercased().contains(wanted)
      || binding.intent.rawValue.lowercased().contains(wanted)
      || binding.keys.contains { $0.name.lowercased() == wanted }
  }

  private static func line(_ binding: Binding, _ state: State, _ width: Int) -> [StyledLine] {
    let keys = "  " + binding.keys.map(\.name).joined(separator: " ").padded(14)
    var lines = StyledLine.wrapped(binding.help, width: width, prefix: keys, prefixRole: .key, limit: 3)
    if binding.contexts.contains(behind(state)), let reason = state.disabled(binding.intent) {
      lines += StyledLine.wrapped(
        "now: \(Cut.short(reason, 300))", width: width, role: .dim, prefix: String(repeating: " ", count: 18), limit: 3)
    }
    return lines
  }

  /// Where the operator is, beneath the help.
  private static func behind(_ state: State) -> Context {
    var state = state
    state.help = nil
    return state.context
  }
}
