import FoundationEssentials
import Jobs
import Screen

/// One figure of the metrics pane: its name and scale, its chart, its value at the moment that is read, and where it is going
/// or what it is beside.
enum MetricChart {
  /// How a row is divided: by the pane alone, whatever the figures are, so that no chart moves as a number grows.
  struct Columns {
    var label: Int
    var chart: Int
    var value = 7
    var tail: Int
    /// What is said of the value stands beneath it: the charts of the pane are higher than a row.
    let isStacked: Bool

    init(width: Int, rows: Int, isStacked: Bool) {
      self.isStacked = isStacked
      let most = width >= 70 ? 13 : 8
      if isStacked {
        (label, tail) = (13, most)
        value = max(value, tail)
        chart = max(0, width - label - value - 2)
      } else {
        tail = width >= 50 ? most : width >= MetricsPane.labelled ? 7 : 0
        label = rows > 1 ? 13 : tail > 0 ? 14 : 9
        chart = max(0, width - label - value - tail - 3)
      }
    }
  }

  static func draw(
    _ item: MetricsPane.Item, _ state: State, _ area: Rect, _ columns: Columns, _ canvas: inout Canvas
  ) {
    canvas.write(Cut.fit(item.figure.label, columns.label - 1), x: area.x + 1, y: area.y, role: .dim)
    // Where charts are higher than a row, the scale has a row of its own; a chart of one row has a wide label.
    let hasScale = area.height > 1 || !columns.isStacked && columns.label > 9
    let isDrawn = columns.chart > 3 && hasScale && item.isDrawn
    if isDrawn {
      let frame = Rect(x: area.x + columns.label, y: area.y, width: columns.chart, height: area.height)
      drawChart(item, state, frame, label: columns.label, &canvas)
    }
    if columns.isStacked { return stack(item, state, area, columns, &canvas) }
    // What was true a while ago is shown where there is room to say so.
    let isKnown = item.age == nil || columns.tail > 0
    var value = (isKnown ? item.value : nil).map(item.figure.text) ?? String(Glyphs.none)
    // In the place of a chart that has no room stands the other's value too.
    if columns.tail == 0, !isDrawn, let tail = item.other == nil ? nil : tail(item, state) { value += " " + tail }
    // Two values are wider than one, and end where it ends.
    let end = area.x + columns.label + columns.chart + 1 + columns.value
    let x = max(area.x + columns.label, end - value.columns)
    let role: Role = item.isStale ? .stale : state.metrics.cursor == nil ? .text : .title
    canvas.write(value, x: x, y: area.y, role: role, limit: end - x)
    // Beneath the value where there is room nowhere else.
    if columns.tail == 0, isDrawn, area.height > 1, let tail = tail(item, state, room: columns.value),
      tail.columns <= columns.value + 1
    {
      // `vs 88.1k` takes a blank of the border's.
      let right = end + max(0, tail.columns - columns.value)
      canvas.write(tail, x: right - tail.columns, y: area.y + 1, role: .dim, limit: tail.columns)
    }
    guard columns.tail > 0, let tail = tail(item, state, room: columns.tail) else { return }
    canvas.write(Cut.fit(tail, columns.tail), x: end + 1, y: area.y, role: .dim)
  }

  /// At the chart's right end the value, and beneath it where it goes; behind it where the figure has one row.
  private static func stack(
    _ item: MetricsPane.Item, _ state: State, _ area: Rect, _ columns: Columns, _ canvas: inout Canvas
  ) {
    let x = area.x + columns.label + columns.chart + 1
    let value = item.value.map(item.figure.text) ?? String(Glyphs.none)
    let role: Role = item.isStale ? .stale : state.metrics.cursor == nil ? .text : .title
    let end = canvas.write(value, x: x, y: area.y, role: role, limit: area.right - x)
    // Where it is too long for a row, and there are two, it has both: `▲ since`, `11:59`.
    let isHigh = area.height > 2
    guard let tail = tail(item, state, room: isHigh ? 13 : columns.tail), !tail.isEmpty else { return }
    guard area.height > 1 else {
      guard end + 1 + tail.columns < area.right else { return }
      return _ = canvas.write(tail, x: end + 1, y: area.y, role: .dim)
    }
    let isWhole = tail.columns <= area.right - x || !isHigh
    for (row, line) in (isWhole ? [tail] : halves(tail)).enumerated() {
      canvas.write(Cut.fit(line, area.right - x), x: x, y: area.y + 1 + row, role: .dim)
    }
  }

