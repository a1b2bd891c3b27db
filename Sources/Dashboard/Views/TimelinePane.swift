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

  static func draw(_ state: State, in area: Rect, into canvas: inout Canvas) {
    if TimelineChart.isShown(state, area) { return TimelineChart.draw(state, in: area, into: &canvas) }
    let rows = TimelineRows(state)
    let shown = rows.rows.dropFirst(rows.chosen).prefix(max(30, area.height))
    let entries = shown.map(\.entry)
    guard !entries.isEmpty else {
      let text =
        state.schedule[.timeline].answeredAt == nil ? "asking …" : "nothing has happened \(state.pastHour("in"))"
      canvas.write(Cut.fit(text, area.width - 2), x: area.x + 1, y: area.y, role: .dim)
      return
    }
    if area.height == 1 { return drawRow(Array(shown), state, area, &canvas) }
    // A high pane has room for whole sentences.
    let isHigh = area.height >= 8
    let lines = shown.prefix(area.height).flatMap { row in
      (isHigh ? wrapped(row.entry, state, area.width - 2) : [line(row.entry, state)]).map { (row.place, $0) }
    }
    for (row, (place, line)) in lines.prefix(area.height).enumerated() {
      canvas.draw(line, x: area.x + 1, y: area.y + row, width: area.width - 1)
      canvas.offer(place, Rect(x: area.x, y: area.y + row, width: area.width, height: 1))
    }
    // The first entry is the one that Enter is for.
    if hasKeys(state) { canvas.select(Rect(x: area.x, y: area.y, width: area.width, height: 1)) }
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

  /// As many of the newest as fit, in the order in which they happened.
  private static func drawRow(
    _ newest: [(place: Int, entry: TimelineEntry)], _ state: State, _ area: Rect, _ canvas: inout Canvas
  ) {
    var room = area.width - 2
    var pieces: [(time: String, text: String, role: Role, place: Int)] = []
    for (place, entry) in newest {
      let time = state.clock.minute(entry.time) + " "
      let text = Cut.fit(words(entry), max(0, pieces.isEmpty ? room - time.columns : 60))
      let needed = time.columns + text.columns + (pieces.isEmpty ? 0 : 3)
      guard needed <= room else { break }
      room -= needed
      pieces.append((time, text, entry.severity.role, place))
    }
    var x = area.x + 1
    for (index, piece) in pieces.enumerated().reversed() {
      let start = x
      x = canvas.write(piece.time, x: x, y: area.y, role: .logTime)
      x = canvas.write(piece.text, x: x, y: area.y, role: piece.role) + 3
      let written = Rect(x: start, y: area.y, width: x - 3 - start, height: 1)
      canvas.offer(piece.place, written)
      if index == 0, hasKeys(state) { canvas.select(written) }
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
