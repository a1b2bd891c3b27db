import Screen

/// A page that is a list: its rows scroll, and those with a key can be chosen and opened.
enum ListPage {
  /// Where a row leads.
  enum Lead: Sendable, Hashable {
    case job(String, JobSection?)
    /// The table, filtered.
    case jobs(String)
  }

  struct Row: Sendable {
    var line: StyledLine
    /// By which the row is known however the list moves; nil for what cannot be chosen.
    var key: String?
    var leads: Lead?

    init(_ line: StyledLine, key: String? = nil, leads: Lead? = nil) {
      self.line = line
      self.key = key
      self.leads = leads
    }
  }

  struct Content: Sendable {
    var title: String
    var note = ""
    /// Column titles that do not scroll; nil where every section has its own.
    var head: StyledLine?
    var rows: [Row]

    /// The row that is chosen; the first one that can be where none was.
    func chosen(_ state: State) -> Row? { chosenIndex(state).map { rows[$0] } }

    func chosenIndex(_ state: State) -> Int? {
      let key = state.chosen[state.page]
      return rows.firstIndex { $0.key != nil && $0.key == key } ?? rows.firstIndex { $0.key != nil }
    }
  }

  static func draw(_ content: Content, _ state: State, in area: Rect, into canvas: inout Canvas) {
    canvas.box(area, title: content.title, right: content.note, role: .borderFocus)
    var body = Rect(x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2)
    if let head = content.head {
      let (top, rest) = body.splitTop(1)
      canvas.fill(top, role: .header)
      canvas.draw(head, x: top.x + 1, y: top.y, width: top.width - 2)
      body = rest
    }
    let chosen = content.chosenIndex(state)
    let first = Scroll.clamped(start(content, chosen, body.height), lines: content.rows.count, room: body.height)
    for (row, item) in content.rows.dropFirst(first).prefix(body.height).enumerated() {
      let line = Rect(x: body.x, y: body.y + row, width: body.width, height: 1)
      draw(item.line, isSelected: first + row == chosen, line, &canvas)
    }
    DialogView.edges(area, above: first, below: content.rows.count - first - body.height, state.keymap, &canvas)
  }

  /// What is chosen stays near the middle; before it come its heading and what is above.
  private static func start(_ content: Content, _ chosen: Int?, _ height: Int) -> Int {
    guard let chosen, let first = content.rows.firstIndex(where: { $0.key != nil }), chosen > first else { return 0 }
    // The last one shows what stands beneath it.
    if !content.rows[(chosen + 1)...].contains(where: { $0.key != nil }) { return content.rows.count }
    return chosen - height / 2
  }

  private static func draw(_ line: StyledLine, isSelected: Bool, _ area: Rect, _ canvas: inout Canvas) {
    if isSelected {
      canvas.fill(area, isSelected: true)
      canvas.write(String(Glyphs.selectionBar), x: area.x, y: area.y, role: .selection, isSelected: true)
    }
    var x = area.x + 1
    for span in line.spans where !span.text.isEmpty {
      let room = area.right - 1 - x
      guard room > 0 else { return }
      x = canvas.write(Cut.fit(span.text, room), x: x, y: area.y, role: span.role, isSelected: isSelected)
    }
  }
}
