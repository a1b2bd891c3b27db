package import Screen

/// Where a key is pressed.
package enum Context: String, Sendable, Hashable, CaseIterable {
  case jobs, log, timeline, metrics, job, graph, exceptions, overview, runners, audit, messages, help, plan, results
  case text, trace, themes, columns, bar, replay

  package var title: String {
    switch self {
    case .jobs: "jobs table"
    case .log: "log pane"
    case .timeline: "timeline"
    case .metrics: "metrics"
    case .job: "job page"
    case .graph: "graph"
    case .exceptions: "exceptions"
    case .overview: "overview"
    case .runners: "runners page"
    case .audit: "audit page"
    case .messages: "messages page"
    case .help: "help"
    case .plan: "plan"
    case .results: "results"
    case .text: "message"
    case .trace: "trace"
    case .themes: "list of themes"
    case .columns: "list of columns"
    case .bar: "input line"
    case .replay: "replay"
    }
  }

  static let panes: Set<Context> = [.jobs, .log, .timeline, .metrics]
  static let lists: Set<Context> = [.overview, .runners, .audit, .messages]
  static let withJob = panes.union([.job, .graph, .exceptions])
  static let pages = withJob.union(lists)
  static let scrolling = pages.union([.help, .results, .text, .trace, .themes, .columns])
  /// Where figures over time are looked at; log and timeline have such keys for themselves.
  static let charts: Set<Context> = [.jobs, .metrics, .job]
  static let everywhere = Set(Context.allCases)
}

extension State {
  /// How a key is named in the report of a crash: what is typed into a line is told as a dot.
  package func reportedName(of key: Key) -> String {
    guard case .character = key else { return key.name }
    let isText = bar != nil || help != nil || dialog != nil
    return isText ? "·" : key.name
  }
}
