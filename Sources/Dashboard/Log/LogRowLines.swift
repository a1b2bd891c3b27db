import Jobs
import Screen

/// A row of the log as lines of the screen.
struct LogRowLines {
  let log: LogView
  /// Columns for the message.
  let room: Int
  /// Lines that a row has at most: one that is higher than its pane could not be scrolled.
  let limit: Int
  let highlight: LogHighlight
  /// Says where a day begins; nil where that takes no line.
  let days: LogDays?

  init(
    _ log: LogView, room: Int, height: Int, highlight: LogHighlight = LogHighlight(nil), days: LogDays? = nil
  ) {
    (self.log, self.days) = (log, days)
    self.room = max(8, room)
    limit = max(2, height - 1)
    self.highlight = highlight
  }

  /// How many lines a row takes.
  func height(_ row: Int) -> Int { (isWhole(row) ? lines(row).count : 1) + (heading(row) == nil ? 0 : 1) }

  /// The day, in a line of its own above the first row of it.
  func heading(_ row: Int) -> String? {
    days?.text(above: row).map { "\(Glyphs.dash)\(Glyphs.dash) \($0) \(Glyphs.dash)\(Glyphs.dash)" }
  }

  /// The text is shown whole, as far as the pane goes.
  func isWhole(_ row: Int) -> Bool { log.wraps || isUnfolded(row) }

  private func isUnfolded(_ row: Int) -> Bool { log.rows.unfolded[log.rows.first(row)] == .text }

  func lines(_ row: Int) -> [[Span]] {
    let id = log.rows.last(row)
    let level = log.store.level(id)
    let role: Role = level >= .warn ? level.role : .text
    return log.store.withText(id) { isWhole(row) ? whole($0, row, role) : [headline($0, row, role)] }
  }

  private func times(_ row: Int) -> String {
    let count = log.rows.times(row)
    return count > 1 ? " \(Glyphs.times)\(count)" : ""
  }

  /// What stands behind the first line of a row: how often it came, and how many lines more it has.
  private func tail(_ row: Int, _ text: UnsafeBufferPointer<UInt8>, _ length: Int, _ more: Int) -> String {
    let lines = times(row) + (more > 0 ? " (+\(more) line\(more == 1 ? "" : "s"))" : "")
    if more > 0, let raised = LogText.raised(text, behind: length) {
      return " " + Cut.end(Cut.line(raised), max(12, room / 2)) + lines
    }
    // What was thrown, where the first line does not end with it on the screen.
    guard more > 0, length > room - lines.columns, let thrown = LogText.thrown(text, behind: length), !thrown.isEmpty,
      thrown.columns < room / 2
    else { return lines }
    return " " + Visible.text(thrown) + lines
  }

  /// Columns for the first line of a row.
  func headRoom(_ row: Int) -> Int {
    let tail = log.store.withText(log.rows.last(row)) { text in
      let (length, more) = LogText.firstLine(text)
      return self.tail(row, text, length, more)
    }
    return max(1, room - tail.columns)
  }

  /// The column from which on a row is shown: the log's, but for a hit that would be out of sight.
  private func column(_ row: Int) -> Int {
    guard row == log.at, let shift = log.search?.shift, shift.line == log.rows.first(row) else { return log.column }
    return shift.column
  }

  /// Bytes of the chosen row that are left out for a hit further behind.
  private func skipped(_ row: Int) -> Int {
    guard row == log.at, let skip = log.search?.skip, skip.line == log.rows.first(row) else { return 0 }
    return skip.bytes
  }

  private func headline(_ text: UnsafeBufferPointer<UInt8>, _ row: Int, _ role: Role) -> [Span] {
    let (length, more) = LogText.firstLine(text)
    let tail = tail(row, text, length, more)
    let first = UnsafeBufferPointer(rebasing: text.prefix(length))
    let width = max(1, room - tail.columns)
    var spans = cut(first, width, role, row)
    // Where what is looked for stands in the lines that are folded, they are what is marked.
    let isBelow = more > 0 && !spans.contains { $0.role == .match } && isHit(row)
    if !tail.isEmpty { spans.append(Span(tail, isBelow ? .match : .dim)) }
    return spans
  }

  private func isHit(_ row: Int) -> Bool {
    guard let search = log.search, !search.pattern.names(log.store.level(log.rows.last(row))) else { return false }
    return log.rows.runs(row).contains(where: search.hasHit)
  }

  /// One line of a row; what is cut at its end is told, and at its beginning where the title does not tell it.
  private func cut(_ line: UnsafeBufferPointer<UInt8>, _ width: Int, _ role: Role, _ row: Int) -> [Span] {
    let column = column(row)
    let lead = column > 0 && column != log.column ? String(Glyphs.ellipsis) : ""
    let (piece, isCut) = LogText.slice(line, from: column + lead.columns, width: width - lead.columns)
    var shown = lead + Visible.text(piece)
    if isCut || shown.columns > width { shown = (shown + " ").fitting(min(width, max(1, shown.columns))) }
    return highlight.spans(shown, role)
  }

  private func whole(_ text: UnsafeBufferPointer<UInt8>, _ row: Int, _ role: Role) -> [[Span]] {
    let times = times(row)
    var lines: [[Span]] = []
    var rest = Slice(base: text, bounds: 0..<text.count)
    let skipped = skipped(row)
    rest = rest.dropFirst(skipped)
    // Not in the middle of a glyph.
    while skipped > 0, let byte = rest.first, byte & 0xC0 == 0x80 { rest = rest.dropFirst() }
    while lines.count <= limit, !rest.isEmpty || lines.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      lines += pieces(
        UnsafeBufferPointer(rebasing: line), role, row, room - times.columns - (skipped > 0 ? 1 : 0),
        limit + 1 - lines.count)
      rest = rest.dropFirst(line.count + 1)
    }
    if lines.count > limit {
      lines.removeLast(lines.count - limit + 1)
      lines.append([Span("\(Glyphs.ellipsis) \(Compact.number(Double(text.count))) characters; Enter shows all", .dim)])
    }
    if skipped > 0 { lines[0].insert(Span(String(Glyphs.ellipsis), .dim), at: 0) }
    if !times.isEmpty { lines[0].append(Span(times, .dim)) }
    return lines
  }

  /// One line of a text: cut, or broken to the width.
  private func pieces(
    _ line: UnsafeBufferPointer<UInt8>, _ role: Role, _ row: Int, _ width: Int, _ most: Int
  ) -> [[Span]] {
    guard log.wraps else { return [cut(line, width, role, row)] }
    let reach = UnsafeBufferPointer(rebasing: line.prefix(width * most * 4 + 64))
    let shown = Visible.text(String(decoding: reach, as: UTF8.self))
    return TextLayout.wrap(shown, width: width, limit: most).map { highlight.spans(String($0), role) }
  }
}
