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

  init(_ layers: GraphLayers, isDown: Bool) {
    let size =
      isDown
      ? (along: GraphPlan.box.height, across: GraphPlan.box.width)
      : (along: GraphPlan.box.width, across: GraphPlan.box.height)
    let space = isDown ? 3 : 1
    var before: [GraphLayers.Node: [GraphLayers.Node]] = [:]
    for link in layers.links { before[link.to, default: []].append(link.from) }
    var along = 0
    for (number, layer) in layers.layers.enumerated() {
      var free = 0
      for node in layer {
        let extent = if case .vertex = node { size.across } else { 1 }
        // Beneath what it comes from, as far as there is room: a chain is a straight line.
        let middles = (before[node] ?? []).compactMap { spans[$0]?.middle }
        let wanted = middles.isEmpty ? free : middles.reduce(0, +) / middles.count - extent / 2
        let start = max(free, wanted)
        spans[node] = Span(along: along..<along + size.along, across: start..<start + extent)
        free = start + extent + space
      }
      along += size.along + gap(after: layer, number, layers, isDown: isDown)
    }
  }

  func lane(of node: GraphLayers.Node) -> Int { lanes[node] ?? 1 }

  /// As wide as it needs, so that every node whose lines turn has a lane of its own.
  private mutating func gap(
    after layer: [GraphLayers.Node], _ number: Int, _ layers: GraphLayers, isDown: Bool
  ) -> Int {
    let fan = Dictionary(grouping: layers.links.filter { layer.contains($0.from) }, by: \.from)
    let turning = layer.filter { fan[$0].map { $0.count > 1 } ?? false || joins($0, layers) }
    let first = isDown ? 0 : 1
    for (lane, node) in turning.enumerated() { lanes[node] = first + min(lane, 5) }
    return first + max(isDown ? 2 : 3, min(turning.count, 6) + 2)
  }

  /// Its line meets others at the same target.
  private func joins(_ node: GraphLayers.Node, _ layers: GraphLayers) -> Bool {
    let targets = Set(layers.links.filter { $0.from == node }.map(\.to))
    return layers.links.contains { $0.from != node && targets.contains($0.to) }
  }
}
