import FoundationEssentials
import Jobs
import Screen

/// The whole timeline: figures of the selected job, beneath them what happened, on the same axis of time, and the entries
/// of that time, the newest first; on a wide screen the chosen one whole beside them.
enum TimelineChart {
  /// Rows that it needs.
  static let height = 8

  static func isShown(_ state: State, _ area: Rect) -> Bool { state.isTimelineWhole && area.height >= height }

  /// Columns of the axis.
  static func columns(_ state: State) -> Int { Layout(state).timeline.map { TimelinePlaces.plot($0).width } ?? 0 }

  static func draw(_ state: State, in area: Rect, into canvas: inout Canvas) {
    let items = state.figuresInTurn
    let (window, now) = (state.timelineWindow, state.now)
    let rows = TimelineRows(state)
    let entries = rows.rows.count { window.contains($0.entry.time, now) }
    let places = TimelinePlaces(area, figures: items.count, entries: entries, isPrinted: state.isPrinted)
    for (item, chart) in zip(items, places.charts) { figure(item, state, chart, area, &canvas) }
    marks(state, places.lane, &canvas)
    TimeAxis(first: window.first(now), seconds: window.seconds, clock: state.clock).draw(
      in: places.ticks, into: &canvas)
    if places.lane.x > area.x { canvas.write("events", x: area.x + 1, y: places.lane.y, role: .dim) }
    for chart in places.charts { cursor(state, chart, &canvas) }
    list(rows, state, places.list, isWhole: places.detail == nil, &canvas)
    guard let detail = places.detail, let chosen = state.timeline.chosen, window.contains(chosen.time, now) else {
      return
    }
    // The line between the two joins the frame.
    canvas.vline(x: detail.x - 1, y: detail.y, height: detail.height + 1, role: .border)
    let inner = Rect(x: detail.x + 1, y: detail.y, width: detail.width - 2, height: detail.height)
    canvas.draw(TimelineDetail.lines(chosen, state, inner.width), top: 0, in: inner)
  }

  // MARK: - The figure

  private static func figure(
    _ item: MetricsPane.Item, _ state: State, _ chart: Rect, _ area: Rect, _ canvas: inout Canvas
  ) {
    let (window, now) = (state.timelineWindow, state.now)
    let last = window.last(now)
    // What is later than the window is not in its last column.
    let kept = item.series.times.prefix { $0 <= last }.count
    let series = MetricSeries(
      name: item.series.name, times: Array(item.series.times.prefix(kept)),
      values: Array(item.series.values.prefix(kept)))
    let samples = ChartWindow.samples(
      series, seconds: window.seconds, count: chart.width * 2, now: last,
      asked: window.end == nil ? state.schedule[.metrics].answeredAt : nil)
    let figure = item.figure
    let scale = ChartWindow.scale(
      samples, isShare: figure.isShare, isCount: figure.isCount, threshold: figure.threshold)
    canvas.chart(samples, in: chart, scale: scale, style: .area, ink: .role(item.ink))
    limit(figure, scale, chart, &canvas)
    guard chart.x > area.x else { return }
    canvas.write(Cut.fit(figure.label, 10), x: area.x + 1, y: chart.y, role: .title)
    let at = state.timeline.chosen.flatMap { window.contains($0.time, now) ? $0.time : nil } ?? last
    let value = ChartWindow.value(item.series, at: at).map(figure.text) ?? String(Glyphs.none)
    if chart.height > 2 { canvas.write(Cut.fit(value, 10), x: area.x + 1, y: chart.y + 1, role: .text) }
    canvas.write(
      Cut.fit(ChartWindow.text(scale, figure), 11), x: area.x + 1, y: chart.bottom - 1, role: .dim)
  }

  private static func limit(_ figure: Figure, _ scale: ChartScale, _ area: Rect, _ canvas: inout Canvas) {
    guard let limit = figure.threshold, limit > scale.low, limit < scale.high, let fraction = scale.fraction(limit)
    else { return }
    let y = area.bottom - 1 - min(area.height - 1, Int(fraction * Double(area.height)))
    for x in area.x..<area.right where canvas[x, y].glyph == " " { canvas[x, y] = Cell(Glyphs.limit, .border) }
  }

  // MARK: - The axis

  /// One glyph a column: the worst that happened in its time.
  private static func marks(_ state: State, _ area: Rect, _ canvas: inout Canvas) {
    var worst: [Int: (place: Int, entry: TimelineEntry)] = [:]
    for (place, entry) in state.timeline.entries.enumerated() {
      guard let column = state.timelineWindow.column(of: entry.time, among: area.width, state.now) else { continue }
      if let other = worst[column], other.entry.severity > entry.severity { continue }
      worst[column] = (place, entry)
    }
    for x in area.x..<area.right { canvas[x, area.y] = Cell(Glyphs.limit, .border) }
    let unwatched = unwatched(state, area.width)
    for x in area.x..<(area.x + unwatched) { canvas[x, area.y] = Cell(Glyphs.track, .dim) }
    let words = " not watched "
    if unwatched > words.count + 4 {
      canvas.write(words, x: area.x + (unwatched - words.count) / 2, y: area.y, role: .dim)
    }
    for x in (area.right - unanswered(state, area.width))..<area.right { canvas[x, area.y] = Cell(" ", .dim) }
    for (column, (place, entry)) in worst {
      canvas[area.x + column, area.y] = Cell(mark(entry), entry.severity == .ok ? .runner : entry.severity.role)
      canvas.offer(place, Rect(x: area.x + column, y: area.y, width: 1, height: 1))
    }
    if let column = chosen(state, area.width) {
      canvas.select(Rect(x: area.x + column, y: area.y, width: 1, height: 1))
    }
  }

