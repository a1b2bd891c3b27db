package import BeamMCPClient
import JSON
package import Jobs

/// A question to the server that changes nothing.
package enum Fetch: Sendable, Hashable {
  case jobs(since: Int?)
  case runners
  /// One of them, with its engine's processes.
  case runner(String)
  case timeline(job: String?, seconds: Double = TimelineView.windowSeconds)
  /// Of one of its vertices, by its id, where that is named.
  case metrics(job: String, seconds: Double = MetricsView.windowSeconds, vertex: String? = nil)
  /// Figures to lay beside those that are looked at.
  case comparison(job: String, seconds: Double, vertex: String? = nil)
  case audit
  case logs(job: String, cursor: String?)
  case logFile(LogFileSource)
  case graph(job: String)
  case diagnosis(job: String)
  /// What it threw, with whole traces.
  case exceptions(job: String)
  case checkpoints(job: String)
  case savepoints(job: String)
  case configuration(job: String)

  /// Questions of one lane supersede each other.
  package var lane: Lane {
    switch self {
    case .jobs: .jobs
    case .runners: .runners
    case .runner: .runner
    case .timeline: .timeline
    case .metrics: .metrics
    case .comparison: .comparison
    case .audit: .audit
    case .logs, .logFile: .logs
    case .graph: .graph
    case .diagnosis: .diagnosis
    case .exceptions: .exceptions
    case .checkpoints: .checkpoints
    case .savepoints: .savepoints
    case .configuration: .configuration
    }
  }

  /// The job that the answer is about; nil for the fleet.
  package var job: String? {
    switch self {
    case .jobs, .runners, .runner, .audit, .logFile: nil
    case .timeline(let job, _): job
    case .metrics(let job, _, _), .comparison(let job, _, _), .logs(let job, _), .graph(let job), .diagnosis(let job),
      .exceptions(let job), .checkpoints(let job),
      .savepoints(let job), .configuration(let job):
      job
    }
  }
}

/// What is asked for one thing at a time: a newer request of a lane makes the older one void.
package enum Lane: Sendable, Hashable {
  case jobs, runners, runner, audit, timeline, metrics, comparison, logs, graph, diagnosis, exceptions, checkpoints,
    savepoints, configuration
  case plan, ask, glance, read, scan
  /// Writes supersede nothing: each has a lane of its own.
  case write(Int)
}

/// The answer to a `Fetch`.
package enum Answer: Sendable, Hashable {
  case jobs(JobPage)
  case runners([RunnerStatus])
  case runner(RunnerDetail)
  case timeline([TimelineEntry])
  case metrics([MetricSeries])
  case comparison([MetricSeries])
  case audit([TimelineEntry])
  case logs(LogPage)
  case logFile(LogFilePiece)
  case graph(JobGraph)
  case diagnosis(Diagnosis)
  case exceptions([JobFailure])
  case checkpoints(Checkpoints)
  case savepoints([Savepoint])
  case configuration(JobConfiguration)
}
