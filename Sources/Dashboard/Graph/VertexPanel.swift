import FoundationEssentials
import Jobs
import Screen

/// What is known of one vertex: its last minutes, as far as this console has seen them, and its subtasks, the busiest first.
enum VertexPanel {
  static func draw(_ vertex: JobGraph.Vertex, _ state: State, in area: Rect, into canvas: inout Canvas) {
    guard area.height > 1 else { return }
    let charts = VertexCharts.rows(vertex, state, area)
    let past = charts > 0 ? [] : [history(vertex, state, area.width - 2)]
    let lines =
      past + [SubtaskLines.summary(vertex)]
      + SubtaskLines.table(vertex, area.width - 2, from: state.details.subtasksTop, limit: rows(area))
    for (row, line) in lines.prefix(area.height - charts).enumerated() {
      canvas.draw(line, x: area.x + 1, y: area.y + charts + row, width: area.width - 2)
    }
    if charts > 0 {
      let place = Rect(x: area.x + 1, y: area.y, width: area.width - 2, height: charts - 1)
      VertexCharts.draw(vertex, state, in: place, into: &canvas)
    }
  }

  /// A line of figures, the sentence of the skew, and the heads of the columns stand above the rows.
  static func rows(_ area: Rect) -> Int { max(0, area.height - 3) }

  /// How it went since this console looks at it.
  static func history(_ vertex: JobGraph.Vertex, _ state: State, _ width: Int) -> StyledLine {
    let series = state.details.vertices.vertices[vertex.id] ?? VertexHistory.Series()
    let since = state.details.vertices.since.map { "since \(state.clock.time($0))" } ?? ""
    let room = max(6, (width - since.columns - 46) / 3)
    return StyledLine(
      spark("busy", series.busy, vertex.busy, Compact.percent, isShare: true, room)
        + spark("held", series.backpressure, vertex.backpressure, Compact.percent, isShare: true, room)
        + spark(
          vertex.countsOut ? "out/s" : "in/s", series.records, vertex.recordsPerSecond, Compact.number, isShare: false,
          room)
        + [Span(since, .dim)])
  }

  private static func spark(
    _ label: String, _ values: [Double], _ now: Double?, _ text: (Double) -> String, isShare: Bool, _ width: Int
  ) -> [Span] {
    let shown = Array(values.suffix(width))
    let scale = isShare ? ChartScale.share : ChartScale.fitting(shown)
    let bars = String(shown.map { value in scale.fraction(value).map { Glyphs.bars[min(7, Int($0 * 8))] } ?? " " })
    let role: Role = isShare && (now ?? 0) > 0.8 ? .chartHigh : isShare && (now ?? 0) > 0.5 ? .chartMid : .chartLow
    let value = now.map(text) ?? String(Glyphs.none)
    return [
      Span(label + " ", .dim), Span(String(repeating: " ", count: width - shown.count) + bars, role),
      Span(" " + value.padded(7)),
    ]
  }
}
