import BeamMCPClient
import Jobs
import Screen

/// What happened: a line each, the newest first, where there is room; else side by side.
enum TimelinePane {
  static func title(_ state: State) -> String {
    let window = state.timelineWindow
    let until = window.end.map { "until \(state.clock.minute($0))" } ?? "until now"
    let newer = state.timeline.offset > 0 ? TimelineRows(state).chosen : 0
    let held = newer > 0 ? " · \(newer) newer" : ""
    return subject(state) + (state.isTimelineWhole ? " · \(MetricsPane.span(window.seconds)) \(until)" : held)
  }

  private static func subject(_ state: State) -> String {
    guard !state.timeline.isFleet, let job = state.watchedJob.flatMap({ state.jobs[$0] }) else {
      return "timeline · all jobs" + figures(state)
    }
    return "timeline · " + Cut.fit(Cut.line(Name.shown(job.name)), 32)
  }

  /// Of whom the figures are above what happened to all.
  private static func figures(_ state: State) -> String {
    guard state.isTimelineWhole, !state.figuresInTurn.isEmpty, let job = state.watchedJob.flatMap({ state.jobs[$0] })
    else { return "" }
    return " · figures of " + Cut.middle(Name.shown(job.name), 28)
  }

  /// Of what nothing is known yet, and why.
  static func unanswered(_ state: State) -> String {
    state.schedule[.timeline].error.map { "not told: " + Cut.line(Cut.short($0.message, 400)) } ?? "asking …"
  }

  static func draw(_ state: State, in area: Rect, into canvas: inout Canvas) {
    if TimelineChart.isShown(state, area) { return TimelineChart.draw(state, in: area, into: &canvas) }
    let rows = TimelineRows(state)
    guard !rows.rows.isEmpty else {
      let text =
        state.schedule[.timeline].answeredAt == nil ? unanswered(state) : "nothing has happened \(state.pastHour("in"))"
      canvas.write(Cut.fit(text, area.width - 2), x: area.x + 1, y: area.y, role: .dim)
      return
    }
    let top = rows.chosen - above(rows, state, area)
    if area.height == 1 { return drawRow(rows, from: top, state, area, &canvas) }
    var y = area.y
    for (row, (place, entry)) in rows.rows.enumerated().dropFirst(top) where y < area.bottom {
      let lines = lines(entry, state, area).prefix(area.bottom - y)
      let written = Rect(x: area.x, y: y, width: area.width, height: lines.count)
      for line in lines {
        canvas.draw(line, x: area.x + 1, y: y, width: area.width - 1)
        y += 1
      }
      canvas.offer(place, written)
      guard row == rows.chosen, hasKeys(state) else { continue }
      // The chosen entry is the one that Enter is for; its sign is no colour alone.
      canvas.write(String(Glyphs.selectionBar), x: area.x, y: written.y, role: .key)
      canvas.select(Rect(x: area.x, y: written.y, width: area.width, height: 1))
    }
  }

  /// Rows above the chosen one with which it is in sight.
  static func above(_ rows: TimelineRows, _ state: State, _ area: Rect) -> Int {
    var above = min(state.timeline.above, rows.chosen)
    func isInSight() -> Bool {
      if area.height == 1 { return pieces(rows, from: rows.chosen - above, state, area).count > above }
      let shown = rows.rows[(rows.chosen - above)...rows.chosen]
      return shown.reduce(0) { $0 + lines($1.entry, state, area).count } <= area.height
    }
    while above > 0, !isInSight() { above -= 1 }
    return above
  }

  /// A high pane has room for whole sentences.
  private static func lines(_ entry: TimelineEntry, _ state: State, _ area: Rect) -> [StyledLine] {
    area.height >= 8 ? wrapped(entry, state, area.width - 2) : [line(entry, state)]
  }

  static func wrapped(_ entry: TimelineEntry, _ state: State, _ width: Int) -> [StyledLine] {
    let head = line(entry, state)
    let prefix = head.spans.dropLast()
    let indent = prefix.reduce(0) { $0 + $1.text.columns }
    let rest = StyledLine.wrapped(words(entry), width: max(20, width - indent), role: entry.severity.role, limit: 4)
    return rest.enumerated().map { row, line in
      StyledLine((row == 0 ? Array(prefix) : [Span(String(repeating: " ", count: indent))]) + line.spans)
    }
  }

  static func line(_ entry: TimelineEntry, _ state: State, isFleet: Bool? = nil) -> StyledLine {
    var spans = [Span(state.clock.time(entry.time) + " ", .logTime)]
    if isFleet ?? (state.timeline.job == nil), let name = entry.jobName ?? entry.runner {
      spans.append(Span(state.jobs.told(entry.jobID, as: name, 24) + " ", .runner))
    }
    spans.append(Span(words(entry), entry.severity.role))
    return StyledLine(spans)
  }

  private static func hasKeys(_ state: State) -> Bool {
    state.focus == .timeline && state.page == .main && !state.isPrinted
  }

  private static func words(_ entry: TimelineEntry) -> String {
    (entry.actor.map { Cut.short($0, 40) + ": " } ?? "") + Cut.line(entry.text)
  }

  private struct Piece {
    let (time, text, role): (String, String, Role)
    /// Its entry's place among all, and its row.
    let (place, row): (Int, Int)
  }

  /// As many of the newest as fit, the newest first.
  private static func pieces(_ rows: TimelineRows, from top: Int, _ state: State, _ area: Rect) -> [Piece] {
    var room = area.width - 2
    var pieces: [Piece] = []
    for (row, (place, entry)) in rows.rows.enumerated().dropFirst(top) {
      let time = state.clock.minute(entry.time) + " "
      let text = Cut.fit(words(entry), max(0, pieces.isEmpty ? room - time.columns : 60))
      let needed = time.columns + text.columns + (pieces.isEmpty ? 0 : 3)
      guard needed <= room else { break }
      room -= needed
      pieces.append(Piece(time: time, text: text, role: entry.severity.role, place: place, row: row))
    }
    return pieces
  }

  /// In the order in which they happened.
  private static func drawRow(
    _ rows: TimelineRows, from top: Int, _ state: State, _ area: Rect, _ canvas: inout Canvas
  ) {
    var x = area.x + 1
    for piece in pieces(rows, from: top, state, area).reversed() {
      let start = x
      x = canvas.write(piece.time, x: x, y: area.y, role: .logTime)
      x = canvas.write(piece.text, x: x, y: area.y, role: piece.role) + 3
      let written = Rect(x: start, y: area.y, width: x - 3 - start, height: 1)
      canvas.offer(piece.place, written)
      if piece.row == rows.chosen, hasKeys(state) { canvas.select(written) }
    }
  }
}

extension Health {
  var role: Role {
    switch self {
    case .ok: .text
    case .unknown: .stateUnknown
    case .warn: .stateWarn
    case .critical: .stateFailed
    }
  }
}
