import FoundationEssentials
import Jobs
import Screen

/// Charts of the selected job's figures: those that its engine has.
enum MetricsPane {
  static func title(_ state: State) -> String {
    guard let job = state.watchedJob.flatMap({ state.jobs[$0] }) else { return "metrics" }
    return "\(Cut.fit(Cut.line(job.name), 32)) · metrics · \(Int(MetricsView.windowSeconds / 60)) min"
  }

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
    let each = min(5, max(1, area.height / shown.count))
    for (index, item) in shown.enumerated() where (index + 1) * each <= area.height {
      draw(item, state, Rect(x: area.x, y: area.y + index * each, width: area.width, height: each), &canvas)
    }
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
    let trendWidth = area.width >= 46 ? 14 : area.width >= 36 ? 7 : 0
    let valueWidth = 7
    let label = 10
    let chart = max(0, area.width - label - valueWidth - trendWidth - 3)
    canvas.write(Cut.fit(item.figure.label, label - 1), x: area.x + 1, y: area.y, role: .dim)
    if chart > 3, item.series.values.contains(where: \.isFinite) {
      let scale: ChartScale = item.figure.isShare ? .share : .fitting(item.series.values)
      canvas.chart(
        item.series.values, in: Rect(x: area.x + label, y: area.y, width: chart, height: area.height), scale: scale,
        ink: item.isStale ? .role(.stale) : item.figure.isShare ? .byHeight : .role(.chartLow))
    }
    let value = item.value.map(item.figure.text) ?? String(Glyphs.none)
    let x = area.x + label + chart + 1
    canvas.write(value, x: x + max(0, valueWidth - value.columns), y: area.y, role: item.isStale ? .stale : .text)
    guard trendWidth > 0, let trend = Trend(item.series, isShare: item.figure.isShare) else { return }
    canvas.write(Cut.fit(trend.text(state.clock), trendWidth), x: x + valueWidth + 1, y: area.y, role: .dim)
  }
}
