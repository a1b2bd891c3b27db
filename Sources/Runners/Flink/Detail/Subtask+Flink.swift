import Jobs

extension JobGraph.Subtask {
  /// Where it runs; its figures come beside it.
  init(_ place: FlinkVertexDetail.Subtask) {
    self.init(index: place.index)
    state = place.status
    (host, process, attempt) = (place.host, place.process, place.attempt)
    recordsOut = place.metrics?.recordsOut?.value
  }

  /// The figures of the vertex that it is all of.
  mutating func take(_ vertex: JobGraph.Vertex, isSource: Bool) {
    (busy, backpressure) = (vertex.busy, vertex.backpressure)
    (recordsInPerSecond, recordsIn) = isSource ? (nil, nil) : (vertex.recordsInPerSecond, vertex.recordsIn)
    recordsOutPerSecond =
      isSource ? vertex.recordsOutPerSecond ?? vertex.recordsInPerSecond : vertex.recordsOutPerSecond
    recordsOut = vertex.recordsOut ?? recordsOut
  }
}
