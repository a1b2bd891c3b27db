/// What is kept of a job that someone looks at: every figure, 10 minutes as polled, an hour at 10 s, a day at 5 minutes.
/// About 50 kB when full, and 8 kB for each vertex, so only so many jobs have one.
struct FineHistory: Sendable {
  static let seconds = 600.0
  /// Vertices of one job that have a history.
  static let vertices = 200

  var samples = SampleRing(limit: 600)
  var tens = BucketRing(step: 10, limit: 360, width: FigureRow.figures)
  var day = BucketRing(step: 300, limit: 288, width: FigureRow.figures)
  /// By the engine's id.
  private(set) var trails: [String: VertexTrail] = [:]

  mutating func add(_ graph: JobGraph, at time: Double) {
    for vertex in graph.vertices.prefix(FineHistory.vertices) {
      trails[vertex.id, default: VertexTrail()].add(vertex, at: time)
    }
    // What the graph has no more was of another plan of the same job.
    if trails.count > FineHistory.vertices {
      let known = Set(graph.vertices.map(\.id))
      trails = trails.filter { known.contains($0.key) }
    }
  }
}
