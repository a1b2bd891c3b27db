import FoundationEssentials
import JSON
import Jobs

extension Fetch {
  /// What is asked, and of which job: answers to the same question differ little.
  var recordKey: String { recordName + ((job ?? runner).map { "/" + $0 } ?? "") + (vertex.map { "/" + $0 } ?? "") }

  private var vertex: String? {
    switch self {
    case .metrics(_, _, let vertex), .comparison(_, _, let vertex): vertex
    default: nil
    }
  }

  private var runner: String? { if case .runner(let name) = self { name } else { nil } }

  private var recordName: String {
    switch self {
    case .jobs: "jobs"
    case .runners: "runners"
    case .runner: "runner"
    case .timeline: "timeline"
    case .metrics: "metrics"
    case .comparison: "comparison"
    case .audit: "audit"
    case .logs: "logs"
    case .logFile: "file"
    case .graph: "graph"
    case .diagnosis: "diagnosis"
    case .exceptions: "exceptions"
    case .checkpoints: "checkpoints"
    case .savepoints: "savepoints"
    case .configuration: "configuration"
    }
  }

  var record: [String: JSONValue] {
    var members: [String: JSONValue] = ["of": .string(recordName)]
    if let job { members["job"] = .string(job) }
    if let runner { members["runner"] = .string(runner) }
    switch self {
    case .jobs(let since?): members["since"] = .int(since)
    case .timeline(_, let seconds) where seconds != TimelineView.windowSeconds: members["seconds"] = .double(seconds)
    case .metrics(_, let seconds, let vertex), .comparison(_, let seconds, let vertex):
      members["seconds"] = .double(seconds)
      members["vertex"] = vertex.map(JSONValue.string)
    case .logs(_, .some): members["more"] = true
    default: break
    }
    return members
  }

  init?(record json: JSONValue) {
    let job = json["job"]?.string
    let seconds = json["seconds"]?.double ?? MetricsView.windowSeconds
    switch (json["of"]?.string, job) {
    case ("jobs", _): self = .jobs(since: json["since"]?.int)
    case ("runners", _): self = .runners
    case ("runner", _):
      guard let name = json["runner"]?.string else { return nil }
      self = .runner(name)
    case ("timeline", _):
      self = .timeline(job: job, seconds: json["seconds"]?.double ?? TimelineView.windowSeconds)
    case ("audit", _): self = .audit
    case ("metrics", let job?): self = .metrics(job: job, seconds: seconds, vertex: json["vertex"]?.string)
    case ("comparison", let job?): self = .comparison(job: job, seconds: seconds, vertex: json["vertex"]?.string)
    case ("logs", let job?): self = .logs(job: job, cursor: json["more"]?.bool == true ? "" : nil)
    case ("graph", let job?): self = .graph(job: job)
    case ("diagnosis", let job?): self = .diagnosis(job: job)
    case ("exceptions", let job?): self = .exceptions(job: job)
    case ("checkpoints", let job?): self = .checkpoints(job: job)
    case ("savepoints", let job?): self = .savepoints(job: job)
    case ("configuration", let job?): self = .configuration(job: job)
    default: return nil
    }
  }
}