  /// `last,` and `50s ago`; `▲ since` and `11:59`.
  private static func halves(_ tail: String) -> [String] {
    guard let space = tail.contains(", ") ? tail.firstIndex(of: " ") : tail.lastIndex(of: " ") else { return [tail] }
    return [String(tail[..<space]), String(tail[tail.index(after: space)...])]
  }

  /// The other's value where there is another, else the trend; before both how old the value is, where it is no present one.
  static func tail(_ item: MetricsPane.Item, _ state: State, room: Int = 13) -> String? {
    if let age = item.age, state.metrics.cursor == nil, item.other == nil {
      let ago = Compact.uptime(age) + " ago"
      return room >= ago.columns + 6 ? "last, " + ago : ago
    }
    guard item.other != nil else {
      // A counter only grows: how far is what counts.
      if item.figure.isCounter { return state.metrics.cursor == nil ? grown(item.series) : nil }
      return state.metrics.cursor == nil
        ? Trend(item.series, isShare: item.figure.isShare, threshold: item.figure.threshold)?.text(
          state.clock, room: room) : nil
    }
    return "vs " + (item.otherValue.map(item.figure.text) ?? String(Glyphs.none))
  }

  /// `+3` within the window; nothing where it stood still.
  private static func grown(_ series: MetricSeries) -> String? {
    let known = series.values.filter(\.isFinite)
    guard let first = known.first, let last = known.last, last > first else { return nil }
    return "+" + Compact.number(last - first)
  }

  /// The ends of the scale stand at the left of the chart's last row, or one of them where it is one row high.
  private static func drawChart(
    _ item: MetricsPane.Item, _ state: State, _ area: Rect, label: Int, _ canvas: inout Canvas
  ) {
    let window = MetricsPane.window(state)
    let samples = ChartWindow.samples(
      item.series, seconds: window, count: area.width * 2, now: state.now, asked: state.schedule[.metrics].answeredAt)
    let others = item.other.map {
      ChartWindow.samples($0, seconds: window, count: area.width, now: state.now)
    }
    let scale = item.scale(samples, others)
    if let others { canvas.outline(others, in: area, scale: scale, role: .dim) }
    canvas.chart(samples, in: area, scale: scale, style: others == nil ? .area : .line, ink: .role(item.ink))
    drawThreshold(item, scale, area, &canvas)
    drawCursor(state, window, area, &canvas)
    canvas.offer(0, area)
    // In one row there is room for one end: where it begins at nothing, the other one.
    let end = scale.low == 0 ? "≤" + item.figure.text(scale.high) : "≥" + item.figure.text(scale.low)
    let texts = area.height > 1 ? [(area.height - 1, ChartWindow.text(scale, item.figure))] : [(0, end)]
    for (row, text) in texts where text.columns < label - 1 {
      canvas.write(text, x: area.x - 1 - text.columns, y: area.y + row, role: .dim)
    }
  }

  /// A line where the rules draw theirs, behind the chart; what is above it is in the colour of trouble.
  private static func drawThreshold(
    _ item: MetricsPane.Item, _ scale: ChartScale, _ area: Rect, _ canvas: inout Canvas
  ) {
    guard area.height > 1, let limit = item.figure.threshold, limit > scale.low, limit < scale.high,
      let fraction = scale.fraction(limit)
    else { return }
    let y = area.bottom - 1 - min(area.height - 1, Int(fraction * Double(area.height)))
    for x in area.x..<area.right where canvas[x, y].glyph == " " { canvas[x, y] = Cell(Glyphs.limit, .border) }
  }

  /// A line through the moment that is read; what it covers is said as a number.
  private static func drawCursor(_ state: State, _ window: Double, _ area: Rect, _ canvas: inout Canvas) {
    guard let cursor = state.metrics.cursor else { return }
    let share = 1 - state.now.timeIntervalSince(cursor) / window
    guard share >= 0, share <= 1 else { return }
    let x = area.x + min(area.width - 1, Int(share * Double(area.width)))
    for y in area.y..<area.bottom { canvas[x, y] = Cell(Glyphs.moment, .key) }
  }
}
