import FoundationEssentials
import Testing

@testable import Jobs

/// What a vertex was like over time.
@Suite struct VertexTrailTests {
  private func vertex(busy: Double?) -> JobGraph.Vertex {
    var vertex = JobGraph.Vertex(id: "v1", name: "Window")
    vertex.busy = busy
    return vertex
  }

  private static let busy = JobMetrics.index(of: "busy") ?? 0

  /// Read every `pace` seconds from one second to another.
  private func read(_ trail: inout VertexTrail, _ busy: Double, from: Int, to: Int, every pace: Int) {
    for second in stride(from: from, to: to, by: pace) { trail.add(vertex(busy: busy), at: Double(second)) }
  }

  private func points(_ trail: VertexTrail, window: Double, now: Int) -> [FigurePoint] {
    trail.points(VertexTrailTests.busy, window: window, now: Double(now))
  }

  @Test func `what was read each second is told by two, without a gap`() {
    var trail = VertexTrail()
    read(&trail, 0.5, from: 100_000, to: 100_300, every: 1)
    let told = points(trail, window: 300, now: 100_300)
    #expect(told.count > 140 && told.count < 160)
    #expect(!told.contains { $0.value.isNaN })
  }

  @Test func `what was read each quarter of a minute, while nobody looked, joins what was read since`() {
    var trail = VertexTrail()
    read(&trail, 0.25, from: 100_000, to: 100_400, every: 15)
    read(&trail, 0.75, from: 100_400, to: 100_500, every: 1)
    let told = points(trail, window: 600, now: 100_500)
    #expect(!told.contains { $0.value.isNaN })
    #expect(told.map(\.time) == told.map(\.time).sorted())
    #expect(told.first.map { $0.time < 100_060 } == true)
    #expect(told.count { abs($0.value - 0.25) < 0.01 } > 10 && told.count { abs($0.value - 0.75) < 0.01 } > 40)
  }

  @Test func `silence of minutes is one gap`() {
    var trail = VertexTrail()
    read(&trail, 0.5, from: 100_000, to: 100_100, every: 1)
    read(&trail, 0.5, from: 100_400, to: 100_500, every: 1)
    for window in [600.0, 3600, 86_400] {
      #expect(points(trail, window: window, now: 100_500).count { $0.value.isNaN } <= 1, "\(window)")
    }
    #expect(points(trail, window: 600, now: 100_500).count { $0.value.isNaN } == 1)
  }

  @Test func `a day is told by five minutes, in a bounded room`() {
    var trail = VertexTrail()
    read(&trail, 0.5, from: 100_000, to: 100_000 + 2 * 86_400, every: 5)
    let told = points(trail, window: 86_400, now: 100_000 + 2 * 86_400)
    #expect(told.count > 280 && told.count < 300)
    #expect(!told.contains { $0.value.isNaN })
  }

  @Test func `of a job with a fine history each vertex has one, and a job without has none`() {
    var history = JobHistory()
    let graph = JobGraph(vertices: [vertex(busy: 0.5)])
    history.add(graph, at: 100_000)
    #expect(history.points(of: "v1", VertexTrailTests.busy, window: 60, now: 100_001).isEmpty)
    history.watch()
    history.add(graph, at: 100_002)
    #expect(history.points(of: "v1", VertexTrailTests.busy, window: 60, now: 100_003).count == 1)
    #expect(history.points(of: "v2", VertexTrailTests.busy, window: 60, now: 100_003).isEmpty)
    history.unwatch()
    #expect(history.points(of: "v1", VertexTrailTests.busy, window: 60, now: 100_003).isEmpty)
  }
}
