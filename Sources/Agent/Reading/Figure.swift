import Jobs

/// A headline figure that jobs are picked by, `lag over a minute`; the raw value is its name in the filter language.
enum Figure: String, Sendable, Hashable, CaseIterable {
  case lag, busy, backpressure, cpu, heap

  /// The words for it, as choices of a `Phrase`.
  var words: String {
    switch self {
    case .lag: "lag|lagging|lags|behind|late|delayed|latency"
    case .busy: "busy|busyness|load"
    case .backpressure: "backpressure|backpressured|back-pressure|back-pressured"
    case .cpu: "cpu"
    case .heap: "heap|memory"
    }
  }

  /// In seconds; the others are shares of one.
  var isTime: Bool { self == .lag }

  func value(of job: Job) -> Double? {
    switch self {
    case .lag: job.metrics.watermarkLag
    case .busy: job.metrics.busy
    case .backpressure: job.metrics.backpressure
    case .cpu: job.metrics.cpu
    case .heap: job.metrics.heapUsed
    }
  }
}
