public import FoundationEssentials

/// One job, in one shape whatever engine runs it.
public struct Job: Sendable, Hashable, Identifiable {
  /// Ours: short, typable, unique on this server, never changed once given.
  public var id: String
  /// The engine's id; nil until the engine has named the job.
  public var nativeID: String?
  public var name: String
  /// The configured runner's name, `flink-prod`.
  public var runner: String
  public var runnerType: RunnerType
  public var type: JobType
  /// The last known state; `stale` says that the engine no longer confirms it.
  public var state: JobState
  /// The engine's own word.
  public var nativeState: String
  public var startTime: Date?
  public var endTime: Date?
  public var parallelism: Int?
  public var health: Health
  /// The reason of `health` in words, worst first; empty where healthy.
  public var diagnostics: String
  public var metrics: JobMetrics
  public var savepoints: Int
  public var latestSavepoint: String?
  public var actions: JobActions
  /// Rises with every change of this job on this server.
  public var revision: Int
  /// When the engine last told what stands here.
  public var observedAt: Date
  public var stale: Bool
  /// Somebody knows of what is wrong; nil where nobody has said so.
  public var acknowledgement: Acknowledgement?

  public init(id: String, name: String, runner: String, runnerType: RunnerType, observedAt: Date) {
    self.id = id
    self.name = name
    self.runner = runner
    self.runnerType = runnerType
    self.observedAt = observedAt
    type = .streaming
    state = .unknown
    nativeState = ""
    health = .unknown
    diagnostics = ""
    metrics = JobMetrics()
    savepoints = 0
    actions = JobActions()
    revision = 0
    stale = false
  }

  /// It fails, or is not as it should be.
  public var hasProblem: Bool { health >= .warn || state == .failed }

  /// Seconds that the job has run until it ended, else until `now`; nil before it started, and where it has ended nobody
  /// knows when.
  public func duration(at now: Date) -> Double? {
    guard let end = endTime ?? (state.isTerminal ? nil : now) else { return nil }
    return startTime.map { max(0, end.timeIntervalSince($0)) }
  }
}
