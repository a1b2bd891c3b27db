extension JobGraph.Vertex {
  /// A source: nothing comes in, so that its subtasks are told apart by what they put out.
  public var countsOut: Bool {
    let comesIn = subtasks.contains { ($0.recordsInPerSecond ?? 0) > 0 || ($0.recordsIn ?? 0) > 0 }
    return !comesIn && subtasks.contains { $0.recordsOutPerSecond != nil || $0.recordsOut != nil }
  }

  public var recordsPerSecond: Double? { countsOut ? recordsOutPerSecond : recordsInPerSecond }
}

extension JobGraph.Subtask {
  /// Records a second, and all of them: what it takes in, or, as of a source, what it puts out.
  public func recordsPerSecond(out: Bool) -> Double? { out ? recordsOutPerSecond : recordsInPerSecond }
  public func records(out: Bool) -> Double? { out ? recordsOut : recordsIn }
}
