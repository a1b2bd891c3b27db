import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// The log of the selected job, its newest line at the bottom.
enum LogPane {
  /// In as many columns as there are, or in shorter words.
  static func title(_ state: State, room: Int) -> String {
    let full = title(state, isShort: false)
    return full.columns <= room ? full : title(state, isShort: true)
  }

  private static func title(_ state: State, isShort: Bool) -> String {
    let log = state.log
    let mode = log.isFollowing ? "follow" : log.newRows > 0 ? "held · \(log.newRows) new" : "held"
    let sources = log.sources
    let noun = isShort ? "src" : sources == 1 ? "source" : "sources"
    let count = sources > 0 ? " · \(sources) \(noun)\(sharing(log.sharedWith))" : ""
    let wrap = log.wraps ? " · wrapped" : ""
    return "log · \(mode)\(wrap) · \(log.level.rawValue)\(log.level == .error ? "" : isShort ? "+" : " and up")\(count)"
  }

  /// A Flink's processes write one log for all jobs that they run: lines that name no job may be another's.
  private static func sharing(_ others: Int) -> String {
    others == 0 ? "" : " of \(others + 1) jobs"
  }

  static func draw(_ state: State, in area: Rect, into canvas: inout Canvas) {
    let log = state.log
    guard !log.shown.isEmpty else {
      canvas.write(Cut.fit(empty(state), area.width - 2), x: area.x + 1, y: area.y, role: .dim)
      return
    }
    // A pane that has room for everything has no reason to hide the end.
    let end = min(log.shown.count, max(log.shown.count - log.offset, area.height))
    if log.wraps { return drawWrapped(state, end: end, area, &canvas) }
    let rows = log.shown[max(0, end - area.height)..<end]
    for (line, index) in rows.enumerated() {
      draw(log.rows[index], state, Rect(x: area.x, y: area.y + line, width: area.width, height: 1), &canvas)
    }
  }

  /// From the bottom up, each line as high as it needs; the top one may be cut.
  private static func drawWrapped(_ state: State, end: Int, _ area: Rect, _ canvas: inout Canvas) {
    var y = area.bottom
    for index in state.log.shown[..<end].reversed() {
      let row = state.log.rows[index]
      let x = area.x + indent(state, area.width)
      let times = row.times > 1 ? " \(Glyphs.times)\(row.times)" : ""
      let role: Role = row.line.level >= .warn ? row.line.level.role : .text
      let lines = StyledLine.wrapped(row.line.message + times, width: max(10, area.right - x), role: role, limit: 40)
      y -= lines.count
      for (offset, line) in lines.enumerated() where y + offset >= area.y {
        canvas.draw(line, x: x, y: y + offset, width: area.right - x)
      }
      if y >= area.y { drawHead(row, state, Rect(x: area.x, y: y, width: area.width, height: 1), &canvas) }
      if y <= area.y { return }
    }
  }

  private static func empty(_ state: State) -> String {
    if state.selected == nil { return "no job is selected" }
    let slot = state.schedule[.logs]
    if let error = slot.error { return "no log: " + Cut.short(Cut.line(error.message), 200) }
    if slot.answeredAt == nil || state.log.job != state.watchedJob { return "asking for the log …" }
    return state.log.rows.isEmpty
      ? "nothing has been logged"
      : "nothing at \(state.log.level.rawValue) and up; \(state.keymap.key(for: .level)) lowers the level"
  }

  private static func draw(_ row: LogView.Row, _ state: State, _ area: Rect, _ canvas: inout Canvas) {
    drawHead(row, state, area, &canvas)
    draw(row, from: area.x + indent(state, area.width), to: area.right, y: area.y, &canvas)
  }

  /// Columns before the message: time, level and source, each shorter or left out where the message needs the room.
  private static func indent(_ state: State, _ width: Int) -> Int {
    let time = width >= 80 ? 12 : 8
    let source = width >= 56 ? sourceWidth(state, width) + 1 : 0
    return 1 + time + 1 + 6 + source
  }

  private static func drawHead(_ row: LogView.Row, _ state: State, _ area: Rect, _ canvas: inout Canvas) {
    let time = area.width >= 80 ? state.clock.millisecond(row.line.time) : state.clock.time(row.line.time)
    var x = canvas.write(time, x: area.x + 1, y: area.y, role: .logTime, limit: area.width - 1) + 1
    let role = row.line.level.role
    canvas.write(row.line.level.rawValue, x: x, y: area.y, role: role, limit: area.right - x)
    guard area.width >= 56 else { return }
    x = area.x + 1 + time.columns + 7
    let source = Cut.middle(row.line.source, sourceWidth(state, area.width))
    canvas.write(source, x: x, y: area.y, role: .logSource, limit: max(0, area.right - x))
  }

  private static func draw(_ row: LogView.Row, from x: Int, to end: Int, y: Int, _ canvas: inout Canvas) {
    var tail = row.times > 1 ? " \(Glyphs.times)\(row.times)" : ""
    if row.more > 0 { tail += " (+\(row.more) line\(row.more == 1 ? "" : "s"))" }
    let room = max(0, end - x - tail.columns)
    let role: Role = row.line.level >= .warn ? row.line.level.role : .text
    let next = canvas.write(Cut.fit(row.headline, room), x: x, y: y, role: role, limit: room)
    if !tail.isEmpty { canvas.write(tail, x: next, y: y, role: .dim, limit: max(0, end - next)) }
  }

  private static func sourceWidth(_ state: State, _ width: Int) -> Int {
    let most = width >= 80 ? 10 : 6
    return state.log.rows.suffix(200).reduce(min(5, most)) { max($0, min(most, $1.line.source.utf8.count)) }
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
