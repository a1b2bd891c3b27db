import Jobs
import Screen

/// The figures' last ten minutes, a line each.
enum FigureLines {
  static func lines(_ job: Job, _ state: State, _ width: Int) -> [StyledLine] {
    guard state.metrics.job == job.id else { return [] }
    let items = MetricsPane.figures(state, job).filter { $0.series.values.contains(where: \.isFinite) }
    guard !items.isEmpty else { return [] }
    let chart = max(8, min(100, width - 44))
    let note = "of the last \(Int(MetricsView.windowSeconds / 60)) minutes"
    return [StyledLine(), .section("Figures", note: note)] + items.map { line($0, state, chart) }
  }

  private static func line(_ item: MetricsPane.Item, _ state: State, _ chart: Int) -> StyledLine {
    let value = item.value.map(item.figure.text) ?? String(Glyphs.none)
    let trend = Trend(item.series, isShare: item.figure.isShare)?.text(state.clock) ?? ""
    return StyledLine([
      Span("  " + item.figure.label.padded(10), .dim),
      Span(spark(item, chart), item.isStale ? .stale : .chartLow), Span("  " + value.padded(8)), Span(trend, .dim),
    ])
  }

  private static func spark(_ item: MetricsPane.Item, _ width: Int) -> String {
    let scale: ChartScale = item.figure.isShare ? .share : .fitting(item.series.values)
    return String(
      ChartSamples.spread(item.series.values, over: width).map { value in
        scale.fraction(value).map { Glyphs.bars[min(7, Int($0 * 8))] } ?? " "
      })
  }
}
