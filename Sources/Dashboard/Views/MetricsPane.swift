import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// Charts of the selected job's figures: those that its engine has.
enum MetricsPane {
  /// In as many columns as there are: the name is cut, and goes, before what is said of it.
  static func title(_ state: State, room: Int = 200) -> String {
    guard let job = state.watchedJob.flatMap({ state.jobs[$0] }) else { return "metrics" }
    let mark = state.metrics.other == nil ? "" : "\(Glyphs.ownLine)\(Glyphs.ownLine) "
    let tails = tails(state)
    let least = mark.columns + min(16, Name.shown(job.name).columns)
    let fitted =
      tails.first { $0.columns + least <= room } ?? tails.dropFirst().first { $0.columns + 8 <= room }
      ?? tails[tails.count - 1]
    // Where there is none for a name all the rest is said.
    if fitted.columns + 8 > room {
      return String((tails.dropFirst().first { $0.columns - 3 <= room } ?? fitted).dropFirst(3))
    }
    let left = room - fitted.columns - mark.columns
    guard let vertex = state.metrics.vertex else {
      return mark + Cut.middle(Name.shown(job.name), min(32, max(5, left))) + fitted
    }
    // Of which vertex says more than of which job.
    let name = Cut.fit(Name.shown(vertex.name), max(5, min(vertex.name.columns, left - 13)))
    let whose =
      left - name.columns > 10 ? Cut.middle(Name.shown(job.name), min(24, left - name.columns - 3)) + " · " : ""
    return mark + whose + name + fitted
  }

  /// What is said behind the name, the longest first.
  private static func tails(_ state: State) -> [String] {
    if let cursor = state.metrics.cursor {
      let ago = ", \(Compact.uptime(max(0, state.now.timeIntervalSince(cursor)))) ago"
      let (at, span, other) = (moment(cursor, state), " · " + span(window(state)), other(state, isShort: true))
      return [at + ago + span + other, at + ago + span, at + span + other, at + span, at + ago + other, at + other]
    }
    let span = " · " + span(window(state))
    return [" · metrics" + span + other(state), span + other(state), span + other(state, isShort: true)]
  }

  /// ` · at 12:04:31`; of old history, which keeps means of minutes, ` · mean of 12:00–12:06`.
  private static func moment(_ cursor: Date, _ state: State) -> String {
    let spans = state.metrics.series.compactMap { ChartWindow.span($0, at: cursor) }
    guard let span = spans.first, span.end.timeIntervalSince(span.start) > ChartWindow.meanFrom else {
      return " · at " + state.clock.time(cursor)
    }
    return " · mean of \(state.clock.minute(span.start))–\(state.clock.minute(span.end))"
  }

  /// `10 min`, `6 h`, `24 h`, `1 h 30 min`
  static func span(_ seconds: Double) -> String {
    let minutes = Int(min(max(0, seconds), 1e9) / 60)
    if minutes < 60 { return "\(minutes) min" }
    return "\(minutes / 60) h" + (minutes % 60 > 0 ? " \(minutes % 60) min" : "")
  }

  /// What is laid over, behind the line that it is drawn in.
  static func other(_ state: State, isShort: Bool = false) -> String {
    let line = " · \(Glyphs.otherLine)\(Glyphs.otherLine) "
    switch state.metrics.other {
    case .job(let id): return line + (isShort ? "" : "beside ") + Cut.middle(Name.shown(state.jobs[id]?.name ?? id), 20)
    case .before(let ago):
      return "\(line)\(isShort ? "" : "beside ")\(span(ago)) before\(hasOther(state) ? "" : ": nothing kept")"
    case nil: return ""
    }
  }

  /// False where the server has kept nothing of the time that is laid over.
  private static func hasOther(_ state: State) -> Bool {
    if state.schedule[.comparison].answeredAt == nil { return true }
    let start = state.now.addingTimeInterval(-window(state))
    return state.metrics.overlaid(state.now).contains { series in
      zip(series.times, series.values).contains { $0 >= start && $1.isFinite }
    }
  }

  static func window(_ state: State) -> Double {
    state.metrics.chosenSeconds ?? ChartWindow.seconds(state.metrics.series, now: state.now)
  }

