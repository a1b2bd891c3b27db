import Jobs
import Screen

/// The vertices from sources to sinks, each with how busy it is and how much it is held back.
enum GraphLines {
  static func lines(_ details: JobDetails, _ state: State, _ width: Int) -> [StyledLine] {
    guard let graph = details.graph else {
      return [StyledLine(), StyledLine.section("Graph"), DiagnosisLines.missing(.graph, state)]
    }
    let note = "\(graph.vertices.count) vert\(graph.vertices.count == 1 ? "ex" : "ices"), sources first"
    var lines = [StyledLine(), StyledLine.section("Graph", note: note)]
    guard !graph.vertices.isEmpty else { return lines + [StyledLine("  the engine shows no graph of this job", .dim)] }
    lines += picture(graph, details, state, width)
    let name = max(16, min(64, width - 66))
    lines.append(StyledLine("  " + "VERTEX".padded(name + 1) + titles, .header))
    let depth = depths(graph)
    for (index, vertex) in graph.vertices.prefix(500).enumerated() {
      let row = line(vertex, depth[vertex.id] ?? 0, name, graph.bottleneck)
      lines.append(row.offering([LineSpot(0..<width, index)]))
    }
    return lines
  }

  private static let titles = "   PAR  BUSY  BACKPR    IN/s   OUT/s     LAG  SKEW"

  private static func line(_ vertex: JobGraph.Vertex, _ depth: Int, _ width: Int, _ hot: String?) -> StyledLine {
    let indent = String(repeating: "  ", count: min(depth, 6))
    let arrow = depth == 0 ? "" : "\(Glyphs.arrowRight) "
    let name = Cut.fit(indent + arrow + Cut.line(vertex.name), width).padded(width + 1)
    return StyledLine([
      Span("  " + name, vertex.id == hot ? .stateWarn : .text),
      cell(vertex.parallelism.map(String.init), 6), cell(vertex.busy.map(Compact.percent), 6, share(vertex.busy, 0.95)),
      cell(vertex.backpressure.map(Compact.percent), 8, share(vertex.backpressure, 0.5)),
      cell(vertex.recordsInPerSecond.map(Compact.number), 8), cell(vertex.recordsOutPerSecond.map(Compact.number), 8),
      cell(vertex.watermarkLag.map(Compact.duration), 8), cell(skew(vertex), 6),
      Span("  " + Cut.short(vertex.state, 12), .dim),
    ])
  }

  private static func cell(_ text: String?, _ width: Int, _ role: Role = .text) -> Span {
    let text = Cut.fit(text ?? String(Glyphs.none), width - 1)
    return Span(String(repeating: " ", count: max(0, width - text.columns)) + text, role)
  }

  private static func share(_ value: Double?, _ high: Double) -> Role { (value ?? 0) > high ? .chartHigh : .text }

  private static func skew(_ vertex: JobGraph.Vertex) -> String? {
    SubtaskLines.skew(vertex).map { Compact.fixed(min($0.times, 999), 1) + String(Glyphs.times) }
  }

  private static func depths(_ graph: JobGraph) -> [String: Int] {
    var depth: [String: Int] = [:]
    var incoming: [String: [String]] = [:]
    for edge in graph.edges { incoming[edge.to, default: []].append(edge.from) }
    for vertex in graph.vertices {
      depth[vertex.id] = (incoming[vertex.id] ?? []).compactMap { depth[$0] }.max().map { $0 + 1 } ?? 0
    }
    return depth
  }

  /// As much of a graph as can be drawn.
  static func drawable(_ graph: JobGraph) -> JobGraph {
    guard graph.vertices.count > GraphPlan.limit else { return graph }
    let vertices = Array(graph.vertices.prefix(GraphPlan.limit))
    let ids = Set(vertices.map(\.id))
    return JobGraph(vertices: vertices, edges: graph.edges.filter { ids.contains($0.from) && ids.contains($0.to) })
  }

  /// The picture, where the page is wide enough for it; the table has the same figures, and names that are not cut.
  private static func picture(_ graph: JobGraph, _ details: JobDetails, _ state: State, _ width: Int) -> [StyledLine] {
    let open = "\(state.keymap.key(for: .open)) draws it on a page of its own"
    if state.isPrinted, graph.vertices.count > 60 { return [] }
    guard graph.vertices.count <= 60 else { return [StyledLine("  \(open)", .dim)] }
    let plan = GraphPlan.fitting(graph, width: width - 2, height: 40)
    if state.isPrinted, plan.width > width - 2 { return [] }
    guard plan.width <= width - 2 else { return [StyledLine("  wider than this page; \(open)", .dim)] }
    let canvas = GraphPicture.canvas(graph, plan, chosen: state.isPrinted ? nil : graph.chosen(details.vertex)?.id)
    return GraphPicture.lines(canvas, indent: 2).enumerated().map { row, line in
      line.offering(boxes(graph, plan, row), from: 2)
    }
  }

  /// The boxes of the vertices that a row of the picture has a piece of.
  private static func boxes(_ graph: JobGraph, _ plan: GraphPlan, _ row: Int) -> [LineSpot] {
    graph.vertices.enumerated().compactMap { index, vertex in
      guard let box = plan.boxes[vertex.id], (box.y..<box.bottom).contains(row) else { return nil }
      return LineSpot(box.x..<box.right, index)
    }
  }
}
