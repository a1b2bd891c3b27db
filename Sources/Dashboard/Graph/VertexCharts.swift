import FoundationEssentials
import Jobs
import Screen

/// The last minutes of a vertex as charts beside each other, where a large screen has room for them above all its subtasks.
enum VertexCharts {
  /// Rows that they take, with an empty one beneath; none where all is needed for subtasks, or nothing is told.
  static func rows(_ vertex: JobGraph.Vertex, _ state: State, _ area: Rect) -> Int {
    let series = state.details.vertices.vertices[vertex.id] ?? VertexHistory.Series()
    let isTold = [series.busy, series.backpressure, series.records].contains { $0.contains(where: \.isFinite) }
    let spare = area.height - 2 - max(1, vertex.subtasks.count)
    guard area.width >= PageColumns.two, isTold, spare >= 6 else { return 0 }
    return min(spare, max(12, area.height / 2))
  }

  static func draw(_ vertex: JobGraph.Vertex, _ state: State, in area: Rect, into canvas: inout Canvas) {
    let series = state.details.vertices.vertices[vertex.id] ?? VertexHistory.Series()
    let since = state.details.vertices.since.map { "since \(state.clock.time($0))" } ?? ""
    let figures: [(String, [Double], Double?, (Double) -> String, Bool)] = [
      ("busy", series.busy, vertex.busy, Compact.percent, true),
      ("held", series.backpressure, vertex.backpressure, Compact.percent, true),
      (vertex.countsOut ? "out/s" : "in/s", series.records, vertex.recordsPerSecond, Compact.number, false),
    ]
    let width = area.width / figures.count
    for (index, (label, values, now, text, isShare)) in figures.enumerated() {
      let place = Rect(x: area.x + index * width, y: area.y, width: width - 3, height: area.height)
      let scale = isShare ? ChartScale.share : ChartScale.fitting(values)
      let words = "\(label) \(now.map(text) ?? String(Glyphs.none))"
      canvas.write(words, x: place.x, y: place.y, role: .title)
      let note = Cut.fit("\(text(scale.low))–\(text(scale.high)) \(since)", max(0, place.width - words.columns - 2))
      canvas.write(note, x: place.right - note.columns, y: place.y, role: .dim)
      chart(values, scale, isShare ? .byHeight : .role(.chartLow), place.splitTop(1).1, &canvas)
    }
  }

  /// Two readings a column; what was before the first of them is empty.
  private static func chart(
    _ values: [Double], _ scale: ChartScale, _ ink: ChartInk, _ area: Rect, _ canvas: inout Canvas
  ) {
    let count = area.width * 2
    let gap = [Double](repeating: .nan, count: max(0, count - values.count))
    canvas.chart(gap + values.suffix(count), in: area, scale: scale, ink: ink)
  }
}
