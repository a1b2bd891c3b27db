import Screen

/// A page that is a list: its rows scroll, and those with a key can be chosen and opened.
enum ListPage {
  /// Where a row leads.
  enum Lead: Sendable, Hashable {
    case job(String, JobSection?)
    /// The table, filtered.
    case jobs(String)
    /// What a job threw, by its group's key.
    case trace(String, String)
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
    let (top, body) = parts(content, area)
    if let head = content.head {
      canvas.fill(top, role: .header)
      canvas.draw(head, x: top.x + 1, y: top.y, width: top.width - 2)
    }
    let chosen = content.chosenIndex(state)
    let first = first(content, chosen, body)
    for (row, item) in content.rows.dropFirst(first).prefix(body.height).enumerated() {
      let line = Rect(x: body.x, y: body.y + row, width: body.width, height: 1)
      draw(item.line, isSelected: first + row == chosen, line, &canvas)
    }
    DialogView.edges(area, above: first, below: content.rows.count - first - body.height, state.keymap, &canvas)
  }

  /// The titles of the columns, and the rows.
  private static func parts(_ content: Content, _ area: Rect) -> (head: Rect, body: Rect) {
    let inner = Rect(x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2)
    let (head, body) = inner.splitTop(content.head == nil ? 0 : 1)
    return (head, body)
  }

  private static func first(_ content: Content, _ chosen: Int?, _ body: Rect) -> Int {
    Scroll.clamped(start(content, chosen, body.height), lines: content.rows.count, room: body.height)
  }

  /// The key of the row under a pointer; nil where none is, or none that can be chosen.
  static func key(_ content: Content, _ state: State, in area: Rect, x: Int, y: Int) -> String? {
    let body = parts(content, area).body
    guard body.contains(x: x, y: y) else { return nil }
    let row = first(content, content.chosenIndex(state), body) + y - body.y
    return content.rows.indices.contains(row) ? content.rows[row].key : nil
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
