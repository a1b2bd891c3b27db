import Jobs
import Screen

/// Where every box and every line of a graph stands: layered from left to right, or from the top down where the screen is too
/// narrow for that.
struct GraphPlan: Sendable {
  /// A run of cells; it begins at the frame of a box, or ends before one.
  struct Stroke: Sendable, Hashable {
    var x: Int
    var y: Int
    var length: Int
    var isVertical: Bool
  }

  private(set) var boxes: [String: Rect] = [:]
  private(set) var strokes: [Stroke] = []
  private(set) var heads: [Canvas.Point] = []
  private(set) var width = 0
  private(set) var height = 0
  let shape: GraphShape
  /// Edges that are not drawn.
  let undrawn: Int
  var isDown: Bool { shape.isDown }

  /// More cannot be taken in, nor drawn in a blink.
  static let limit = 200

  init(_ graph: JobGraph, _ layers: GraphLayers, _ shape: GraphShape) {
    self.shape = shape
    undrawn = layers.undrawn
    let places = GraphPlaces(layers, shape)
    for (node, span) in places.spans {
      guard case .vertex(let index) = node else { continue }
      boxes[graph.vertices[index].id] = place(along: span.along, across: span.across)
    }
    for link in layers.links { draw(link, places) }
    let all = boxes.values
    let passages = strokes.map { $0.isVertical ? ($0.x + 1, $0.y + $0.length) : ($0.x + $0.length, $0.y + 1) }
    width = max(all.map(\.right).max() ?? 0, passages.map(\.0).max() ?? 0)
    height = max(all.map(\.bottom).max() ?? 0, passages.map(\.1).max() ?? 0)
  }

  /// The plan that fits a room best: the first shape that does, or what has the smallest overhang.
  static func fitting(_ graph: JobGraph, width: Int, height: Int) -> GraphPlan {
    let layers = GraphLayers(graph)
    var best: (plan: GraphPlan, overhang: Int)?
    for shape in GraphShape.all {
      let plan = GraphPlan(graph, layers, shape)
      let overhang = max(0, plan.width - width) + 2 * max(0, plan.height - height)
      if overhang < best?.overhang ?? .max { best = (plan, overhang) }
      if overhang == 0 { break }
    }
    let plan = best?.plan ?? GraphPlan(graph, layers, GraphShape.all[0])
    return plan.widened(graph, layers, width)
  }

  /// With boxes as wide as their names, or figures, and the room allow.
  private func widened(_ graph: JobGraph, _ layers: GraphLayers, _ room: Int) -> GraphPlan {
    let beside = Dictionary(grouping: boxes.values, by: { isDown ? $0.y : $0.x })
    let count = isDown ? beside.values.map(\.count).max() ?? 1 : beside.count
    let spare = max(0, room - width) / max(1, count)
    let name = graph.vertices.map { Cut.line(Cut.short($0.name, 64)).columns + 11 }.max() ?? 0
    var wider = shape
    wider.width = max(shape.width, min(shape.widest, max(name, shape.isFlat ? 58 : 0), shape.width + spare))
    return wider.width > shape.width ? GraphPlan(graph, layers, wider) : self
  }

  private func place(along: Range<Int>, across: Range<Int>) -> Rect {
    isDown
      ? Rect(x: across.lowerBound, y: along.lowerBound, width: across.count, height: along.count)
      : Rect(x: along.lowerBound, y: across.lowerBound, width: along.count, height: across.count)
  }

  /// Out of the one, to its lane in the gap, along that, and into the other.
  private mutating func draw(_ link: GraphLayers.Link, _ places: GraphPlaces) {
    guard let from = places.spans[link.from], let to = places.spans[link.to] else { return }
    let (start, end) = (from.along.upperBound - 1, to.along.lowerBound)
    if case .passage = link.from { stroke(along: from.along, at: from.middle) }
    if from.middle == to.middle {
      stroke(along: start..<end + tail(link), at: from.middle)
    } else {
      let lane = from.along.upperBound + places.lane(of: link.from)
      stroke(along: start..<lane + 1, at: from.middle)
      stroke(across: min(from.middle, to.middle)..<max(from.middle, to.middle) + 1, at: lane)
      stroke(along: lane..<end + tail(link), at: to.middle)
    }
    guard case .vertex = link.to else { return }
    heads.append(isDown ? .init(x: to.middle, y: end - 1) : .init(x: end - 1, y: to.middle))
  }

  /// A line ends before the box, at its head; into a passage it runs on.
  private func tail(_ link: GraphLayers.Link) -> Int { if case .vertex = link.to { 0 } else { 1 } }

  private mutating func stroke(along: Range<Int>, at place: Int) {
    strokes.append(
      isDown
        ? Stroke(x: place, y: along.lowerBound, length: along.count, isVertical: true)
        : Stroke(x: along.lowerBound, y: place, length: along.count, isVertical: false))
  }

  private mutating func stroke(across: Range<Int>, at place: Int) {
    strokes.append(
      isDown
        ? Stroke(x: across.lowerBound, y: place, length: across.count, isVertical: false)
        : Stroke(x: place, y: across.lowerBound, length: across.count, isVertical: true))
  }

  /// The nearest box in a direction: what lies straight ahead before what lies aside.
  func neighbour(of id: String, dx: Int, dy: Int) -> String? {
    guard let box = boxes[id] else { return nil }
    func distance(_ other: Rect) -> Int? {
      let x = other.x + other.width / 2 - box.x - box.width / 2
      let y = other.y + other.height / 2 - box.y - box.height / 2
      let ahead = x * dx + y * dy
      guard ahead > 0 else { return nil }
      // A row is twice as high as a column is wide.
      return dx != 0 ? ahead + 4 * abs(y) : 2 * ahead + 2 * abs(x)
    }
    let found = boxes.filter { $0.key != id }.compactMap { entry in distance(entry.value).map { (entry.key, $0) } }
    return found.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }
}
