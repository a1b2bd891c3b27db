import Jobs

extension JobGraph.Subtask {
  /// Where it runs; its figures come beside it.
  init(_ place: FlinkVertexDetail.Subtask) {
    self.init(index: place.index)
    state = place.status
    (host, process, attempt) = (place.host, place.process, place.attempt)
    recordsOut = place.metrics?.recordsOut?.value
  }

  /// As Flink told last; empty where it has not.
  var isAtWork: Bool { state.isEmpty || state == "RUNNING" }

  /// What a gauge shows of a task that does not run yet means nothing.
  mutating func rest() { (busy, backpressure) = (nil, nil) }

  /// Nor do the rates of one that has not begun, or is to begin again.
  mutating func stand() { (recordsInPerSecond, recordsOutPerSecond) = (nil, nil) }

  /// The figures of the vertex that it is all of.
  mutating func take(_ vertex: JobGraph.Vertex, isSource: Bool) {
    (busy, backpressure) = (vertex.busy, vertex.backpressure)
    (recordsInPerSecond, recordsIn) = isSource ? (nil, nil) : (vertex.recordsInPerSecond, vertex.recordsIn)
    recordsOutPerSecond =
      isSource ? vertex.recordsOutPerSecond ?? vertex.recordsInPerSecond : vertex.recordsOutPerSecond
    recordsOut = vertex.recordsOut ?? recordsOut
  }
}
