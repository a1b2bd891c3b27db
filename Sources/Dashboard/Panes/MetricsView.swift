package import FoundationEssentials
package import Jobs
import Screen

/// The history of one job's figures.
package struct MetricsView: Sendable {
  package internal(set) var job: String?
  /// One of its vertices, of which alone the figures are.
  struct Vertex: Sendable, Hashable {
    var id: String
    var name: String
  }

  private(set) var vertex: Vertex?
  package internal(set) var series: [MetricSeries] = []

  /// What was asked for is of the window of the whole timeline.
  var isOfTimeline = false

  /// What is laid over the figures.
  package enum Other: Sendable, Hashable {
    /// Another job over the same window.
    case job(String)
    /// The same job so many seconds before.
    case before(Double)
  }

  package internal(set) var other: Other?
  package internal(set) var others: [MetricSeries] = []
  /// The window that was asked for; nil is ten minutes, or less where there is less to show.
  package internal(set) var chosenSeconds: Double?
  /// The moment that is read; nil is the present.
  package internal(set) var cursor: Date?
  /// Seconds of a column of the charts on which it was put.
  var stride = 0.0

  /// The time of that column.
  func column(_ window: Double, _ now: Date) -> Range<Date>? {
    guard let cursor, stride > 0, case let start = now.addingTimeInterval(-window), cursor >= start else { return nil }
    let from = start.addingTimeInterval((cursor.timeIntervalSince(start) / stride).rounded(.down) * stride)
    return from..<from.addingTimeInterval(stride)
  }

  package static let windowSeconds = 600.0
  /// Seconds of a window, from key to key.
  static let windows: [Double] = [60, 300, 600, 1800, 3600, 10_800, 21_600, 43_200, 86_400]
  static let longest = 86_400.0

  var seconds: Double { chosenSeconds ?? MetricsView.windowSeconds }

  /// The window and what is laid over it stay as they were asked for, whatever job is looked at.
  mutating func reset(to job: String?) {
    if self.job != job { vertex = nil }
    self.job = job
    (series, others) = ([], [])
    cursor = nil
    if case .job? = other { other = nil }
  }

  /// Turns to a vertex of the same job, or back to the whole of it.
  mutating func turn(to vertex: Vertex?) {
    guard vertex != self.vertex else { return }
    self.vertex = vertex
    reset(to: job)
  }

  /// What is asked for to be laid over; nil for nothing.
  var comparison: Fetch? {
    switch other {
    case .job(let id): .comparison(job: id, seconds: seconds)
    case .before(let ago):
      job.map { .comparison(job: $0, seconds: min(MetricsView.longest, seconds + ago), vertex: vertex?.id) }
    case nil: nil
    }
  }

  /// The other series, moved to the window that is shown.
  func overlaid(_ now: Date) -> [MetricSeries] {
    guard case .before(let ago)? = other else { return others }
    return others.map { series in
      let times = series.times.map { $0.addingTimeInterval(ago) }.prefix { $0 <= now }
      return MetricSeries(name: series.name, times: Array(times), values: Array(series.values.prefix(times.count)))
    }
  }
}

/// A figure that the metrics pane knows how to show.
struct Figure: Sendable {
  var name: String
  var label: String
  /// A share from 0 to 1 is drawn against a whole; the others against the greatest of the window.
  var isShare: Bool
  var text: @Sendable (Double) -> String
  /// Whole numbers only.
  var isCount = false

  /// It counts all since the job began.
  var isCounter: Bool { name == "restarts" }

  /// The same with its unit, for a place that has room.
  func full(_ value: Double) -> String {
    switch name {
    case "records_in_per_s", "records_out_per_s": text(value) + "/s"
    case "backlog_records": text(value) + " records"
    default: text(value)
    }
  }

  /// Where the rules of the diagnosis draw their line; nil where they draw none.
  var threshold: Double? { JobMetrics.threshold(of: name) }

  /// Beyond its limit a figure has the colour of trouble, from this share of it on that of a warning; what has no limit has none.
  static let near = 0.8

  /// In the order in which they are shown while there is room.
  static let all: [Figure] = [
    Figure(name: "records_in_per_s", label: "in/s", isShare: false, text: Compact.number),
    Figure(name: "backpressure", label: "backpr", isShare: true, text: Compact.percent),
    Figure(name: "watermark_lag_s", label: "lag", isShare: false, text: Compact.duration),
    Figure(name: "busy", label: "busy", isShare: true, text: Compact.percent),
    Figure(name: "records_out_per_s", label: "out/s", isShare: false, text: Compact.number),
    Figure(name: "checkpoint_duration_s", label: "ckpt", isShare: false, text: Compact.duration),
    Figure(name: "cpu", label: "cpu", isShare: true, text: Compact.percent),
    Figure(name: "heap_used", label: "heap", isShare: true, text: Compact.percent),
    Figure(name: "gc_share", label: "gc", isShare: true, text: Compact.percent),
    Figure(name: "backlog_records", label: "backlog", isShare: false, text: Compact.number, isCount: true),
    Figure(name: "restarts", label: "restarts", isShare: false, text: Compact.number, isCount: true),
  ]
}
