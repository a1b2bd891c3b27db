/// The longest parts of one checkpoint over all subtasks, in seconds, and who did not answer.
struct CheckpointPhases: Sendable, Hashable {
  var startDelay: Double?
  var alignment: Double?
  var sync: Double?
  var async: Double?
  /// By their names.
  var unanswered: [String]

  init(worst phases: [(vertex: String, cost: FlinkPhases)]) {
    let all = phases.compactMap(\.cost.summary)
    unanswered = phases.filter(\.cost.isOpen).map(\.vertex)
    startDelay = CheckpointPhases.worst(all.map(\.startDelay))
    alignment = CheckpointPhases.worst(all.map(\.alignment?.duration))
    sync = CheckpointPhases.worst(all.map(\.writing?.sync))
    async = CheckpointPhases.worst(all.map(\.writing?.async))
  }

  private static func worst(_ spans: [FlinkPhases.Span?]) -> Double? {
    spans.compactMap { $0?.max?.value }.max().map { $0 / 1000 }
  }
}
