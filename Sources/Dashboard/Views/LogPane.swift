import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// The log of the selected job, its newest line at the bottom.
enum LogPane {
  static func title(_ state: State) -> String {
    let log = state.log
    let mode = log.isFollowing ? "follow" : log.newRows > 0 ? "held · \(log.newRows) new" : "held"
    let sources = log.sources
    let count = sources > 0 ? " · \(sources) source\(sources == 1 ? "" : "s")" : ""
    return "log · \(mode) · \(log.level.rawValue)\(log.level == .error ? "" : " and up")\(count)"
  }

  static func draw(_ state: State, in area: Rect, into canvas: inout Canvas) {
    let log = state.log
    guard !log.shown.isEmpty else {
      canvas.write(Cut.fit(empty(state), area.width - 2), x: area.x + 1, y: area.y, role: .dim)
      return
    }
    let end = max(0, log.shown.count - log.offset)
    let rows = log.shown[max(0, end - area.height)..<end]
    for (line, index) in rows.enumerated() {
      draw(log.rows[index], state, Rect(x: area.x, y: area.y + line, width: area.width, height: 1), &canvas)
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
    let isWide = area.width >= 56
    let time = isWide ? state.clock.millisecond(row.line.time) : state.clock.time(row.line.time)
    var x = canvas.write(time, x: area.x + 1, y: area.y, role: .logTime, limit: area.width - 1) + 1
    let role = row.line.level.role
    x = canvas.write(row.line.level.rawValue, x: x, y: area.y, role: role, limit: area.right - x)
    x = area.x + 1 + time.columns + 7
    if isWide {
      let source = Cut.fit(row.line.source, 10)
      canvas.write(source, x: x, y: area.y, role: .logSource, limit: max(0, area.right - x))
      x += max(5, min(10, sourceWidth(state))) + 1
    }
    draw(row, from: x, to: area.right, y: area.y, &canvas)
  }

  private static func draw(_ row: LogView.Row, from x: Int, to end: Int, y: Int, _ canvas: inout Canvas) {
    var tail = row.times > 1 ? " \(Glyphs.times)\(row.times)" : ""
    if row.more > 0 { tail += " (+\(row.more) line\(row.more == 1 ? "" : "s"))" }
    let room = max(0, end - x - tail.columns)
    let role: Role = row.line.level >= .warn ? row.line.level.role : .text
    let next = canvas.write(Cut.fit(row.headline, room), x: x, y: y, role: role, limit: room)
    if !tail.isEmpty { canvas.write(tail, x: next, y: y, role: .dim, limit: max(0, end - next)) }
  }

  private static func sourceWidth(_ state: State) -> Int {
    state.log.rows.suffix(200).reduce(5) { max($0, min(10, $1.line.source.utf8.count)) }
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
