import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct GraphTests {
  init() { setUTF8() }

  static func graph(_ edges: [(String, String)]) -> JobGraph {
    var names: [String] = []
    for (from, to) in edges { for name in [from, to] where !names.contains(name) { names.append(name) } }
    return JobGraph(
      vertices: names.map { JobGraph.Vertex(id: $0, name: $0) }, edges: edges.map { .init(from: $0.0, to: $0.1) })
  }

  /// Two sources that join, a branch that comes together again, and an edge over two layers.
  static let joined = graph([
    ("orders", "enrich"), ("rates", "enrich"), ("enrich", "window"), ("enrich", "late"), ("window", "sink"),
    ("late", "sink"), ("rates", "sink"),
  ])

  private func drawn(_ graph: JobGraph, _ width: Int, _ height: Int) -> (plan: GraphPlan, text: String) {
    let plan = GraphPlan.fitting(graph, width: width, height: height)
    return (plan, GraphPicture.canvas(graph, plan, chosen: nil).plainText)
  }

  private func plan(isDown: Bool) -> GraphPlan {
    GraphPlan(GraphTests.joined, GraphLayers(GraphTests.joined), GraphShape(isDown: isDown))
  }

  @Test(arguments: [false, true])
  func `Boxes do not touch each other, and no line crosses one`(isDown: Bool) {
    let plan = plan(isDown: isDown)
    let boxes = Array(plan.boxes.values)
    for (index, one) in boxes.enumerated() {
      for other in boxes[(index + 1)...] {
        let apart = one.right <= other.x || other.right <= one.x || one.bottom <= other.y || other.bottom <= one.y
        #expect(apart, "\(one) \(other)")
      }
      for stroke in plan.strokes {
        for step in 0..<stroke.length {
          let (x, y) = stroke.isVertical ? (stroke.x, stroke.y + step) : (stroke.x + step, stroke.y)
          #expect(!one.inset().contains(x: x, y: y))
        }
      }
    }
    #expect(plan.heads.count == 7)
  }

  @Test func `What comes later stands to the right, or beneath`() throws {
    for isDown in [false, true] {
      let plan = plan(isDown: isDown)
      for edge in GraphTests.joined.edges {
        let from = try #require(plan.boxes[edge.from])
        let to = try #require(plan.boxes[edge.to])
        #expect(isDown ? from.bottom <= to.y : from.right <= to.x)
      }
    }
  }

  @Test func `A graph that is too wide goes from the top down`() {
    let chain = GraphTests.graph([("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")])
    #expect(!drawn(chain, 200, 20).plan.isDown)
    #expect(drawn(chain, 80, 60).plan.isDown)
  }

  @Test func `A chain is a straight line with a head at every box`() {
    let (plan, text) = drawn(GraphTests.graph([("a", "b"), ("b", "c")]), 120, 20)
    #expect(plan.strokes.count == 2)
    #expect(text.split(separator: "\n")[2].count { $0 == "▸" } == 2, "\(text)")
    #expect(text.contains("├"))
  }

  @Test func `An engine that tells a circle, an edge to nowhere, or nothing, is drawn all the same`() {
    let circle = GraphTests.graph([("a", "b"), ("b", "a"), ("b", "c"), ("c", "c")])
    #expect(drawn(circle, 120, 20).plan.boxes.count == 3)
    var loose = GraphTests.graph([("a", "b")])
    loose.edges.append(.init(from: "b", to: "gone"))
    #expect(drawn(loose, 120, 20).plan.boxes.count == 2)
    #expect(drawn(JobGraph(), 120, 20).text.isEmpty)
  }

  @Test func `Arrows go to the box that lies there`() {
    let plan = plan(isDown: false)
    #expect(plan.neighbour(of: "orders", dx: 1, dy: 0) == "enrich")
    #expect(plan.neighbour(of: "orders", dx: 0, dy: 1) == "rates")
    #expect(
      plan.neighbour(of: "window", dx: 0, dy: 1) == "late" || plan.neighbour(of: "late", dx: 0, dy: 1) == "window")
    #expect(plan.neighbour(of: "orders", dx: -1, dy: 0) == nil)
  }

  @Test func `The hottest is busy itself, and not held back by another`() {
    var graph = GraphTests.graph([("a", "b"), ("b", "c")])
    (graph.vertices[0].busy, graph.vertices[0].backpressure) = (0.99, 0.95)
    (graph.vertices[1].busy, graph.vertices[1].backpressure) = (0.97, 0.02)
    graph.vertices[2].busy = 0.3
    #expect(graph.hottest?.id == "b")
    #expect(graph.bottleneck == "b")
    #expect(graph.chosen(nil)?.id == "b")
    #expect(graph.chosen("c")?.id == "c")
  }

  @Test func `A graph of two hundred vertices is drawn within a blink`() {
    let chain = GraphTests.graph(
      (0..<199).map { ("v\($0)", "v\($0 + 1)") } + (0..<150).map { ("v\($0)", "v\($0 + 40)") })
    let clock = ContinuousClock()
    let took = clock.measure { _ = drawn(chain, 120, 30) }
    #expect(took < .seconds(5))
  }

  @Test func `Skew is the fullest subtask against the middle one`() throws {
    let vertex = Sample.graph.vertices[1]
    let skew = try #require(SubtaskLines.skew(vertex))
    #expect(skew.index == 0 && skew.times > 8)
    #expect(SubtaskLines.summary(vertex).spans[0].text.hasPrefix("skew: subtask 0 has 8.2× the records"))
    #expect(SubtaskLines.summary(Sample.graph.vertices[0]).spans[0].text.contains("evenly"))
  }
}
