import FoundationEssentials
package import Jobs
import Screen

/// The history of one job's figures.
package struct MetricsView: Sendable {
  package internal(set) var job: String?
  package internal(set) var series: [MetricSeries] = []

  static let windowSeconds = 600.0

  mutating func reset(to job: String?) {
    self.job = job
    series = []
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
