import Jobs
import Screen

/// All vertices in rows beneath each other, with meters on scales that they share, on a screen with room for that: where the
/// records get stuck is read down a column.
enum VertexTable {
  /// Rows of vertices that are seen at once.
  static let most = 16

  /// Rows that it takes, with its titles and its upper edge; none on a small screen, or for a single vertex.
  static func height(_ graph: JobGraph, _ page: Rect) -> Int {
    guard page.width >= PageColumns.two, page.height >= 40, graph.vertices.count > 1 else { return 0 }
    return min(graph.vertices.count, most, page.height / 4) + 2
  }

  static func draw(
    _ graph: JobGraph, chosen: String?, _ state: State, in area: Rect, into canvas: inout Canvas
  ) {
    let lines = lines(graph, chosen: chosen, state, area.width - 2)
    let at = graph.vertices.firstIndex { $0.id == chosen } ?? 0
    let room = area.height - 1
    let top = Scroll.clamped(at - room / 2, lines: lines.count - 1, room: room)
    for (row, line) in ([lines[0]] + lines.dropFirst(1 + top).prefix(room)).enumerated() {
      canvas.draw(line, x: area.x + 1, y: area.y + row, width: area.width - 2)
    }
    let rows = Rect(x: area.x, y: area.y + 1, width: area.width, height: room)
    canvas.offer(from: top, to: graph.vertices.count, in: rows)
  }

  /// The titles, and a line a vertex.
  static func lines(_ graph: JobGraph, chosen: String?, _ state: State, _ width: Int) -> [StyledLine] {
    let shape = Shape(graph, width)
    return [shape.head]
      + graph.vertices.map { vertex in
        let busy = state.details.vertices.vertices[vertex.id]?.busy ?? []
        return line(vertex, busy, isChosen: vertex.id == chosen, isHot: vertex.id == graph.bottleneck, shape)
      }
  }

  /// How the columns lie: the names have what they need, the meters and the history share the rest.
  private struct Shape {
    let name: Int
    let bar: Int
    let history: Int
    /// What a full meter stands for.
    let most: (records: Double, out: Double, lag: Double)

    init(_ graph: JobGraph, _ width: Int) {
      name = min(width / 4, max(12, graph.vertices.prefix(200).map { Cut.short($0.name, 64).columns }.max() ?? 12))
      // The mark, the copies, five values with their gaps, the skew and the state.
      let room = max(0, width - name - 2 - 6 - 5 * 10 - 6 - 14)
      bar = min(20, max(4, room * 3 / 4 / 5))
      history = max(0, min(60, room - 5 * bar - 2))
      func most(_ value: (JobGraph.Vertex) -> Double?) -> Double {
        graph.vertices.compactMap(value).filter(\.isFinite).max() ?? 0
      }
      self.most = (most(\.recordsInPerSecond), most(\.recordsOutPerSecond), most(\.watermarkLag))
    }

    var head: StyledLine {
      let meters = ["BUSY", "BACKPR", "IN/s", "OUT/s", "LAG"].map { VertexTable.right($0, 7).padded(bar + 10) }
      let past = history >= 8 ? "BUSY SO FAR".padded(history + 2) : ""
      return StyledLine(
        "  " + "VERTEX".padded(name) + VertexTable.right("PAR", 6) + meters.joined() + past
          + VertexTable.right("SKEW", 6) + "  STATE", .header)
    }
  }

  private static func line(
    _ vertex: JobGraph.Vertex, _ busy: [Double], isChosen: Bool, isHot: Bool, _ shape: Shape
  ) -> StyledLine {
    let name = Cut.middle(vertex.name, shape.name).padded(shape.name)
    var spans = [
      Span(isChosen ? "\(Glyphs.selectionBar) " : "  ", .selection),
      Span(name, isHot ? .stateWarn : isChosen ? .title : .text),
      Span(right(vertex.parallelism.map { "\(Glyphs.times)\($0)" }, 6), .dim),
    ]
    spans += meter(vertex.busy, Compact.percent, of: 1, high: 0.8, shape)
    spans += meter(vertex.backpressure, Compact.percent, of: 1, high: 0.5, shape)
    spans += meter(vertex.recordsInPerSecond, Compact.number, of: shape.most.records, high: nil, shape)
    spans += meter(vertex.recordsOutPerSecond, Compact.number, of: shape.most.out, high: nil, shape)
    spans += meter(vertex.watermarkLag, Compact.duration, of: shape.most.lag, high: nil, shape)
    if shape.history >= 8 { spans += history(busy, shape.history) }
    let skew = SubtaskLines.skew(vertex)
    return StyledLine(
      spans + [
        Span(
          right(skew.map { Compact.fixed(min($0.times, 999), 1) + String(Glyphs.times) }, 6),
          (skew?.times ?? 0) > 3 ? .stateWarn : .text), Span("  " + Cut.short(vertex.state, 12), .dim),
      ])
  }

  /// A value and what part it is of the most.
  ///
  /// - Parameter high: the share from which on it is too much; nil where more is no worse.
  private static func meter(
    _ value: Double?, _ text: (Double) -> String, of most: Double, high: Double?, _ shape: Shape
  ) -> [Span] {
    guard let value, value.isFinite else { return [Span(right(nil, 7).padded(shape.bar + 10), .dim)] }
    let share = most > 0 ? min(1, max(0, value / most)) : 0
    let filled = Int((share * Double(shape.bar)).rounded())
    let role: Role = high.map { share > $0 ? .chartHigh : share > $0 / 2 ? .chartMid : .chartLow } ?? .chartLow
    return [
      Span(right(text(value), 7) + " ", role == .chartHigh ? role : .text),
      Span(String(repeating: Glyphs.bars[7], count: filled), role),
      Span(String(repeating: Glyphs.track, count: shape.bar - filled) + "  ", .border),
    ]
  }

  private static func history(_ values: [Double], _ width: Int) -> [Span] {
    let shown = values.suffix(width).map { value in
      ChartScale.share.fraction(value).map { Glyphs.bars[min(7, Int($0 * 8))] } ?? " "
    }
    return [Span(String(repeating: " ", count: width - shown.count) + String(shown) + "  ", .chartLow)]
  }

  fileprivate static func right(_ text: String?, _ width: Int) -> String {
    let text = Cut.fit(text ?? String(Glyphs.none), width)
    return String(repeating: " ", count: max(0, width - text.columns)) + text
  }
}
