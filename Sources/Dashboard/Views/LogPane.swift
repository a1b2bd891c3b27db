import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// The log of the selected job, its newest line at the bottom.
enum LogPane {
  static func draw(_ state: State, in area: Rect, into canvas: inout Canvas) {
    guard state.log.rows.count > 0, area.height > 0 else {
      canvas.write(Cut.fit(empty(state), area.width - 2), x: area.x + 1, y: area.y, role: .dim)
      return
    }
    let columns = LogColumns(state, width: area.width)
    let texts = LogRowLines(
      state.log, room: area.width - columns.indent, height: area.height,
      highlight: LogHighlight(state.log.search?.pattern), days: LogDays(state.log, state.clock, now: state.now))
    let end = bottom(state.log, texts, height: area.height)
    // From the bottom up, each row as high as it needs; the top one may be cut.
    var blocks: [(row: Int, heading: String?, lines: [[Span]])] = []
    var (used, row) = (0, end - 1)
    while row >= 0, used < area.height {
      let block = (row, texts.heading(row), texts.lines(row))
      blocks.append(block)
      used += block.2.count + (block.1 == nil ? 0 : 1)
      row -= 1
    }
    var y = area.y + min(0, area.height - used)
    for block in blocks.reversed() {
      if let heading = block.heading {
        if y >= area.y { canvas.write(Cut.fit(heading, area.width - 2), x: area.x + 1, y: y, role: .logTime) }
        y += 1
      }
      draw(block.row, block.lines, state, columns, Rect(x: area.x, y: y, width: area.width, height: 1), area, &canvas)
      y += block.lines.count
    }
  }

  /// Lines that the whole log takes.
  static func height(_ state: State, width: Int) -> Int {
    let texts = LogRowLines(
      state.log, room: width - LogColumns(state, width: width).indent, height: state.height,
      days: LogDays(state.log, state.clock, now: state.now))
    return (0..<state.log.rows.count).reduce(0) { $0 + texts.height($1) }
  }

  /// One past the last row that is on the screen, so that the chosen row is on it too and a pane that has room hides nothing.
  static func bottom(_ log: LogView, _ texts: LogRowLines, height: Int) -> Int {
    let count = log.rows.count
    if log.isFollowing { return count }
    let at = min(log.at, count - 1)
    var end = min(max(log.bottom, at + 1), min(count, at + height))
    var used = (at..<end).reduce(0) { $0 + texts.height($1) }
    while end > at + 1, used > height {
      end -= 1
      used -= texts.height(end)
    }
    // What there is above, and then below it, fills the pane.
    var row = at - 1
    while row >= 0, used < height {
      used += texts.height(row)
      row -= 1
    }
    while row < 0, end < count, used + texts.height(end) <= height {
      used += texts.height(end)
      end += 1
    }
    return end
  }

  private static func empty(_ state: State) -> String {
    let log = state.log
    if state.selected == nil, log.file == nil { return "no job is selected" }
    let slot = state.schedule[.logs]
    if let error = slot.error { return "no log: " + Cut.short(Cut.line(error.message), 200) }
    if slot.answeredAt == nil || log.file == nil && log.job != state.watchedJob { return "asking for the log …" }
    if log.draft != nil { return "filtering …" }
    if log.store.count == 0 { return "nothing has been logged" }
    let filter = log.filter
    if log.sources == 0 { return "every source is hidden; \(state.keymap.key(for: .logSources)) shows them" }
    let included = filter.include.map { (text: "/\($0.source)/", key: state.keymap.key(for: .logInclude)) }
    let excluded = filter.exclude.map { (text: "not /\($0.source)/", key: state.keymap.key(for: .logExclude)) }
    let patterns = [included, excluded].compactMap(\.self)
    if !patterns.isEmpty {
      // Which of them hides what the others show is not known here.
      let isLevelled = filter.level > .info
      let level = isLevelled ? " at \(filter.level.rawValue) and up" : ""
      let way = isLevelled ? ", \(state.keymap.key(for: .level)) the level" : ""
      let (text, keys) = (
        patterns.map(\.text).joined(separator: " and "), patterns.map(\.key).joined(separator: " or ")
      )
      return "none of \(log.entryCount) passes \(text)\(level); \(keys) changes it\(way)"
    }
    return "nothing at \(filter.level.rawValue) and up; \(state.keymap.key(for: .level)) changes the level"
  }

  private static func draw(
    _ row: Int, _ lines: [[Span]], _ state: State, _ columns: LogColumns, _ first: Rect, _ area: Rect,
    _ canvas: inout Canvas
  ) {
    let log = state.log
    let isChosen = row == log.at && !log.isFollowing && state.focus == .log && !state.isPrinted
    for (offset, spans) in lines.enumerated() {
      let y = first.y + offset
      guard y >= area.y, y < area.bottom else { continue }
      canvas.offer(row, Rect(x: area.x, y: y, width: area.width, height: 1))
      if isChosen { canvas.fill(Rect(x: area.x, y: y, width: area.width, height: 1), isSelected: true) }
      if offset == 0 {
        mark(row, log, isChosen, area.x, y, &canvas)
        columns.draw(row, state, x: area.x, y: y, isSelected: isChosen, &canvas)
      }
      var x = area.x + columns.indent
      for span in spans {
        x = canvas.write(span.text, x: x, y: y, role: span.role, limit: max(0, area.right - x), isSelected: isChosen)
      }
    }
  }

  private static func mark(_ row: Int, _ log: LogView, _ isChosen: Bool, _ x: Int, _ y: Int, _ canvas: inout Canvas) {
    let isMarked = !log.marks.isEmpty && log.marks.contains(log.rows.first(row))
    guard isChosen || isMarked else { return }
    let glyph = isMarked ? Glyphs.marked : Glyphs.selectionBar
    canvas.write(String(glyph), x: x, y: y, role: isMarked ? .mark : .selection, isSelected: isChosen)
  }
}

extension LogLine.Level {
  var role: Role {
    switch self {
    case .debug: .logDebug
    case .info: .logInfo
    case .warn: .logWarn
    case .error: .logError
    }
  }
}
