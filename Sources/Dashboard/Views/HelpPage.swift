import Screen

/// Every key, from the table itself, with the reason where one does nothing now. What is chosen can be run from here.
enum HelpPage {
  static func draw(_ help: HelpView, _ state: State, in area: Rect, into canvas: inout Canvas) {
    canvas.fill(area)
    canvas.box(area, title: title(state), right: state.isPrinted ? "" : note(help, state), role: .borderFocus)
    let inner = area.inset()
    if state.isPrinted { return canvas.draw(printed(state, width: inner.width - 1), top: 0, in: inner) }
    var rest = Rect(x: inner.x, y: inner.y, width: inner.width - 1, height: inner.height)
    let (top, below) = rest.splitTop(1)
    drawSearch(help.search, in: top, &canvas)
    rest = below
    let page = PageColumns(rest.width)
    let columns = columns(help, state, page)
    let lines = page.merged(columns)
    // The chosen line stays near the middle; at either end of the list it moves to the edge.
    let line = columns.lazy.compactMap { $0.firstIndex { $0.choice == help.chosen } }.first ?? 0
    let first = Scroll.clamped(help.chosen == 0 ? 0 : line - rest.height / 2, lines: lines.count, room: rest.height)
    canvas.draw(lines, top: first, in: rest)
    for (index, column) in columns.enumerated() {
      let place = Rect(x: rest.x + page.start(index), y: rest.y, width: page.widths[index], height: rest.height)
      offer(column.dropFirst(first).prefix(rest.height), place, &canvas)
    }
    DialogView.edges(area, above: first, below: lines.count - first - rest.height, state.keymap, &canvas)
  }

  /// The lines of a page that is printed.
  static func printed(_ state: State, width: Int) -> [StyledLine] {
    let page = PageColumns(width)
    return page.merged(columns(HelpView(), state, page))
  }

  /// The lines in their columns, of which there are several on a wide page.
  private static func columns(_ help: HelpView, _ state: State, _ page: PageColumns) -> [[StyledLine]] {
    let all = lines(help.search.text, state, width: page.widths[0], chosen: state.isPrinted ? nil : help.chosen)
    let starts = starts(all, columns: page.count)
    return zip(starts, starts.dropFirst() + [all.count]).map { start, end in
      // The blank line before a group is not the end of a column.
      Array(all[start..<(end < all.count && all[end - 1] == StyledLine() ? end - 1 : end)])
    }
  }

  private static func offer(_ lines: ArraySlice<StyledLine>, _ place: Rect, _ canvas: inout Canvas) {
    for (row, line) in lines.enumerated() {
      guard let choice = line.choice else { continue }
      canvas.offer(choice, Rect(x: place.x, y: place.y + row, width: place.width, height: 1))
    }
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
    "help · keys and commands" + (state.keymap.preset == "default" ? "" : " · " + state.keymap.preset)
  }

  private static func note(_ help: HelpView, _ state: State) -> String {
    let (run, back) = (state.keymap.key(for: .accept, in: .help), state.keymap.key(for: .back, in: .help))
    return "type to search   \(run) does it   \(back) \(help.search.isEmpty ? "closes" : "shows all")"
  }

  private static func drawSearch(_ search: LineInput, in area: Rect, _ canvas: inout Canvas) {
    let x = canvas.write("/ ", x: area.x + 1, y: area.y, role: .prompt)
    let (text, cursor) = search.visible(width: max(1, area.width - 4))
    canvas.write(text, x: x, y: area.y, role: .input)
    canvas.cursor = Canvas.Point(x: x + cursor, y: area.y)
  }

  /// What a search finds, in the order in which it is shown.
  static func found(_ search: String, _ state: State) -> [HelpEntry] {
    let search = HelpSearch(search)
    return HelpEntry.all(state).filter(search.finds)
  }

  static func lines(_ search: String, _ state: State, width: Int = 300, chosen: Int? = nil) -> [StyledLine] {
    var lines: [StyledLine] = []
    var section: String?
    for (index, entry) in found(search, state).enumerated() {
      if section != entry.section {
        if !lines.isEmpty { lines.append(StyledLine()) }
        lines.append(.section(" " + entry.section))
        section = entry.section
      }
      let told =
        switch entry {
        case .key(let binding, let isHere): line(binding, isHere, state, width, isChosen: index == chosen)
        case .sign(let glyph, let words): head(String(glyph), words, width, index == chosen)
        case .command(let verb): line(verb, width, isChosen: index == chosen)
        }
      lines += told.map { $0.chosen(as: index) }
    }
    return lines.isEmpty ? [StyledLine(" nothing in the help is like that", .dim)] : lines
  }

  /// A command as it is typed, and what may follow it.
  private static func line(_ verb: Verb, _ width: Int, isChosen: Bool) -> [StyledLine] {
    let usage = verb.usage == verb.rawValue ? "" : String(verb.usage.dropFirst(verb.rawValue.count + 1))
    let lines = head(":" + verb.rawValue, verb.summary, width, isChosen)
    return usage.isEmpty ? lines : told(lines, usage, width)
  }

  private static func line(
    _ binding: Binding, _ isHere: Bool, _ state: State, _ width: Int, isChosen: Bool
  ) -> [StyledLine] {
    let lines = head(keyNames(binding), binding.help, width, isChosen)
    guard isHere else { return told(lines, Keymap.places(binding.contexts), width) }
    guard let reason = state.disabled(binding.intent) else { return lines }
    return lines
      + StyledLine.wrapped(
        "now: \(Cut.short(reason, 300))", width: width, role: .dim, prefix: indent, limit: 3)
  }

  private static let indent = String(repeating: " ", count: 19)

  private static func head(_ names: String, _ words: String, _ width: Int, _ isChosen: Bool) -> [StyledLine] {
    let mark = isChosen ? String(Glyphs.selectionBar) : " "
    let keys = mark + "  " + (names.columns < 14 ? names.padded(14) : names + " ")
    return StyledLine.wrapped(
      words, width: width, role: isChosen ? .title : .text, prefix: keys, prefixRole: .key, limit: 3)
  }

  /// Behind the last line what belongs to it, or below where it has no room.
  private static func told(_ lines: [StyledLine], _ words: String, _ width: Int) -> [StyledLine] {
    let tail = " \(Glyphs.separator) " + words
    guard var last = lines.last, last.spans.reduce(0, { $0 + $1.text.columns }) + tail.columns <= width else {
      return lines + StyledLine.wrapped(words, width: width, role: .dim, prefix: indent, limit: 3)
    }
    last.spans.append(Span(tail, .dim))
    return lines.dropLast() + [last]
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
