/// The shape of a pipeline: its vertices in topological order, and how dear each is.
struct DemoPlan: Sendable {
  struct Vertex: Sendable {
    let name: String
    /// How busy it is beside the dearest vertex, which has 1.
    let weight: Double
    /// Records that enter and leave it for each record that the job's sources read.
    let takes: Double
    let gives: Double

    init(_ name: String, _ weight: Double, takes: Double, gives: Double) {
      self.name = name
      self.weight = weight
      self.takes = takes
      self.gives = gives
    }
  }

  struct Edge: Sendable {
    let from: Int
    let to: Int
    let ship: String
  }

  let vertices: [Vertex]
  let edges: [Edge]
  /// The vertex that is the first to be the bottleneck, and those that it holds back.
  let dearest: Int
  let upstream: Set<Int>
  /// Records that leave the job for each that enters it.
  let yield: Double
  /// The most held back is the least busy of those upstream.
  let lightestUpstream: Double

  init(_ vertices: [Vertex], joined: [(from: Int, to: Int, ship: String)]) {
    self.vertices = vertices
    edges = joined.map { Edge(from: $0.from, to: $0.to, ship: $0.ship) }
    dearest = vertices.indices.max { vertices[$0].weight < vertices[$1].weight } ?? 0
    var above: Set<Int> = []
    var open = [dearest]
    while let vertex = open.popLast() {
      for edge in edges where edge.to == vertex && above.insert(edge.from).inserted { open.append(edge.from) }
    }
    upstream = above
    yield = vertices.last?.takes ?? 1
    lightestUpstream = above.map { vertices[$0].weight }.min() ?? 1
  }

  /// One vertex after the other.
  init(line vertices: [Vertex], ships: [String]) {
    self.init(vertices, joined: ships.enumerated().map { ($0.offset, $0.offset + 1, $0.element) })
  }
}
