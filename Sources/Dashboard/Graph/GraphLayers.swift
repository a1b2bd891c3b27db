import Jobs

/// Which vertex stands in which layer, and in which order there. An edge that passes over a layer has a place in it too, so
/// that it finds its way between the boxes (Sugiyama, Tagawa and Toda, 1981).
struct GraphLayers: Sendable {
  /// A vertex, or the passage of an edge.
  enum Node: Sendable, Hashable {
    case vertex(Int)
    case passage(edge: Int, layer: Int)
  }

  /// Between two layers that follow each other.
  struct Link: Sendable, Hashable {
    var from: Node
    var to: Node
    /// The edge that it is a piece of.
    var edge: Int
  }

  private(set) var layers: [[Node]] = []
  private(set) var links: [Link] = []
  /// Edges that would pass by so many boxes that nobody could follow them.
  private(set) var undrawn = 0
  /// What each node is linked to, forwards and backwards.
  private(set) var after: [Node: [Node]] = [:]
  private(set) var before: [Node: [Node]] = [:]

  /// Places of edges in layers that they pass over, in all.
  static let mostPassages = 1000

  init(_ graph: JobGraph) {
    let index = Dictionary(
      graph.vertices.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ends = graph.edges.compactMap { edge -> (Int, Int)? in
      guard let from = index[edge.from], let to = index[edge.to], from != to else { return nil }
      return (from, to)
    }
    let depth = GraphLayers.depths(ends, count: graph.vertices.count)
    layers = Array(repeating: [], count: (depth.max() ?? -1) + 1)
    for vertex in graph.vertices.indices { layers[depth[vertex]].append(.vertex(vertex)) }
    var passages = 0
    var seen: Set<[Int]> = []
    for (edge, (from, to)) in ends.enumerated() where depth[from] < depth[to] && seen.insert([from, to]).inserted {
      passages += depth[to] - depth[from] - 1
      guard passages <= GraphLayers.mostPassages else {
        undrawn += 1
        continue
      }
      var last = Node.vertex(from)
      for layer in depth[from] + 1..<depth[to] {
        let passage = Node.passage(edge: edge, layer: layer)
        layers[layer].append(passage)
        links.append(Link(from: last, to: passage, edge: edge))
        last = passage
      }
      links.append(Link(from: last, to: .vertex(to), edge: edge))
    }
    for link in links {
      before[link.to, default: []].append(link.from)
      after[link.from, default: []].append(link.to)
    }
    order()
  }

  /// The longest way from a source. An engine that tells a circle ends in as many rounds as there are vertices.
  private static func depths(_ edges: [(Int, Int)], count: Int) -> [Int] {
    var depth = [Int](repeating: 0, count: count)
    for _ in 0..<max(1, count) {
      var changed = false
      for (from, to) in edges where depth[to] < depth[from] + 1 && depth[from] + 1 < count {
        depth[to] = depth[from] + 1
        changed = true
      }
      if !changed { break }
    }
    return depth
  }

  /// Each node goes to the middle of those that it is linked to, forwards and backwards, so that few lines cross.
  private mutating func order() {
    for round in 0..<4 {
      let isForward = round % 2 == 0
      let indices = layers.indices.dropFirst(isForward ? 1 : 0).dropLast(isForward ? 0 : 1)
      for layer in isForward ? Array(indices) : indices.reversed() {
        let beside = layers[isForward ? layer - 1 : layer + 1]
        layers[layer] = GraphLayers.sorted(layers[layer], beside, isForward ? before : after)
      }
    }
  }

  private static func sorted(_ nodes: [Node], _ beside: [Node], _ links: [Node: [Node]]) -> [Node] {
    let place = Dictionary(beside.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { first, _ in first })
    let keyed = nodes.enumerated().map { index, node -> (key: Double, index: Int, node: Node) in
      let places = (links[node] ?? []).compactMap { place[$0] }
      return (places.isEmpty ? Double(index) : places.reduce(0, +) / Double(places.count), index, node)
    }
    return keyed.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.node)
  }
}
