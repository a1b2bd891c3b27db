extension JobGraph {
  /// Of a job that runs no more: how it is built and what it did in all, and nothing that looks as if it were at work.
  ///
  /// - Parameter state: the job's, of what was not told to have ended.
  func ended(_ state: JobState) -> JobGraph {
    var graph = self
    for index in graph.vertices.indices { graph.vertices[index].end(state.rawValue) }
    return graph
  }

  static let ends: Set<String> = ["FINISHED", "CANCELED", "FAILED", "COMPLETE", "DONE", "SKIPPED"]
}

extension JobGraph.Vertex {
  fileprivate mutating func end(_ word: String) {
    if !state.isEmpty, !JobGraph.ends.contains(state.uppercased()) { state = word }
    (busy, backpressure, recordsInPerSecond, recordsOutPerSecond, watermarkLag) = (nil, nil, nil, nil, nil)
    for index in subtasks.indices { subtasks[index].end(state) }
  }
}

extension JobGraph.Subtask {
  fileprivate mutating func end(_ word: String) {
    if !state.isEmpty, !JobGraph.ends.contains(state.uppercased()) { state = word }
    (busy, backpressure, recordsInPerSecond, recordsOutPerSecond) = (nil, nil, nil, nil)
  }
}
