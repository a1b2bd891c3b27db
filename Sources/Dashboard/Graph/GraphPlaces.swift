import Screen

/// The cells of every node: along the way from sources to sinks, and across it.
struct GraphPlaces: Sendable {
  struct Span: Sendable, Hashable {
    var along: Range<Int>
    var across: Range<Int>
    var middle: Int { across.lowerBound + across.count / 2 }
  }

  private(set) var spans: [GraphLayers.Node: Span] = [:]
  /// Lines that turn in one gap keep apart.
  private var lanes: [GraphLayers.Node: Int] = [:]

  init(_ layers: GraphLayers, _ shape: GraphShape) {
    let isDown = shape.isDown
    let size = isDown ? (along: shape.height, across: shape.width) : (along: shape.width, across: shape.height)
    let space = isDown ? 3 : 1
    var along = 0
    for layer in layers.layers {
      var free = 0
      for node in layer {
        let extent = if case .vertex = node { size.across } else { 1 }
        // Beneath what it comes from, as far as there is room: a chain is a straight line.
        let middles = (layers.before[node] ?? []).compactMap { spans[$0]?.middle }
        let wanted = middles.isEmpty ? free : middles.reduce(0, +) / middles.count - extent / 2
        let start = max(free, wanted)
        spans[node] = Span(along: along..<along + size.along, across: start..<start + extent)
        free = start + extent + space
      }
      along += size.along + gap(after: layer, layers, isDown: isDown)
    }
  }

  func lane(of node: GraphLayers.Node) -> Int { lanes[node] ?? 1 }

  /// As wide as it needs, so that lines that turn and do not meet anyway have lanes of their own.
  private mutating func gap(after layer: [GraphLayers.Node], _ layers: GraphLayers, isDown: Bool) -> Int {
    var laneOf: [[GraphLayers.Node]: Int] = [:]
    let first = isDown ? 0 : 1
    for node in layer {
      guard let targets = layers.after[node] else { continue }
      let turns = targets.count > 1 || targets.contains { (layers.before[$0]?.count ?? 0) > 1 }
      guard turns || spans[node].map({ $0.across.count == 1 }) ?? false else { continue }
      let lane = laneOf[targets] ?? laneOf.count
      laneOf[targets] = lane
      lanes[node] = first + min(lane, 7)
    }
    return first + max(isDown ? 2 : 3, min(laneOf.count, 8) + (isDown ? 1 : 2))
  }
}
