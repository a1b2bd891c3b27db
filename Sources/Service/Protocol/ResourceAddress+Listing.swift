import Jobs
import MCP

extension ResourceAddress {
  static let mimeType = "application/json"

  static let templates: [ResourceTemplate] =
    Aspect.allCases.map { aspect in
      ResourceTemplate(
        uriTemplate: "job://{job_id}" + (aspect == .status ? "" : "/\(aspect.rawValue)"), name: "job \(aspect.noun)",
        title: aspect.title, description: aspect.summary, mimeType: mimeType)
    } + [
      ResourceTemplate(
        uriTemplate: "runner://{name}", name: "runner", title: "One runner",
        description: "State, slots and capabilities of a configured engine", mimeType: mimeType)
    ]

  static let summary = Resource(
    uri: ResourceAddress.fleet.uri, name: "fleet summary", title: "The fleet at a glance",
    description: "How many jobs are in which state and health, the runners, and the jobs that are worst",
    mimeType: mimeType)

  static let happenings = Resource(
    uri: ResourceAddress.fleetTimeline.uri, name: "fleet timeline", title: "What happened to the fleet",
    description: "State changes, failures, rescales and actions of the last day, the oldest first", mimeType: mimeType)

  static let account = Resource(
    uri: ResourceAddress.audit.uri, name: "audit", title: "The newest writing calls",
    description: "Who changed what, or tried to, since this server was started", mimeType: mimeType)

  static func resource(of job: Job) -> Resource {
    Resource(
      uri: ResourceAddress.job(job.id, .status).uri, name: job.id, title: VisibleText.of(job.name),
      description: "\(job.state.rawValue), \(job.health.rawValue), on \(job.runner)", mimeType: mimeType)
  }

  static func resource(of runner: RunnerStatus) -> Resource {
    Resource(
      uri: ResourceAddress.runner(runner.runner).uri, name: runner.runner, title: "Runner \(runner.runner)",
      description: "\(runner.runnerType.rawValue), \(runner.state.rawValue)", mimeType: mimeType)
  }
}

extension ResourceAddress.Aspect {
  /// The operation that reads it.
  var operation: String {
    switch self {
    case .status: "get_job_status"
    case .logs: "get_job_logs"
    case .metrics: "get_job_metrics"
    case .timeline: "get_job_timeline"
    case .diagnosis: "diagnose_job"
    case .analysis: "analyze_job_performance"
    }
  }

  fileprivate var noun: String { self == .status ? "status" : rawValue }
  fileprivate var title: String { Operations.named[operation]?.title ?? noun }
  fileprivate var summary: String { Operations.named[operation]?.summary ?? noun }
}
