import FoundationEssentials
import Jobs

/// A job's vertices and edges in our shape.
struct GraphMapping {
  let job: FlinkJob
  let memory: DetailMemory
  let now: Date

  var graph: JobGraph {
    JobGraph(vertices: order.compactMap { vertices[$0] }.map(vertex), edges: edges)
  }

  private var vertices: [String: FlinkJob.Vertex] {
    Dictionary(job.vertices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var edges: [JobGraph.Edge] {
    (job.plan?.nodes ?? []).flatMap { node in
      (node.inputs ?? []).map { JobGraph.Edge(from: $0.id, to: node.id, ship: $0.ship ?? "") }
    }
  }

  /// Sources first (Kahn's algorithm); a job that just started lists its vertices in another order.
  private var order: [String] {
    var waiting = job.vertices.map(\.id)
    var order: [String] = []
    while let index = waiting.firstIndex(where: { id in
      !edges.contains { $0.to == id && waiting.contains($0.from) }
    }) {
      order.append(waiting.remove(at: index))
    }
    return order + waiting
  }

  private func vertex(_ vertex: FlinkJob.Vertex) -> JobGraph.Vertex {
    var ours = JobGraph.Vertex(id: vertex.id, name: vertex.name)
    let figures = memory.figures[vertex.id]?.value ?? VertexFigures()
    ours.parallelism = vertex.parallelism
    ours.state = vertex.status
    ours.busy = figures.busy
    ours.backpressure = figures.backpressure
    ours.recordsInPerSecond = isSource(vertex) ? figures.sourcePerSecond ?? figures.outPerSecond : figures.inPerSecond
    ours.recordsOutPerSecond = isSink(vertex) ? figures.sinkPerSecond ?? figures.inPerSecond : figures.outPerSecond
    ours.recordsIn = isSource(vertex) ? nil : figures.recordsIn ?? vertex.metrics?.recordsIn?.value
    ours.recordsOut = isSink(vertex) ? nil : figures.recordsOut ?? vertex.metrics?.recordsOut?.value
    ours.watermarkLag = lag(figures)
    ours.subtasks = memory.subtasks[vertex.id]?.value.map(\.subtask) ?? []
    return ours
  }

  private func lag(_ figures: VertexFigures) -> Double? {
    figures.watermark.map { max(0, now.timeIntervalSince1970 - $0 / 1000) }
  }

  func isSource(_ vertex: FlinkJob.Vertex) -> Bool { !edges.contains { $0.to == vertex.id } }
  func isSink(_ vertex: FlinkJob.Vertex) -> Bool { !edges.contains { $0.from == vertex.id } }

  /// The headline figures: what enters at sources and leaves at sinks, and the worst of the rest.
  func fill(_ metrics: inout JobMetrics) {
    let graph = self.graph
    let targets = Set(edges.map(\.to))
    let origins = Set(edges.map(\.from))
    metrics.recordsInPerSecond = sum(graph.vertices.filter { !targets.contains($0.id) }.map(\.recordsInPerSecond))
    metrics.recordsOutPerSecond = sum(graph.vertices.filter { !origins.contains($0.id) }.map(\.recordsOutPerSecond))
    metrics.busy = graph.vertices.compactMap(\.busy).max()
    metrics.backpressure = graph.vertices.compactMap(\.backpressure).max()
    metrics.watermarkLag = graph.vertices.compactMap(\.watermarkLag).max()
    metrics.backlogRecords = sum(job.vertices.map { memory.figures[$0.id]?.value.pending })
  }

  private func sum(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}