  /// Columns of the time before the server watched: that little or nothing stands there says nothing.
  private static func unwatched(_ state: State, _ columns: Int) -> Int {
    guard let since = state.watchedSince else { return 0 }
    let (window, now) = (state.timelineWindow, state.now)
    if since <= window.first(now) { return 0 }
    return window.column(of: since, among: columns, now) ?? columns
  }

  /// When the timeline was last known to be whole, where that is a while ago.
  private static func knownUntil(_ state: State) -> Date? {
    guard let at = state.schedule[.timeline].answeredAt, !MainView.age(state, .timeline).isEmpty else { return nil }
    guard let job = state.timeline.job.flatMap({ state.jobs[$0] }), job.stale else { return at }
    return min(at, job.observedAt)
  }

  /// Columns of the time since then.
  private static func unanswered(_ state: State, _ columns: Int) -> Int {
    let (window, now) = (state.timelineWindow, state.now)
    guard let until = knownUntil(state), until < window.last(now) else { return 0 }
    return columns - (window.column(of: until, among: columns, now).map { $0 + 1 } ?? 0)
  }

  /// Why there is no entry: that nothing happened can be said of a time only that somebody watched.
  private static func nothing(_ state: State) -> String {
    if state.schedule[.timeline].answeredAt == nil { return TimelinePane.unanswered(state) }
    let (window, now) = (state.timelineWindow, state.now)
    let (since, until) = (state.watchedSince ?? .distantPast, knownUntil(state) ?? .distantFuture)
    if since >= window.last(now) {
      return "nothing is known of this time: nobody watched before \(state.clock.minute(since))"
    }
    if until <= window.first(now) { return "nothing is known of this time: no answer since \(state.clock.time(until))" }
    if since > window.first(now) {
      return "nothing happened since \(state.clock.minute(since)), and nobody watched before"
    }
    if until < window.last(now) {
      return "nothing happened until \(state.clock.time(until)), and there is no answer since"
    }
    return "nothing happened in this time"
  }

  /// What somebody did or wrote has a shape of its own.
  static func mark(_ entry: TimelineEntry) -> Character {
    switch entry.severity {
    case .critical: Glyphs.failed
    case .warn: Glyphs.warning
    case .ok, .unknown: entry.actor == nil ? Glyphs.good : Glyphs.marked
    }
  }

  private static func chosen(_ state: State, _ columns: Int) -> Int? {
    if state.isPrinted { return nil }
    return state.timeline.chosen.flatMap { state.timelineWindow.column(of: $0.time, among: columns, state.now) }
  }

  private static func cursor(_ state: State, _ area: Rect, _ canvas: inout Canvas) {
    guard let column = chosen(state, area.width) else { return }
    for y in area.y..<area.bottom { canvas[area.x + column, y] = Cell(Glyphs.moment, .key) }
  }

  // MARK: - The list

  /// The chosen entry is told whole, here or beside, and stays near the middle.
  private static func list(
    _ rows: TimelineRows, _ state: State, _ area: Rect, isWhole: Bool, _ canvas: inout Canvas
  ) {
    let (lines, place) = lines(rows, state, area, isWhole: isWhole)
    if lines.isEmpty {
      return _ = canvas.write(Cut.fit(nothing(state), area.width - 2), x: area.x + 1, y: area.y, role: .dim)
    }
    let top = Scroll.clamped((place?.lowerBound ?? 0) - area.height / 2, lines: lines.count, room: area.height)
    for (row, (entry, line)) in lines.dropFirst(top).prefix(area.height).enumerated() {
      canvas.draw(line, x: area.x + 1, y: area.y + row, width: area.width - 2)
      canvas.offer(entry, Rect(x: area.x, y: area.y + row, width: area.width, height: 1))
      guard place?.contains(top + row) == true else { continue }
      // Its sign is no colour alone.
      if place?.lowerBound == top + row {
        canvas.write(String(Glyphs.selectionBar), x: area.x, y: area.y + row, role: .key)
      }
      canvas.select(Rect(x: area.x, y: area.y + row, width: area.width, height: 1))
    }
  }

  /// The entries of the time that is shown, and which of the lines are the chosen one's. On paper none is chosen, and
  /// all are whole.
  ///
  /// - Parameter isWhole: the chosen one is told whole here, and not beside the list.
  private static func lines(
    _ all: TimelineRows, _ state: State, _ area: Rect, isWhole: Bool = true
  ) -> (lines: [(place: Int, line: StyledLine)], chosen: Range<Int>?) {
    let (window, now) = (state.timelineWindow, state.now)
    let chosen = state.isPrinted ? -1 : all.chosen
    var lines: [(place: Int, line: StyledLine)] = []
    var place: Range<Int>?
    for (index, row) in all.rows.enumerated() where window.contains(row.entry.time, now) {
      // Of thousands only those near the chosen one are laid out.
      guard state.isPrinted || abs(index - chosen) <= area.height * 2 else { continue }
      let mark = Span("\(mark(row.entry)) ", row.entry.severity.role)
      let new =
        index == chosen && isWhole || state.isPrinted
        ? TimelinePane.wrapped(row.entry, state, area.width - 4) : [TimelinePane.line(row.entry, state)]
      if index == chosen { place = lines.count..<lines.count + new.count }
      lines += new.enumerated().map { number, line in
        (row.place, StyledLine([number == 0 ? mark : Span("  ")] + line.spans))
      }
    }
    return (lines, place)
  }

  /// Rows with which every entry of its time is shown.
  static func fullHeight(_ state: State, width: Int) -> Int {
    let list = lines(TimelineRows(state), state, Rect(x: 0, y: 0, width: width, height: state.height)).lines.count
    return max(height, (state.timelineFigure == nil ? 0 : TimelinePlaces.mostRows) + 2 + max(1, list))
  }
}