  static func draw(_ state: State, in area: Rect, into canvas: inout Canvas) {
    guard let job = state.watchedJob.flatMap({ state.jobs[$0] }) else {
      canvas.write(Cut.fit("no job is selected", area.width - 2), x: area.x + 1, y: area.y, role: .dim)
      return
    }
    let shown = figures(state, job)
    guard !shown.isEmpty else {
      let text = missing(job, state)
      canvas.write(Cut.fit(text, area.width - 2), x: area.x + 1, y: area.y, role: .dim)
      return
    }
    let charts = charts(area, shown)
    var y = charts.y
    for (item, height) in zip(shown, heights(charts, shown)) {
      let columns = columns(charts, shown, rows: height)
      MetricChart.draw(item, state, Rect(x: area.x, y: y, width: area.width, height: height), columns, &canvas)
      y += height
    }
    guard charts.height < area.height else { return }
    let columns = columns(charts, shown, rows: 2)
    let seconds = window(state)
    TimeAxis(first: state.now.addingTimeInterval(-seconds), seconds: seconds, clock: state.clock)
      .draw(in: Rect(x: area.x + columns.label, y: y, width: columns.chart, height: 1), into: &canvas)
  }

  /// From so many rows on the axis of time has one.
  private static let axisFrom = 16

  private static func charts(_ area: Rect, _ items: [Item]) -> Rect {
    let hasAxis = area.height >= axisFrom && items.contains(where: \.isDrawn)
    return Rect(x: area.x, y: area.y, width: area.width, height: area.height - (hasAxis ? 1 : 0))
  }

  /// Why there are no figures. Of a job or a console that has just begun none may have come yet.
  static func missing(_ job: Job, _ state: State) -> String {
    if state.schedule[.metrics].answeredAt == nil {
      return state.schedule[.metrics].error.map { "no history: " + Cut.line(Cut.short($0.message, 400)) }
        ?? "asking for the history …"
    }
    let begun = max(job.startTime ?? state.begunAt, state.begunAt)
    let isEarly = !job.state.isTerminal && state.now.timeIntervalSince(begun) < firstFigures
    if let vertex = state.metrics.vertex { return "no figures of \(Name.shown(vertex.name)) are kept yet" }
    return isEarly ? "no figures yet …" : "the engine has no figures for this job"
  }

  /// Seconds within which the first figures come of every engine that has any.
  private static let firstFigures = 60.0

  /// So many columns a pane needs for the label of a chart that is one row high.
  static let labelled = 40

  /// Columns of a chart in a pane.
  static func chartColumns(_ area: Rect, _ state: State) -> Int {
    let items = state.watchedJob.flatMap { state.jobs[$0] }.map { figures(state, $0) } ?? []
    return columns(charts(area, items), items, rows: 2).chart
  }

  private static func columns(_ area: Rect, _ items: [Item], rows: Int) -> MetricChart.Columns {
    MetricChart.Columns(width: area.width, rows: rows, isStacked: each(area, items) > 1)
  }

  private static func each(_ area: Rect, _ items: [Item]) -> Int {
    let plain = items.count { !$0.isDrawn }
    return rows(area.height - plain, items.count - plain)
  }

  /// Rows of each figure that finds room. In a narrow pane a chart needs a second row for its scale; where there is none,
  /// the chart goes and the figure stays: the first two keep theirs.
  private static func heights(_ area: Rect, _ items: [Item]) -> [Int] {
    let each = each(area, items)
    if each > 1 || area.width >= labelled { return stacked(items, each, area.height) }
    // Two that move tell more than the last figures do.
    let wanted = max(area.height - items.count, min(2, area.height / 2))
    let drawn = items.indices.filter { items[$0].isDrawn }.prefix(wanted)
    return items.indices.prefix(area.height - drawn.count).map { drawn.contains($0) ? 2 : 1 }
  }

  /// A figure of which there is no history needs one row.
  private static func stacked(_ items: [Item], _ each: Int, _ height: Int) -> [Int] {
    var left = height
    var heights: [Int] = []
    for item in items {
      let rows = item.isDrawn ? each : 1
      guard rows <= left else { break }
      heights.append(rows)
      left -= rows
    }
    // What does not divide is for the first ones; a row more than two does not make another scale.
    for index in heights.indices where left > 0 && each > 1 && each < most && items[index].isDrawn {
      heights[index] += 1
      left -= 1
    }
    return heights
  }

