import Jobs
import Screen

/// The figures' last ten minutes, a line each.
enum FigureLines {
  static func lines(_ job: Job, _ state: State, _ width: Int) -> [StyledLine] {
    guard state.metrics.job == job.id else { return [] }
    let items = MetricsPane.figures(state, job).filter { $0.series.values.contains(where: \.isFinite) }
    guard !items.isEmpty else { return [] }
    let chart = max(8, min(100, width - 56))
    let minutes = Int(MetricsPane.window(state) / 60)
    let note = minutes == 1 ? "of the last minute" : "of the last \(minutes) minutes"
    return [StyledLine(), .section("Figures", note: note)] + items.map { line($0, state, chart) }
  }

  private static func line(_ item: MetricsPane.Item, _ state: State, _ chart: Int) -> StyledLine {
    let value = item.value.map(item.figure.text) ?? String(Glyphs.none)
    let trend = Trend(item.series, isShare: item.figure.isShare)?.text(state.clock) ?? ""
    let samples = ChartWindow.samples(item.series, seconds: MetricsPane.window(state), count: chart, now: state.now)
    let scale = ChartWindow.scale(samples, isShare: item.figure.isShare, isCount: item.figure.isCount)
    let range = ChartWindow.text(scale, item.figure)
    return StyledLine([
      Span("  " + item.figure.label.padded(10), .dim), Span(range.padded(14), .dim),
      Span(spark(samples, scale), item.ink), Span("  " + value.padded(8)), Span(trend, .dim),
    ])
  }

  private static func spark(_ samples: [Double], _ scale: ChartScale) -> String {
    String(samples.map { value in scale.fraction(value).map { Glyphs.bars[min(7, Int($0 * 8))] } ?? " " })
  }
}
