import Screen

/// Every key, from the table itself, with the reason where one does nothing now. What is chosen can be run from here.
enum HelpPage {
  static func draw(_ help: HelpView, _ state: State, in area: Rect, into canvas: inout Canvas) {
    canvas.fill(area)
    canvas.box(area, title: title(state), right: state.isPrinted ? "" : note(state), role: .borderFocus)
    let inner = area.inset()
    if state.isPrinted { return canvas.draw(columns(help, state, width: inner.width - 1).lines, top: 0, in: inner) }
    var rest = Rect(x: inner.x, y: inner.y, width: inner.width - 1, height: inner.height)
    let (top, below) = rest.splitTop(1)
    drawSearch(help.search, in: top, &canvas)
    rest = below
    let (lines, line) = columns(help, state, width: rest.width)
    // The chosen line stays near the middle; at either end of the list it moves to the edge.
    let first = Scroll.clamped(help.chosen == 0 ? 0 : line - rest.height / 2, lines: lines.count, room: rest.height)
    canvas.draw(lines, top: first, in: rest)
    DialogView.edges(area, above: first, below: lines.count - first - rest.height, state.keymap, &canvas)
  }

  /// The lines as they stand on the page, on a wide one in columns, and the row of the chosen one.
  static func columns(_ help: HelpView, _ state: State, width: Int) -> (lines: [StyledLine], chosen: Int) {
    let page = PageColumns(width)
    let all = lines(help.search.text, state, width: page.widths[0], chosen: state.isPrinted ? nil : help.chosen)
    let chosen = all.firstIndex { $0.spans.first?.text.first == Glyphs.selectionBar } ?? 0
    let starts = starts(all, columns: page.count)
    guard starts.count > 1 else { return (all, chosen) }
    let columns = zip(starts, starts.dropFirst() + [all.count]).map { start, end in
      // The blank line before a group is not the end of a column.
      Array(all[start..<(end < all.count && all[end - 1] == StyledLine() ? end - 1 : end)])
    }
    return (page.merged(columns), chosen - (starts.last { $0 <= chosen } ?? 0))
  }

  /// Where the columns begin: each but the first with a group, the one that is nearest to its share.
  private static func starts(_ lines: [StyledLine], columns: Int) -> [Int] {
    let heads = lines.indices.dropFirst().filter { lines[$0].isSection }
    var starts = [0]
    for column in stride(from: 1, to: columns, by: 1) {
      let share = lines.count * column / columns
      guard let head = heads.filter({ $0 > starts[starts.count - 1] }).min(by: { abs($0 - share) < abs($1 - share) })
      else { break }
      starts.append(head)
    }
    return starts
  }

  private static func title(_ state: State) -> String {
    "help · keys" + (state.keymap.preset == "default" ? "" : " · " + state.keymap.preset)
  }

  private static func note(_ state: State) -> String {
    let (run, close) = (state.keymap.key(for: .accept, in: .help), state.keymap.key(for: .back, in: .help))
    return "type to search   \(run) does it   \(close) closes"
  }

  private static func drawSearch(_ search: LineInput, in area: Rect, _ canvas: inout Canvas) {
    let x = canvas.write("/ ", x: area.x + 1, y: area.y, role: .prompt)
    let (text, cursor) = search.visible(width: max(1, area.width - 4))
    canvas.write(text, x: x, y: area.y, role: .input)
    canvas.cursor = Canvas.Point(x: x + cursor, y: area.y)
  }

  /// The keys that a search finds, in the order in which they are shown.
  static func found(_ search: String, _ state: State) -> [Binding] {
    let wanted = search.lowercased()
    return Binding.Group.allCases.flatMap { group in
      state.keymap.bindings.filter { $0.group == group && matches($0, wanted) }
    }
  }

  static func lines(_ search: String, _ state: State, width: Int = 300, chosen: Int? = nil) -> [StyledLine] {
    var lines: [StyledLine] = []
    var group: Binding.Group?
    for (index, binding) in found(search, state).enumerated() {
      if group != binding.group {
        if !lines.isEmpty { lines.append(StyledLine()) }
        lines.append(.section(" " + binding.group.title))
        group = binding.group
      }
      lines += line(binding, state, width, isChosen: index == chosen)
    }
    return lines.isEmpty ? [StyledLine(" nothing in the help is like that", .dim)] : lines
  }

  private static func matches(_ binding: Binding, _ wanted: String) -> Bool {
    wanted.isEmpty || binding.help.lowercased().contains(wanted)
      || binding.intent.rawValue.lowercased().contains(wanted) || binding.action.contains(wanted)
      || binding.keys.contains { $0.name.lowercased() == wanted }
  }

  private static func line(_ binding: Binding, _ state: State, _ width: Int, isChosen: Bool) -> [StyledLine] {
    let mark = isChosen ? String(Glyphs.selectionBar) : " "
    let names = keyNames(binding)
    let keys = mark + "  " + (names.columns < 14 ? names.padded(14) : names + " ")
    var lines = StyledLine.wrapped(
      binding.help, width: width, role: isChosen ? .title : .text, prefix: keys, prefixRole: .key, limit: 3)
    if isHere(binding, state), let reason = state.disabled(binding.intent) {
      let indent = String(repeating: " ", count: 19)
      lines += StyledLine.wrapped(
        "now: \(Cut.short(reason, 300))", width: width, role: .dim, prefix: indent, limit: 3)
    }
    return lines
  }

  private static func keyNames(_ binding: Binding) -> String {
    let separator = binding.keys.contains { $0.second != nil } ? ", " : " "
    let names = binding.keys.map(\.name)
    // Nine digits are said by the first and the last.
    if names.count > 4 { return "\(names[0]) \(Glyphs.ellipsis) \(names[names.count - 1])" }
    return names.isEmpty ? "(no key)" : names.joined(separator: separator)
  }

  /// It can be pressed where the operator is, beneath the help.
  static func isHere(_ binding: Binding, _ state: State) -> Bool {
    binding.contexts.contains(behind(state)) || state.replay != nil && binding.contexts.contains(.replay)
  }

  /// Where the operator is, beneath the help.
  static func behind(_ state: State) -> Context {
    var state = state
    state.help = nil
    return state.context
  }
}
