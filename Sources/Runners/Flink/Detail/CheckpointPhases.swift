/// The longest parts of one checkpoint over all subtasks, in seconds.
struct CheckpointPhases: Sendable, Hashable {
  var startDelay: Double?
  var alignment: Double?
  var sync: Double?
  var async: Double?

  init(worst phases: [FlinkPhases]) {
    let all = phases.compactMap(\.summary)
    startDelay = CheckpointPhases.worst(all.map(\.startDelay))
    alignment = CheckpointPhases.worst(all.map(\.alignment?.duration))
    sync = CheckpointPhases.worst(all.map(\.writing?.sync))
    async = CheckpointPhases.worst(all.map(\.writing?.async))
  }

  private static func worst(_ spans: [FlinkPhases.Span?]) -> Double? {
    spans.compactMap { $0?.max?.value }.max().map { $0 / 1000 }
  }
}
