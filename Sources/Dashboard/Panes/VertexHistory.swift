import FoundationEssentials
import Jobs

/// What the vertices of the job that is open were like since it was opened, for the small charts beside their subtasks. The
/// server's own history of a vertex, of a day, is in the metrics.
struct VertexHistory: Sendable {
  struct Series: Sendable {
    var busy: [Double] = []
    var backpressure: [Double] = []
    /// Records a second that it takes, of a source that it puts out.
    var records: [Double] = []
  }

  private(set) var vertices: [String: Series] = [:]
  private(set) var since: Date?
  private var last: Date?

  /// A reading every two seconds at the most, and ten minutes of them.
  static let step = 2.0
  static let limit = 300

  mutating func add(_ graph: JobGraph, at now: Date) {
    var gap = false
    if let last {
      let pause = now.timeIntervalSince(last)
      guard pause >= VertexHistory.step * 0.9 else { return }
      gap = pause > VertexHistory.step * 4
    }
    if since == nil { since = now }
    last = now
    for vertex in graph.vertices.prefix(500) {
      var series = vertices[vertex.id] ?? Series()
      VertexHistory.append(vertex.busy, gap, &series.busy)
      VertexHistory.append(vertex.backpressure, gap, &series.backpressure)
      VertexHistory.append(vertex.recordsPerSecond, gap, &series.records)
      vertices[vertex.id] = series
    }
  }

  private static func append(_ value: Double?, _ gap: Bool, _ values: inout [Double]) {
    if gap { values.append(.nan) }
    values.append(value ?? .nan)
    if values.count > limit { values.removeFirst(values.count - limit) }
  }
}
