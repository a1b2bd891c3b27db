import FoundationEssentials
import Jobs

/// What the dearer calls of one job need not ask again each time: Flink itself renews metrics every 10 s, and the names
/// of a vertex's metrics change with its tasks alone.
struct DetailMemory: Sendable {
  /// The names of each vertex's metrics that are read.
  var names: [String: Timed<[String]>] = [:]
  var figures: [String: Timed<VertexFigures>] = [:]
  var young: [String: YoungRates] = [:]
  var subtasks: [String: Timed<[SubtaskFigures]>] = [:]
  /// Where each vertex's subtasks run.
  var places: [String: Timed<Places>] = [:]
  var processes: Timed<ProcessFigures>?
  var silent: [SilentProcess]?
  /// The parallelism that was asked for; nil in it where that is no wish, or nobody knows.
  var wanted: Timed<Int?>?
  /// Slots that it holds while it waits for more; nil in it where nobody knows.
  var held: Timed<Int?>?
  var phases: (checkpoint: Int, worst: CheckpointPhases)?
  var failures: Timed<[FlinkExceptions.Entry]>?
  /// As the job's plan told them last: while it waits for slots Flink sends an empty one.
  var edges: [JobGraph.Edge] = []
  var askedAt: Date

  init(at now: Date) { askedAt = now }

  /// Of a vertex: its subtasks, and what its parallelism was when they were asked for.
  struct Places: Sendable {
    var parallelism: Int
    var subtasks: [FlinkVertexDetail.Subtask]
  }

  /// Someone looked at the job within the last two minutes.
  func isYoung(at now: Date) -> Bool { now.timeIntervalSince(askedAt) < 120 }
}
