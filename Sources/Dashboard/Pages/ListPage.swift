import Screen

/// A page that is a list: its rows scroll, and those with a key can be chosen and opened.
enum ListPage {
  /// Where a row leads.
  enum Lead: Sendable, Hashable {
    case job(String, JobSection?)
    /// The table, filtered.
    case jobs(String)
    /// The same of a runner, where it is not known which of its jobs are meant; with the words that say so.
    case runnersJobs(String, String)
    /// What a job threw, by its group's key.
    case trace(String, String)
    /// What several writes came to, by the number of their batch.
    case results(Int)
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

  static func draw(_ content: Content, _ state: State, in area: Rect, into canvas: inout Canvas) {
    canvas.box(area, title: content.title, right: content.note, role: .borderFocus)
    let (top, body) = parts(content, area)
    if let head = content.head {
      canvas.fill(top, role: .header)
      canvas.draw(head, x: top.x + 1, y: top.y, width: top.width - 2)
    }
    let chosen = content.chosenIndex(state)
    let first = first(content, chosen, body)
    for (index, column) in columns(content, body).enumerated() {
      // The line between two columns joins the frame.
      if index > 0 { canvas.vline(x: column.area.x - 1, y: area.y, height: area.height, role: .borderFocus) }
      for (row, place) in column.rows.dropFirst(first).prefix(body.height).enumerated() {
        let line = Rect(x: column.area.x, y: body.y + row, width: column.area.width, height: 1)
        draw(content.rows[place].line, isSelected: place == chosen && !state.isPrinted, line, &canvas)
      }
    }
    DialogView.edges(area, above: first, below: content.height - first - body.height, state.keymap, &canvas)
  }

  /// The titles of the columns, and the rows.
  private static func parts(_ content: Content, _ area: Rect) -> (head: Rect, body: Rect) {
    let inner = Rect(x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2)
    let (head, body) = inner.splitTop(content.head == nil ? 0 : 1)
    return (head, body)
  }

  /// Each column of the page with the rows that are in it.
  private static func columns(_ content: Content, _ body: Rect) -> [(area: Rect, rows: Range<Int>)] {
    let columns = content.columns
    guard columns.count > 1 else { return columns.map { (body, $0) } }
    let places = PageColumns(body.width - 2, most: columns.count)
    return zip(columns.indices, columns).prefix(places.count).map { index, rows in
      let x = body.x + places.start(index)
      return (Rect(x: x, y: body.y, width: places.widths[index] + 2, height: body.height), rows)
    }
  }

  private static func first(_ content: Content, _ chosen: Int?, _ body: Rect) -> Int {
    Scroll.clamped(start(content, chosen, body.height), lines: content.height, room: body.height)
  }

  /// The key of the row under a pointer; nil where none is, or none that can be chosen.
  static func key(_ content: Content, _ state: State, in area: Rect, x: Int, y: Int) -> String? {
    let body = parts(content, area).body
    guard let column = columns(content, body).first(where: { $0.area.contains(x: x, y: y) }) else { return nil }
    let row = column.rows.lowerBound + first(content, content.chosenIndex(state), body) + y - body.y
    return column.rows.contains(row) ? content.rows[row].key : nil
  }

  /// What is chosen stays near the middle; before it come its heading and what is above. Columns scroll as one.
  private static func start(_ content: Content, _ chosen: Int?, _ height: Int) -> Int {
    guard let chosen, let column = content.columns.first(where: { $0.contains(chosen) }),
      let first = column.first(where: { content.rows[$0].key != nil }), chosen > first
    else { return 0 }
    // The last one shows what stands beneath it.
    let isLast = !column[(chosen + 1)...].contains { content.rows[$0].key != nil }
    return isLast ? column.count - height : chosen - column.lowerBound - height / 2
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
