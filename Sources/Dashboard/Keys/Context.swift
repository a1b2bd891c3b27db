/// Where a key is pressed.
package enum Context: String, Sendable, Hashable, CaseIterable {
  case jobs, log, timeline, job, runners, help, plan, results, text, themes, columns, bar

  package var title: String {
    switch self {
    case .jobs: "jobs table"
    case .log: "log pane"
    case .timeline: "timeline"
    case .job: "job page"
    case .runners: "runners page"
    case .help: "help"
    case .plan: "plan"
    case .results: "results"
    case .text: "message"
    case .themes: "list of themes"
    case .columns: "list of columns"
    case .bar: "input line"
    }
  }

  static let panes: Set<Context> = [.jobs, .log, .timeline]
  static let pages: Set<Context> = [.jobs, .log, .timeline, .job, .runners]
  static let withJob: Set<Context> = [.jobs, .log, .timeline, .job]
  static let scrolling: Set<Context> = [
    .jobs, .log, .timeline, .job, .runners, .help, .results, .text, .themes, .columns,
  ]
  static let everywhere = Set(Context.allCases)
}
