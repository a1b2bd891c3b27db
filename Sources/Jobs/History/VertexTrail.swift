/// The headline figures of one vertex: ten minutes by 2 s, an hour by 30 s, a day by 5 minutes; 8 kB when full. A detail is
/// read every second while somebody looks and every quarter of a minute else, so that the finer rings have holes that the
/// coarser ones fill.
struct VertexTrail: Sendable {
  private var rings = [
    BucketRing(step: 2, limit: 300, width: FigureRow.headlines),
    BucketRing(step: 30, limit: 120, width: FigureRow.headlines),
    BucketRing(step: 300, limit: 288, width: FigureRow.headlines),
  ]
  /// Silence of more seconds than this is a gap.
  private static let silence = 60.0

  mutating func add(_ vertex: JobGraph.Vertex, at time: Double) {
    let row = vertex.row
    for index in rings.indices { rings[index].add(row, at: time) }
  }

  /// A figure over the last `window` seconds, oldest first: from the finest ring that covers it, and from coarser ones where
  /// that one has nothing. Where nothing was read for a minute, or two steps, stands a gap.
  func points(_ figure: Int, window: Double, now: Double) -> [FigurePoint] {
    let since = now - window
    let finest = rings.firstIndex { $0.span >= window } ?? rings.count - 1
    var points: [FigurePoint] = []
    for ring in rings[finest...] {
      let read = ring.points(figure, since: since).filter { !$0.value.isNaN }
      points = points.isEmpty ? read : VertexTrail.filled(points, with: read, within: ring.step)
    }
    return VertexTrail.parted(points, pause: max(VertexTrail.silence, rings[finest].step * 2.5))
  }

  /// Both in the order of time; of the coarser ones those that no finer one is near.
  private static func filled(_ fine: [FigurePoint], with coarse: [FigurePoint], within step: Double) -> [FigurePoint] {
    var merged: [FigurePoint] = []
    var at = 0
    for point in coarse {
      while at < fine.count, fine[at].time <= point.time {
        merged.append(fine[at])
        at += 1
      }
      let isNear =
        merged.last.map { point.time - $0.time < step } == true || at < fine.count && fine[at].time - point.time < step
      if !isNear { merged.append(point) }
    }
    return merged + fine[at...]
  }

  private static func parted(_ points: [FigurePoint], pause: Double) -> [FigurePoint] {
    var parted: [FigurePoint] = []
    for point in points {
      if let last = parted.last, point.time - last.time > pause {
        parted.append(FigurePoint(time: last.time + 1, value: .nan))
      }
      parted.append(point)
    }
    return parted
  }
}

extension JobGraph.Vertex {
  /// In the order of `JobMetrics.fields`, as far as a vertex has them.
  var row: FigureRow {
    var row = FigureRow.missing
    for (index, value) in [recordsInPerSecond, recordsOutPerSecond, backpressure, busy, watermarkLag].enumerated() {
      if let value { row[index] = Float(value) }
    }
    return row
  }
}
