/// The checkpoints of one job.
struct DemoCheckpointing: Sendable {
  struct Pending: Sendable {
    var id: Int
    var since: Int
    /// Share of the way, 0–1.
    var done: Double
  }

  struct Past: Sendable {
    var id: Int
    var since: Int
    /// Seconds from trigger to end.
    var seconds: Double
    var bytes: Double
    /// How held back its barriers were, 0–1.
    var pressure: Double
    var failed = false
    /// The engine's word for why; nil for one that did not fail.
    var reason: Reason?
    /// Seconds of it that the upload took beyond the usual.
    var slowUpload = 0.0
    var path: String?
    var isSavepoint = false
  }

  /// Why a checkpoint came to nothing, as Flink says it (`CheckpointFailureReason`).
  enum Reason: String, Sendable {
    case expired = "Checkpoint expired before completing."
    case upload = "Asynchronous task checkpoint failed."
    case suspended = "Checkpoint Coordinator is suspending."
  }

  static let kept = 10
  /// Seconds that one takes where nothing is wrong.
  static let usual = 0.6...3.0

  var nextID: Int
  var pending: Pending?
  /// Newest last, at most as many as engines keep (`web.checkpoints.history`).
  var past: [Past] = []
  var completed: Int
  var failed = 0
  var restored = 0
  var lastTrigger: Int
  var lastCompleted: Int?
  var lastSeconds: Double?
  var restoredFrom: String?

  init(nextID: Int, step: Int) {
    self.nextID = nextID
    completed = nextID - 1
    lastTrigger = step
  }

  mutating func keep(_ checkpoint: Past) {
    past.append(checkpoint)
    if past.count > DemoCheckpointing.kept { past.removeFirst() }
    if checkpoint.failed {
      failed += 1
    } else {
      completed += 1
      lastCompleted = checkpoint.since + DemoTick.steps(checkpoint.seconds)
      if !checkpoint.isSavepoint { lastSeconds = checkpoint.seconds }
    }
  }
}
