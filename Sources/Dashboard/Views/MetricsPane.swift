import FoundationEssentials
import Jobs
import Screen

/// Charts of the selected job's figures: those that its engine has.
enum MetricsPane {
  static func title(_ state: State) -> String {
    guard let job = state.watchedJob.flatMap({ state.jobs[$0] }) else { return "metrics" }
    return "\(Cut.fit(Cut.line(job.name), 32)) · metrics · \(Int(window(state) / 60)) min"
  }

  static func window(_ state: State) -> Double { ChartWindow.seconds(state.metrics.series, now: state.now) }

  static func draw(_ state: State, in area: Rect, into canvas: inout Canvas) {
    guard let job = state.watchedJob.flatMap({ state.jobs[$0] }) else {
      canvas.write(Cut.fit("no job is selected", area.width - 2), x: area.x + 1, y: area.y, role: .dim)
      return
    }
    let shown = figures(state, job)
    guard !shown.isEmpty else {
      let text =
        state.schedule[.metrics].answeredAt == nil
        ? "asking for the history …" : "the engine has no figures for this job"
      canvas.write(Cut.fit(text, area.width - 2), x: area.x + 1, y: area.y, role: .dim)
      return
    }
    var y = area.y
    for (item, height) in zip(shown, heights(area, shown.count)) {
      draw(item, state, Rect(x: area.x, y: y, width: area.width, height: height), &canvas)
      y += height
    }
  }

  /// So many columns a pane needs for the label of a chart that is one row high.
  private static let labelled = 40

  /// Rows of each figure that finds room. In a narrow pane a chart needs a second row for its scale; where there is none,
  /// the chart goes and the figure stays: the first ones keep theirs.
  private static func heights(_ area: Rect, _ count: Int) -> [Int] {
    let each = rows(area.height, count)
    if each > 1 || area.width >= labelled { return [Int](repeating: each, count: min(count, area.height / each)) }
    let figures = min(count, area.height)
    let charts = area.height - figures
    return (0..<figures).map { $0 < charts ? 2 : 1 }
  }

  /// Rows of a chart: two at least where four figures find room so, since one row has too few steps to show a change.
  private static func rows(_ height: Int, _ count: Int) -> Int {
    min(5, max(height >= 8 ? 2 : 1, height / max(1, count)))
  }

  struct Item {
    var figure: Figure
    var series: MetricSeries
    var value: Double?
    var isStale: Bool
  }

  static func figures(_ state: State, _ job: Job) -> [Item] {
    let byName = Dictionary(state.metrics.series.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return Figure.all.compactMap { figure in
      let series = byName[figure.name] ?? MetricSeries(name: figure.name)
      let value = job.metrics[figure.name] ?? series.values.last { $0.isFinite }
      guard value != nil || series.values.contains(where: \.isFinite) else { return nil }
      return Item(figure: figure, series: series, value: value, isStale: job.stale)
    }
  }

  private static func draw(_ item: Item, _ state: State, _ area: Rect, _ canvas: inout Canvas) {
    let trendWidth = area.width >= 50 ? 13 : area.width >= labelled ? 7 : 0
    let valueWidth = 7
    let label = area.height > 1 ? 13 : trendWidth > 0 ? 14 : 9
    let chart = max(0, area.width - label - valueWidth - trendWidth - 3)
    canvas.write(Cut.fit(item.figure.label, label - 1), x: area.x + 1, y: area.y, role: .dim)
    if chart > 3, area.height > 1 || label > 9, item.series.values.contains(where: \.isFinite) {
      let frame = Rect(x: area.x + label, y: area.y, width: chart, height: area.height)
      drawChart(item, state, frame, label: label, &canvas)
    }
    let value = item.value.map(item.figure.text) ?? String(Glyphs.none)
    let x = area.x + label + chart + 1
    canvas.write(value, x: x + max(0, valueWidth - value.columns), y: area.y, role: item.isStale ? .stale : .text)
    guard trendWidth > 0, let trend = Trend(item.series, isShare: item.figure.isShare) else { return }
    canvas.write(Cut.fit(trend.text(state.clock), trendWidth), x: x + valueWidth + 1, y: area.y, role: .dim)
  }

  /// The ends of the scale stand at the left of the chart's last row, or its floor alone where it is one row high.
  private static func drawChart(_ item: Item, _ state: State, _ area: Rect, label: Int, _ canvas: inout Canvas) {
    let samples = ChartWindow.samples(
      item.series, seconds: window(state), count: area.width * 2, now: state.now)
    let scale = ChartWindow.scale(samples, isShare: item.figure.isShare, isCount: item.figure.isCount)
    canvas.chart(samples, in: area, scale: scale, ink: .role(item.ink))
    let floor = scale.low == 0 ? "0" : item.figure.text(scale.low)
    let texts =
      area.height > 1 ? [(area.height - 1, ChartWindow.text(scale, item.figure))] : [(0, "≥" + floor)]
    for (row, text) in texts where text.columns < label - 1 {
      canvas.write(text, x: area.x - 1 - text.columns, y: area.y + row, role: .dim)
    }
  }
}

extension MetricsPane.Item {
  /// By the present value: the height says where it stands in its range, not whether that is bad.
  var ink: Role {
    if isStale { return .stale }
    guard figure.isShare, let value else { return .chartLow }
    return value >= 0.8 ? .chartHigh : value >= 0.5 ? .chartMid : .chartLow
  }
}
