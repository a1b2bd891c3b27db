public import FoundationEssentials

/// One configured runner as it is now.
public struct RunnerStatus: Sendable, Hashable, Codable {
  public enum State: String, Sendable, Hashable, Codable, CaseIterable {
    /// `degraded`: it answers, but slowly or not everything.
    case ok, degraded, unreachable, denied
  }

  public struct Slots: Sendable, Hashable, Codable {
    public var total: Int
    public var free: Int

    public init(total: Int, free: Int) {
      self.total = total
      self.free = free
    }
  }

  /// How long it takes to tell of its jobs, in seconds: the last time, and all but the slowest twentieth of the last
  /// `samples` times.
  public struct Latency: Sendable, Hashable, Codable {
    public var last: Double
    public var p95: Double
    public var samples: Int

    public init(last: Double, p95: Double, samples: Int) {
      (self.last, self.p95, self.samples) = (last, p95, samples)
    }

    enum CodingKeys: String, CodingKey {
      case samples
      case last = "last_s"
      case p95 = "p95_s"
    }
  }

  public var runner: String
  public var runnerType: RunnerType
  public var state: State
  /// Where it is; empty for a runner without an address.
  public var url: String
  public var version: String?
  public var slots: Slots?
  public var capabilities: [JobAction]
  public var readOnly: Bool
  public var production: Bool
  /// A simulation, not an engine.
  public var demo: Bool
  public var lastError: String?
  /// When it last answered.
  public var observedAt: Date?
  /// Nil before its first answer.
  public var latency: Latency?
  /// Since when this server watches it: what its jobs did before is not known, but for what an earlier run kept.
  public var watchedSince: Date?

  /// It does not answer us at all, or never has with anything that could be used, as a page of a proxy's: it may have jobs.
  package var isDown: Bool { state == .unreachable || state == .denied || state == .degraded && observedAt == nil }

  /// The `lastError` of a runner before its first answer.
  package static let notAsked = "not asked yet"

  public init(runner: String, runnerType: RunnerType, state: State, url: String) {
    self.runner = runner
    self.runnerType = runnerType
    self.state = state
    self.url = url
    capabilities = []
    readOnly = false
    production = false
    demo = false
  }

  /// The same but for what every answer changes: when it came, and how long it took.
  package var atRest: RunnerStatus {
    var status = self
    (status.observedAt, status.latency) = (nil, nil)
    return status
  }

  enum CodingKeys: String, CodingKey {
    case runner, state, url, version, slots, capabilities, production, demo, latency
    case runnerType = "runner_type"
    case readOnly = "read_only"
    case lastError = "last_error"
    case observedAt = "observed_at"
    case watchedSince = "watched_since"
  }
}
