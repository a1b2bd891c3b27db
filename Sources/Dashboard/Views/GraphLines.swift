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
    let name = max(16, min(64, width - 66))
    lines.append(StyledLine("  " + "VERTEX".padded(name + 1) + titles, .header))
    let depth = depths(graph)
    for vertex in graph.vertices.prefix(500) { lines.append(line(vertex, depth[vertex.id] ?? 0, name)) }
    lines += edges(graph, width)
    return lines
  }

  private static let titles = "   PAR  BUSY  BACKPR    IN/s   OUT/s     LAG  SKEW"

  private static func line(_ vertex: JobGraph.Vertex, _ depth: Int, _ width: Int) -> StyledLine {
    let indent = String(repeating: "  ", count: min(depth, 6))
    let arrow = depth == 0 ? "" : "\(Glyphs.arrowRight) "
    let name = Cut.fit(indent + arrow + Cut.line(vertex.name), width).padded(width + 1)
    return StyledLine([
      Span("  " + name, isHot(vertex) ? .stateWarn : .text),
      cell(vertex.parallelism.map(String.init), 6), cell(vertex.busy.map(Compact.percent), 6, share(vertex.busy, 0.95)),
      cell(vertex.backpressure.map(Compact.percent), 8, share(vertex.backpressure, 0.5)),
      cell(vertex.recordsInPerSecond.map(Compact.number), 8), cell(vertex.recordsOutPerSecond.map(Compact.number), 8),
      cell(vertex.watermarkLag.map(Compact.duration), 8), cell(skew(vertex), 6),
      Span("  " + Cut.short(vertex.state, 12), .dim),
    ])
  }

  /// Busy itself and not held back by another: the place to look at.
  private static func isHot(_ vertex: JobGraph.Vertex) -> Bool {
    (vertex.busy ?? 0) > 0.9 && (vertex.backpressure ?? 0) < 0.5
  }

  private static func cell(_ text: String?, _ width: Int, _ role: Role = .text) -> Span {
    let text = Cut.fit(text ?? String(Glyphs.none), width - 1)
    return Span(String(repeating: " ", count: max(0, width - text.columns)) + text, role)
  }

  private static func share(_ value: Double?, _ high: Double) -> Role { (value ?? 0) > high ? .chartHigh : .text }

  /// The busiest subtask's input against the mean, `2.4×`; nil where there is nothing to compare.
  private static func skew(_ vertex: JobGraph.Vertex) -> String? {
    let rates = vertex.subtasks.compactMap { $0.recordsInPerSecond ?? $0.recordsIn }.filter(\.isFinite)
    guard rates.count > 1, let most = rates.max() else { return nil }
    let mean = rates.reduce(0, +) / Double(rates.count)
    return mean > 0 ? Compact.fixed(min(most / mean, 999), 1) + String(Glyphs.times) : nil
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

  /// Only a graph that is more than one chain needs its edges spelled out.
  private static func edges(_ graph: JobGraph, _ width: Int) -> [StyledLine] {
    guard graph.edges.count >= graph.vertices.count else { return [] }
    let names = Dictionary(
      graph.vertices.map { ($0.id, Cut.fit(Cut.line($0.name), 20)) }, uniquingKeysWith: { first, _ in first })
    let text = graph.edges.prefix(100).map { edge in
      "\(names[edge.from] ?? "?") \(Glyphs.arrowRight) \(names[edge.to] ?? "?")\(edge.ship.isEmpty ? "" : " (\(Cut.short(edge.ship, 12)))")"
    }
    return StyledLine.wrapped(text.joined(separator: "   "), width: width, role: .dim, prefix: "  edges: ", limit: 8)
  }
}
