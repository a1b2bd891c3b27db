import Jobs

/// A headline figure that jobs are picked by, `lag over a minute`; the raw value is its name in the filter language.
enum Figure: String, Sendable, Hashable, CaseIterable {
  case lag, busy, backpressure, cpu, heap, restarts, par, up, ckpt, backlog

  /// The words for it, as choices of a `Phrase`.
  var words: String {
    switch self {
    case .lag: "lag|lagging|lags|behind|late|delayed|latency"
    case .busy: "busy|busyness|load"
    case .backpressure: "backpressure|backpressured|back-pressure|back-pressured"
    case .cpu: "cpu"
    case .heap: "heap|memory"
    case .restarts: "restarts|restarted"
    case .par: "parallelism|workers|slots|par"
    case .ckpt: "checkpoint|checkpoints"
    case .backlog: "backlog|queue"
    case .up: "up|running|uptime|age|alive|started|launched"
    }
  }

  /// What compares two jobs by it, `busier than`.
  var comparatives: (more: String, less: String)? {
    switch self {
    case .busy: ("busier", "idler")
    case .up: ("older", "younger|newer")
    case .lag, .backpressure, .cpu, .heap, .restarts, .par, .ckpt, .backlog: nil
    }
  }

  /// A number alone is no limit of it: `running on 4`.
  var needsUnit: Bool { self == .up || self == .ckpt }

  /// In seconds.
  var isTime: Bool { self == .lag || self == .up || self == .ckpt }
  /// A count; what is neither that nor a time is a share of one.
  var isCount: Bool { self == .restarts || self == .par || self == .backlog }

  func value(of job: Job) -> Double? {
    switch self {
    case .lag: job.metrics.watermarkLag
    case .busy: job.metrics.busy
    case .backpressure: job.metrics.backpressure
    case .cpu: job.metrics.cpu
    case .heap: job.metrics.heapUsed
    case .restarts: job.metrics.restarts
    case .par: job.parallelism.map(Double.init)
    case .ckpt: job.metrics.checkpointAge
    case .backlog: job.metrics.backlogRecords
    case .up: job.duration(at: job.observedAt)
    }
  }
}
