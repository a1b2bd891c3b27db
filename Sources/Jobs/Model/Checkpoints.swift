public import FoundationEssentials

/// What an engine tells about the checkpoints of a job.
public struct Checkpoints: Sendable, Hashable, Codable {
  public struct Checkpoint: Sendable, Hashable, Codable {
    public var id: Int
    /// `COMPLETED`, `FAILED`, `IN_PROGRESS`.
    public var status: String
    public var isSavepoint: Bool
    /// It was taken to stop the job, whose sources put out nothing behind it. Not on the wire.
    package var stopsJob = false
    public var triggeredAt: Date
    public var endToEndSeconds: Double?
    public var sizeBytes: Double?
    /// Why it failed, the engine's words.
    public var failure: String?
    /// Where it lies.
    public var path: String?
    /// The longest of any subtask, in seconds: waiting for barriers to arrive and to align, and the two parts of writing.
    public var startDelaySeconds: Double?
    public var alignmentSeconds: Double?
    public var syncSeconds: Double?
    public var asyncSeconds: Double?
    public var acknowledged: Int?
    public var subtasks: Int?
    /// The vertices some of whose subtasks did not answer, where it was looked for: of a checkpoint that expired, those that
    /// it waited for.
    public var unanswered: [String]?

    public init(id: Int, status: String, isSavepoint: Bool, triggeredAt: Date) {
      self.id = id
      self.status = status
      self.isSavepoint = isSavepoint
      self.triggeredAt = triggeredAt
    }

    enum CodingKeys: String, CodingKey {
      case id, status, failure, path, acknowledged, subtasks, unanswered
      case isSavepoint = "is_savepoint"
      case triggeredAt = "triggered_at"
      case endToEndSeconds = "end_to_end_s"
      case sizeBytes = "size_bytes"
      case startDelaySeconds = "start_delay_s"
      case alignmentSeconds = "alignment_s"
      case syncSeconds = "sync_s"
      case asyncSeconds = "async_s"
    }
  }

  public var enabled: Bool
  public var intervalSeconds: Double?
  public var timeoutSeconds: Double?
  public var completed: Int
  public var failed: Int
  public var inProgress: Int
  public var restored: Int
  /// Newest first.
  public var history: [Checkpoint]
  public var latestRestored: String?
  /// When the engine told this, where it tells nothing of them since: none of the job's tasks runs. Nil where it is of now.
  public var toldAt: Date?

  public init(enabled: Bool) {
    self.enabled = enabled
    completed = 0
    failed = 0
    inProgress = 0
    restored = 0
    history = []
  }

  enum CodingKeys: String, CodingKey {
    case enabled, completed, failed, restored, history
    case inProgress = "in_progress"
    case intervalSeconds = "interval_s"
    case timeoutSeconds = "timeout_s"
    case latestRestored = "latest_restored"
    case toldAt = "told_at"
  }
}
