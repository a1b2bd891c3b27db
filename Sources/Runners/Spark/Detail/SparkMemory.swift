import FoundationEssentials
import JSON
import Jobs

/// What the dearer calls of one job need not ask again each time, and what rates are counted from.
struct SparkMemory: Sendable {
  var askedAt: Date
  var app: String?
  var stages: Timed<[StageRow]>?
  /// Bytes of the list of stages: a long one is read more seldom.
  var stageBytes = 0
  var spreads: [String: StageSpread] = [:]
  var executors: Timed<[ExecutorRow]>?
  /// Records in and out of all stages when they were last counted anew.
  var counted: Timed<Records>?
  var rates: Records?
  /// Seconds of work and of it in garbage collection, by executor.
  var collected: Timed<[String: ExecutorRow]>?
  var gcShare: Double?
  /// Whose that is.
  var collector: String?
  /// What failed tasks threw, by the keys of their stages.
  var taskFailures: [String: StageFailures] = [:]
  /// How an ended driver's log ends, read once.
  var lastWords: [JobFailure]?

  struct Records: Sendable, Hashable {
    var read: Double
    var written: Double
  }

  init(at now: Date) { askedAt = now }

  func spread(of row: StageRow) -> StageSpread? { spreads["\(row.key) ended"] ?? spreads[row.key] }

  /// Of all stages, each kind once.
  var retriedTasks: [JobFailure] { StageFailures.joined(taskFailures.values.flatMap(\.kinds)) }

  /// Someone looked at the job within the last two minutes.
  func isYoung(at now: Date) -> Bool { now.timeIntervalSince(askedAt) < 120 }
}
