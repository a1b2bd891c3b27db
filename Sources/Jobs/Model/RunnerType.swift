/// The kinds of engine that run jobs.
public enum RunnerType: String, Sendable, Hashable, CaseIterable, Codable {
  case flink, spark, dataflow, direct
}

/// Whether a job ends by itself when its input does.
public enum JobType: String, Sendable, Hashable, CaseIterable, Codable {
  case streaming = "STREAMING"
  case batch = "BATCH"
}

/// The worst rule that fires for a job.
public enum Health: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
  case ok, unknown, warn, critical

  /// In order of severity: ok, unknown, warn, critical.
  public static func < (a: Health, b: Health) -> Bool { a.severity < b.severity }

  private var severity: Int {
    switch self {
    case .ok: 0
    case .unknown: 1
    case .warn: 2
    case .critical: 3
    }
  }
}
