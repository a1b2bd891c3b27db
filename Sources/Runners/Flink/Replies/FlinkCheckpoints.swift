/// `/jobs/ID/checkpoints`.
struct FlinkCheckpoints: Decodable, Sendable {
  struct Counts: Decodable, Sendable {
    var restored: Int
    var inProgress: Int
    var completed: Int
    var failed: Int

    enum CodingKeys: String, CodingKey {
      case restored, completed, failed
      case inProgress = "in_progress"
    }
  }

  struct Entry: Decodable, Sendable {
    var id: Int
    var status: String
    var isSavepoint: Bool
    /// `CHECKPOINT`, `SAVEPOINT`, of a stop `SYNC_SAVEPOINT`.
    var type: String?
    var triggered: Int
    var acknowledged: Int?
    var duration: Int?
    var size: Int?
    var subtasks: Int?
    var subtasksDone: Int?
    var path: String?
    var failure: String?

    enum CodingKeys: String, CodingKey {
      case id, status
      case isSavepoint = "is_savepoint"
      case type = "checkpoint_type"
      case triggered = "trigger_timestamp"
      case acknowledged = "latest_ack_timestamp"
      case duration = "end_to_end_duration"
      case size = "state_size"
      case subtasks = "num_subtasks"
      case subtasksDone = "num_acknowledged_subtasks"
      case path = "external_path"
      case failure = "failure_message"
    }
  }

  struct Restored: Decodable, Sendable {
    var path: String?

    enum CodingKeys: String, CodingKey {
      case path = "external_path"
    }
  }

  struct Latest: Decodable, Sendable {
    var completed: Entry?
    var savepoint: Entry?
    var restored: Restored?
  }

  var counts: Counts
  var latest: Latest?
  /// Newest first; `web.checkpoints.history` of them, 10 unless set.
  var history: [Entry]
}
