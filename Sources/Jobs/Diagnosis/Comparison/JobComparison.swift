public import FoundationEssentials
public import JSON

/// Two jobs, or one job at two moments, side by side (`compare_jobs`).
public struct JobComparison: Sendable, Hashable, Codable {
  /// One side of it.
  public struct Side: Sendable, Hashable, Codable {
    public var jobID: String
    public var jobName: String
    public var runner: String
    public var time: Date
    /// Nil at a moment that has passed, of which figures alone are kept.
    public var state: JobState?
    public var health: Health?
    public var diagnostics: String?
    public var parallelism: Int?

    public init(_ job: Job, at time: Date, isNow: Bool) {
      (jobID, jobName, runner, self.time) = (job.id, job.name, job.runner, time)
      guard isNow else { return }
      (state, health, diagnostics, parallelism) = (job.state, job.health, job.diagnostics, job.parallelism)
    }

    enum CodingKeys: String, CodingKey {
      case runner, time, state, health, diagnostics, parallelism
      case jobID = "job_id"
      case jobName = "job_name"
    }
  }

  public enum Better: String, Sendable, Hashable, Codable, CaseIterable {
    /// `neither`: the figure says nothing of better and worse.
    case first, second, equal, neither
  }

  /// A headline figure of both sides; nil where a side has none.
  public struct Figure: Sendable, Hashable, Codable {
    public var name: String
    public var first: Double?
    public var second: Double?
    /// Second less first; nil where one is missing.
    public var difference: Double?
    /// Nil where one is missing.
    public var better: Better?

    public init(_ name: String, _ first: Double?, _ second: Double?) {
      (self.name, self.first, self.second) = (name, first, second)
      guard let first, let second else { return }
      difference = second - first
      better = Figure.judge(name, first, second)
    }
  }

  /// Something else that is not the same on both sides.
  public struct Difference: Sendable, Hashable, Codable {
    /// `parallelism`, `state`, `pipeline_options.state_backend`.
    public var what: String
    public var first: JSONValue
    public var second: JSONValue

    public init(_ what: String, _ first: JSONValue, _ second: JSONValue) {
      (self.what, self.first, self.second) = (what, first, second)
    }
  }

  /// One sentence.
  public var summary: String
  public var first: Side
  public var second: Side
  public var figures: [Figure]
  public var differences: [Difference]
  /// What happened to the job between the two moments, oldest first; empty for two jobs.
  public var between: [TimelineEntry]
  /// What could not be compared, and why.
  public var notCompared: [String]

  enum CodingKeys: String, CodingKey {
    case summary, first, second, figures, differences, between
    case notCompared = "not_compared"
  }
}

extension JobComparison.Figure {
  private static let lowerIsBetter: Set<String> = [
    "backpressure", "watermark_lag_s", "backlog_records", "checkpoint_age_s", "checkpoint_duration_s",
    "checkpoint_failures", "restarts", "heap_used", "gc_share",
  ]
  private static let higherIsBetter: Set<String> = ["records_in_per_s", "records_out_per_s"]
  /// Differences of less than a twentieth are noise.
  private static let noise = 0.05

  private static func judge(_ name: String, _ first: Double, _ second: Double) -> JobComparison.Better {
    if abs(first - second) <= noise * max(abs(first), abs(second)) { return .equal }
    if lowerIsBetter.contains(name) { return first < second ? .first : .second }
    if higherIsBetter.contains(name) { return first > second ? .first : .second }
    return .neither
  }
}
