/// One process that an engine runs jobs in. Figures that its engine does not tell are nil.
public struct EngineProcess: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Flink's.
    case taskManager = "task_manager"
    /// Spark's: a `worker` is a host's share of the cluster, on which executors and drivers of applications run.
    case worker, executor, driver
    /// Of the operating system.
    case process
  }

  /// The engine's; executors of two applications may have the same.
  public var id: String
  public var kind: Kind
  public var host: String
  /// The engine has given it up, or has not heard of it for more than a minute.
  public var dead: Bool
  /// What an operator has to know of it, why it is dead among that.
  public var remark: String?
  /// The job that it works for, where it works for one alone.
  public var jobID: String?
  public var slots: RunnerStatus.Slots?
  public var cores: Double?
  public var activeTasks: Int?
  public var failedTasks: Int?
  /// Bytes: of a TaskManager its heap, of an executor what it stores, of a worker what its executors were given, of a
  /// process what it has in memory.
  public var memoryUsed: Double?
  public var memoryMax: Double?
  /// Shares, 0–1: of the processors, and of its time at work that it collects garbage.
  public var cpu: Double?
  public var gcShare: Double?
  /// Bytes.
  public var diskUsed: Double?
  public var shuffleRead: Double?
  public var shuffleWritten: Double?
  /// Seconds since the engine last heard of it.
  public var heartbeatAge: Double?

  /// Without a sign of life for so many seconds it counts as dead.
  package static let patience = 60.0

  public init(id: String, kind: Kind, host: String) {
    self.id = id
    self.kind = kind
    self.host = host
    dead = false
  }

  /// Share of its memory that is used, 0–1.
  public var memoryShare: Double? {
    guard let memoryUsed, let memoryMax, memoryMax > 0 else { return nil }
    return memoryUsed / memoryMax
  }

  enum CodingKeys: String, CodingKey {
    case id, kind, host, dead, remark, slots, cores, cpu
    case jobID = "job_id"
    case activeTasks = "active_tasks"
    case failedTasks = "failed_tasks"
    case memoryUsed = "memory_used_bytes"
    case memoryMax = "memory_max_bytes"
    case gcShare = "gc_share"
    case diskUsed = "disk_used_bytes"
    case shuffleRead = "shuffle_read_bytes"
    case shuffleWritten = "shuffle_written_bytes"
    case heartbeatAge = "heartbeat_age_s"
  }
}
