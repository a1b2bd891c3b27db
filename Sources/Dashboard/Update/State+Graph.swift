import Jobs
import Screen

extension State {
  private var drawnGraph: JobGraph? {
    guard let graph = details.graph, details.job == openJob, !graph.vertices.isEmpty else { return nil }
    return graph
  }

  /// The next vertex in the order from sources to sinks.
  mutating func turnVertex(_ step: Int) {
    guard let graph = drawnGraph, let now = graph.chosen(details.vertex) else { return }
    let index = graph.vertices.firstIndex { $0.id == now.id } ?? 0
    choose(graph.vertices[min(max(0, index + step), graph.vertices.count - 1)].id)
  }

  mutating func chooseVertex(_ index: Int) {
    if let graph = drawnGraph, graph.vertices.indices.contains(index) { choose(graph.vertices[index].id) }
  }

  /// The nearest vertex in a direction, as the graph is drawn.
  mutating func moveInGraph(dx: Int, dy: Int) {
    guard let graph = drawnGraph, let now = graph.chosen(details.vertex) else { return }
    let plan = GraphPage.plan(graph, Layout(self).page)
    if let next = plan?.neighbour(of: now.id, dx: dx, dy: dy) { choose(next) }
  }

  private mutating func choose(_ vertex: String) {
    if details.vertex != vertex { details.subtasksTop = 0 }
    details.vertex = vertex
  }

  mutating func scrollGraph(_ intent: Intent) {
    guard let graph = drawnGraph else { return }
    switch intent {
    case .up: moveInGraph(dx: 0, dy: -1)
    case .down: moveInGraph(dx: 0, dy: 1)
    case .first: choose(graph.vertices[0].id)
    case .last: choose(graph.vertices[graph.vertices.count - 1].id)
    default:
      let rows = GraphPage.subtaskRows(Layout(self).page, graph)
      let end = max(0, (graph.chosen(details.vertex)?.subtasks.count ?? 0) - rows)
      details.subtasksTop = min(max(0, details.subtasksTop + State.distance(intent, page: rows, end: end)), end)
    }
  }

  mutating func openSubtasks(of id: String) {
    let vertex = details.vertex
    if case .job? = trail.last?.page { goBack() } else { go(.job(id)) }
    details.vertex = vertex
    details.wanted = .subtasks
  }
}

extension JobGraph {
  /// The vertex that is looked at; the hottest where none was chosen.
  func chosen(_ id: String?) -> Vertex? { vertices.first { $0.id == id } ?? hottest ?? vertices.first }

  /// Where to look first: busy itself and not held back by another; the busiest of those. Nil where nothing is told.
  var hottest: Vertex? {
    func heat(_ vertex: Vertex) -> Double { (vertex.busy ?? 0) * (1 - min(1, max(0, vertex.backpressure ?? 0))) }
    return vertices.filter { heat($0) > 0 }.max { heat($0) < heat($1) }
  }

  /// The hottest is at its limit.
  var bottleneck: String? {
    guard let hottest, (hottest.busy ?? 0) > 0.8, (hottest.backpressure ?? 0) < 0.5 else { return nil }
    return hottest.id
  }
}
