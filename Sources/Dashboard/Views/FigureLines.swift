import Jobs
import Screen

/// The figures' last ten minutes, a line each.
enum FigureLines {
  static func lines(_ job: Job, _ state: State, _ width: Int) -> [StyledLine] {
    guard state.metrics.job == job.id else { return [] }
    let items = MetricsPane.figures(state, job).filter { $0.series.values.contains(where: \.isFinite) }
    guard !items.isEmpty else { return [] }
    // What is remarked behind the values is whole: the charts have what that leaves.
    let remarks = items.map { remark($0, state).columns }.max() ?? 0
    let chart = max(8, min(100, width - 36 - min(remarks, 44)))
    let keys = "\(state.keymap.key(for: .zoomIn)) and \(state.keymap.key(for: .zoomOut)) change it"
    let note =
      "of the last \(MetricsPane.span(MetricsPane.window(state)))\(MetricsPane.other(state))"
      + (state.isPrinted ? "" : "; " + keys)
    return [StyledLine(), .section("Figures", note: note)] + items.flatMap { lines($0, state, chart) }
  }

  private static func lines(_ item: MetricsPane.Item, _ state: State, _ chart: Int) -> [StyledLine] {
    let value = item.value.map(item.figure.text) ?? String(Glyphs.none)
    func samples(_ series: MetricSeries) -> [Double] {
      ChartWindow.samples(
        series, seconds: MetricsPane.window(state), count: chart, now: state.now,
        asked: state.schedule[.metrics].answeredAt)
    }
    let (own, others) = (samples(item.series), item.other.map(samples))
    let scale = item.scale(own, others)
    let range = ChartWindow.text(scale, item.figure)
    let line = StyledLine([
      Span("  " + item.figure.label.padded(10), .dim), Span(range.padded(14), .dim),
      Span(spark(own, scale), item.ink), Span("  " + value.padded(8), item.age == nil ? .text : .stale),
      Span(remark(item, state), .dim),
    ])
    guard let others, !others.allSatisfy(\.isNaN) else { return [line] }
    let label = StyledLine([Span("  beside".padded(26), .dim), Span(spark(others, scale), .dim)])
    return [line, label]
  }

  private static func remark(_ item: MetricsPane.Item, _ state: State) -> String {
    let limit = item.figure.threshold.map { "limit \(item.figure.text($0))" }
    return [MetricChart.tail(item, state), limit].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func spark(_ samples: [Double], _ scale: ChartScale) -> String {
    String(samples.map { value in scale.fraction(value).map { Glyphs.bars[min(7, Int($0 * 8))] } ?? " " })
  }
}
