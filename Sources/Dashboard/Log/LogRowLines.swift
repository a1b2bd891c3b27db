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

  init(_ log: LogView, room: Int, height: Int, highlight: LogHighlight = LogHighlight(nil)) {
    self.log = log
    self.room = max(8, room)
    limit = max(2, height - 1)
    self.highlight = highlight
  }

  /// How many lines a row takes.
  func height(_ row: Int) -> Int { isWhole(row) ? lines(row).count : 1 }

  /// The text is shown whole, as far as the pane goes.
  private func isWhole(_ row: Int) -> Bool { log.wraps || isUnfolded(row) }

  private func isUnfolded(_ row: Int) -> Bool { log.rows.unfolded[log.rows.first(row)] == .text }

  func lines(_ row: Int) -> [[Span]] {
    let id = log.rows.last(row)
    let level = log.store.level(id)
    let role: Role = level >= .warn ? level.role : .text
    return log.store.withText(id) { isWhole(row) ? whole($0, row, role) : [headline($0, row, role)] }
  }

  private func times(_ row: Int) -> String {
    let count = log.rows.rows[row].count
    return count > 1 ? " \(Glyphs.times)\(count)" : ""
  }

  private func headline(_ text: UnsafeBufferPointer<UInt8>, _ row: Int, _ role: Role) -> [Span] {
    let (length, more) = LogText.firstLine(text)
    var tail = times(row)
    if more > 0 { tail += " (+\(more) line\(more == 1 ? "" : "s"))" }
    let first = UnsafeBufferPointer(rebasing: text.prefix(length))
    let width = max(1, room - tail.columns)
    var spans = cut(first, width, role)
    // Where what is looked for stands in the lines that are folded, they are what is marked.
    let isBelow = more > 0 && !spans.contains { $0.role == .match } && isHit(row)
    if !tail.isEmpty { spans.append(Span(tail, isBelow ? .match : .dim)) }
    return spans
  }

  private func isHit(_ row: Int) -> Bool { log.search?.place(of: log.rows.first(row)) != nil }

  /// One line, from the column on to which the log is scrolled; what is cut at either end is told.
  private func cut(_ line: UnsafeBufferPointer<UInt8>, _ width: Int, _ role: Role) -> [Span] {
    let (piece, isCut) = LogText.slice(line, from: log.column, width: width)
    var shown = Visible.text(piece)
    if isCut || shown.columns > width { shown = (shown + " ").fitting(min(width, max(1, shown.columns))) }
    return highlight.spans(shown, role)
  }

  private func whole(_ text: UnsafeBufferPointer<UInt8>, _ row: Int, _ role: Role) -> [[Span]] {
    let times = times(row)
    var lines: [[Span]] = []
    var rest = Slice(base: text, bounds: 0..<text.count)
    while lines.count <= limit, !rest.isEmpty || lines.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      lines += pieces(UnsafeBufferPointer(rebasing: line), role, room - times.columns, limit + 1 - lines.count)
      rest = rest.dropFirst(line.count + 1)
    }
    if lines.count > limit {
      lines.removeLast(lines.count - limit + 1)
      lines.append([Span("\(Glyphs.ellipsis) \(Compact.number(Double(text.count))) characters; Enter shows all", .dim)])
    }
    if !times.isEmpty { lines[0].append(Span(times, .dim)) }
    return lines
  }

  /// One line of a text: cut, or broken to the width.
  private func pieces(_ line: UnsafeBufferPointer<UInt8>, _ role: Role, _ width: Int, _ most: Int) -> [[Span]] {
    guard log.wraps else { return [cut(line, width, role)] }
    let reach = UnsafeBufferPointer(rebasing: line.prefix(width * most * 4 + 64))
    let shown = Visible.text(String(decoding: reach, as: UTF8.self))
    return TextLayout.wrap(shown, width: width, limit: most).map { highlight.spans(String($0), role) }
  }
}
