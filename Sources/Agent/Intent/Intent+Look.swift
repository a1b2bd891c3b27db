extension Intent {
  /// How a look at one job is asked for in plain words; nil is no such look.
  var asked: String? {
    switch self {
    case .analysis: "analyze performance of"
    case .checkpoints: "checkpoints of"
    case .configuration: "configuration of"
    case .diagnosis: "diagnose"
    case .traces: "stack traces of"
    case .graph: "graph of"
    case .logs: "logs of"
    case .metrics: "metrics of"
    case .backlog: "backlog of"
    case .backPressure: "back pressure of"
    case .busy: "how busy is"
    case .collection: "garbage collection of"
    case .cpu: "cpu of"
    case .heap: "heap of"
    case .lag: "lag of"
    case .recordsIn: "records in per second of"
    case .restarts: "restarts of"
    case .savepoints: "savepoints of"
    case .status: "status of"
    case .timeline: "timeline of"
    default: nil
    }
  }

  /// How a look at all jobs, or at the runners, is asked for.
  var askedOfAll: String? {
    switch self {
    case .failed: "list failed jobs"
    case .unhealthy: "what needs attention"
    case .runners: "list runners"
    case .fleetTimeline: "what happened"
    default: nil
    }
  }

  var tool: String { String(rawValue.prefix { $0 != " " }) }
}
