import Jobs
import Screen

/// Where every box and every line of a graph stands: layered from left to right, or from the top down where the screen is too
/// narrow for that.
struct GraphPlan: Sendable {
  /// A run of cells, and where it ends at a box.
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
  let isDown: Bool

  /// A box in cells, with its frame.
  static let box = (width: 26, height: 5)
  /// More cannot be taken in, nor drawn in a blink.
  static let limit = 200

  init(_ graph: JobGraph, isDown: Bool) {
    self.isDown = isDown
    let layers = GraphLayers(graph)
    let places = GraphPlaces(layers, isDown: isDown)
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

  /// The plan that fits a room best: from left to right, from the top down, or what has the smaller overhang.
  static func fitting(_ graph: JobGraph, width: Int, height: Int) -> GraphPlan {
    let across = GraphPlan(graph, isDown: false)
    if across.width <= width, across.height <= height { return across }
    let down = GraphPlan(graph, isDown: true)
    if down.width <= width, down.height <= height { return down }
    func overhang(_ plan: GraphPlan) -> Int { max(0, plan.width - width) + 2 * max(0, plan.height - height) }
    return overhang(down) < overhang(across) ? down : across
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
      stroke(along: start..<end + 1, at: from.middle)
    } else {
      let lane = from.along.upperBound + places.lane(of: link.from)
      stroke(along: start..<lane + 1, at: from.middle)
      stroke(across: min(from.middle, to.middle)..<max(from.middle, to.middle) + 1, at: lane)
      stroke(along: lane..<end + 1, at: to.middle)
    }
    guard case .vertex = link.to else { return }
    heads.append(isDown ? .init(x: to.middle, y: end - 1) : .init(x: end - 1, y: to.middle))
  }

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