  /// Rows of a chart: two at least where four figures find room so, since one row has too few steps to show a change.
  private static func rows(_ height: Int, _ count: Int) -> Int {
    min(most, max(height >= 8 ? 2 : 1, height / max(1, count)))
  }

  /// Rows of a chart at the most.
  private static let most = 40

  struct Item {
    var figure: Figure
    var series: MetricSeries
    /// What is laid over it; nil for nothing.
    var other: MetricSeries?
    /// What that is at the moment that is read.
    var otherValue: Double?
    /// At the moment that is read.
    var value: Double?
    var isStale: Bool
    /// Seconds since the value was true, where that is too long ago to be called the present.
    var age: Double?
  }

  static func figures(_ state: State, _ job: Job) -> [Item] {
    let byName = Dictionary(state.metrics.series.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let others = Dictionary(
      state.metrics.overlaid(state.now).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let column = state.metrics.column(window(state), state.now)
    return Figure.all.compactMap { figure -> Item? in
      let series = byName[figure.name] ?? MetricSeries(name: figure.name)
      let last = series.values.lastIndex { $0.isFinite }
      let present = state.metrics.vertex == nil ? job.metrics[figure.name] : nil
      guard let now = present ?? last.map({ series.values[$0] }) else { return nil }
      let value = state.metrics.cursor.map { ChartWindow.value(series, at: $0, column: column) } ?? now
      let other = state.metrics.other == nil ? nil : others[figure.name] ?? MetricSeries(name: figure.name)
      let isPast = state.metrics.cursor == nil && (present == nil || job.state.isTerminal)
      let age = isPast ? last.flatMap { silence(series, after: $0, state.now) } ?? ended(job, state.now) : nil
      // What is laid beside the present of another is no value of a while ago.
      let isUnknown = age != nil && other != nil && !job.state.isTerminal && !job.stale
      return Item(
        figure: figure, series: series, other: other, otherValue: other.flatMap { MetricsPane.value(of: $0, state) },
        value: isUnknown ? nil : value,
        isStale: job.stale || age != nil,
        age: job.stale ? max(0, state.now.timeIntervalSince(job.observedAt)) : age)
    }
  }

  /// At present another job's own figure: the end of a long series is a mean of minutes.
  private static func value(of other: MetricSeries, _ state: State) -> Double? {
    if state.metrics.cursor == nil, case .job(let id)? = state.metrics.other,
      let present = state.jobs[id]?.metrics[other.name]
    {
      return present
    }
    return ChartWindow.value(other, at: state.metrics.cursor ?? state.now)
  }

  /// How long ago a job ended, after which nothing is true of it.
  private static func ended(_ job: Job, _ now: Date) -> Double? {
    job.state.isTerminal ? job.endTime.map { max(0, now.timeIntervalSince($0)) } : nil
  }

  /// How old a series' last reading is, where the engine has told nothing for two intervals: a job that restarts, for one.
  private static func silence(_ series: MetricSeries, after last: Int, _ now: Date) -> Double? {
    let age = now.timeIntervalSince(series.times[last])
    return age > 2 * max(1, ChartWindow.spacing(series.times)) ? age : nil
  }
}

extension MetricsPane.Item {
  /// There is a history to draw, its own or the other's.
  var isDrawn: Bool {
    series.values.contains(where: \.isFinite) || other?.values.contains(where: \.isFinite) == true
  }

  /// The value beside the chart is newer than the last column, and within the scale all the same.
  func scale(_ samples: [Double], _ others: [Double]?) -> ChartScale {
    let now = age == nil ? value.map { [$0] } ?? [] : []
    return ChartWindow.scale(
      samples + (others ?? []) + now, isShare: figure.isShare, isCount: figure.isCount, threshold: figure.threshold)
  }

  /// By the present value: the height says where it stands in its range, not whether that is bad.
  var ink: Role {
    if isStale { return .stale }
    guard let value, let limit = figure.threshold else { return .chartLow }
    return value > limit ? .chartHigh : value > Figure.near * limit ? .chartMid : .chartLow
  }
}
