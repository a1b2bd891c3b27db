import Jobs
import Service

/// Everything that `/metrics` tells, gathered.
struct ServerFigures: Sendable {
  var requests: [RequestFigures.Label: Int] = [:]
  var durations: [String: Histogram] = [:]
  var runners: [RunnerStatus] = []
  var polls: [String: PollFigures] = [:]
  var jobs: [Job] = []
  var audit: [String: Int] = [:]
  var calls: [CallFigures.Label: Int] = [:]
  var callDurations: [String: Histogram] = [:]
  var models = ModelCounts()
  var streams = 0
  var encodings = 0
  var connections = 0
  /// Seconds since 1970.
  var startedAt = 0.0
}

extension MetricsText {
  init(_ figures: ServerFigures) {
    self.init()
    putRequests(figures)
    putCalls(figures)
    putModels(figures.models)
    putRunners(figures)
    putJobs(figures.jobs)
    family("beamtop_audit_entries_total", .counter, "Writing calls by their outcome.")
    for (outcome, count) in figures.audit.sorted(by: { $0.key < $1.key }) {
      sample("beamtop_audit_entries_total", ["outcome": outcome], count)
    }
    family("beamtop_event_streams", .gauge, "Readers of /api/v1/events.")
    sample("beamtop_event_streams", figures.streams)
    family("beamtop_event_encodings_total", .counter, "How often changes were encoded for readers of events.")
    sample("beamtop_event_encodings_total", figures.encodings)
    family("beamtop_connections", .gauge, "Connections opened by POST /api/v1/mcp/initialize.")
    sample("beamtop_connections", figures.connections)
    family("beamtop_start_time_seconds", .gauge, "When the server started, in seconds since 1970.")
    sample("beamtop_start_time_seconds", figures.startedAt)
  }

  private mutating func sample(_ name: String, _ value: Int) { sample(name, [:], value) }
  private mutating func sample(_ name: String, _ value: Double) { sample(name, [:], value) }

  private mutating func putRequests(_ figures: ServerFigures) {
    family("beamtop_http_requests_total", .counter, "Requests answered.")
    let requests = figures.requests.sorted {
      ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
    }
    for (label, count) in requests {
      sample(
        "beamtop_http_requests_total",
        ["method": label.method, "route": label.route, "status": String(label.status)], count)
    }
    family("beamtop_http_request_duration_seconds", .histogram, "Time until an answer was there, or a stream began.")
    for (route, histogram) in figures.durations.sorted(by: { $0.key < $1.key }) {
      self.histogram("beamtop_http_request_duration_seconds", ("route", route), histogram)
    }
  }

  private mutating func putCalls(_ figures: ServerFigures) {
    family("beamtop_tool_calls_total", .counter, "Calls of operations, by whatever face.")
    let calls = figures.calls.sorted {
      ($0.key.tool, $0.key.face, $0.key.outcome) < ($1.key.tool, $1.key.face, $1.key.outcome)
    }
    for (label, count) in calls {
      sample("beamtop_tool_calls_total", ["tool": label.tool, "face": label.face, "outcome": label.outcome], count)
    }
    family("beamtop_tool_call_duration_seconds", .histogram, "Time until an operation had its answer.")
    for (tool, histogram) in figures.callDurations.sorted(by: { $0.key < $1.key }) {
      self.histogram("beamtop_tool_call_duration_seconds", ("tool", tool), histogram)
    }
  }

  /// The models that the server itself asks: those of the console and of mcp ask are their own.
  private mutating func putModels(_ models: ModelCounts) {
    family("beamtop_model_requests_total", .counter, "Requests of the server's to models.")
    for (purpose, outcome, count) in models.requests {
      sample("beamtop_model_requests_total", ["purpose": purpose, "outcome": outcome], count)
    }
    family("beamtop_model_seconds_total", .counter, "Time that models were waited for.")
    for (purpose, seconds) in models.seconds { sample("beamtop_model_seconds_total", ["purpose": purpose], seconds) }
    family("beamtop_model_tokens_total", .counter, "Tokens, where the model's server counts them.")
    sample("beamtop_model_tokens_total", ["direction": "read"], models.tokensRead)
    sample("beamtop_model_tokens_total", ["direction": "written"], models.tokensWritten)
  }

  private mutating func putRunners(_ figures: ServerFigures) {
    let polled = figures.runners.map { ($0, figures.polls[$0.runner] ?? PollFigures()) }
    family("beamtop_runner_up", .gauge, "1 where the runner answers.")
    for (runner, _) in polled {
      let isUp = runner.state == .ok || runner.state == .degraded
      sample("beamtop_runner_up", ["runner": runner.runner, "type": runner.runnerType.rawValue], isUp ? 1 : 0)
    }
    family("beamtop_polls_total", .counter, "Surveys of a runner by their result.")
    for (runner, polls) in polled {
      sample("beamtop_polls_total", ["runner": runner.runner, "result": "answered"], polls.answered)
      sample("beamtop_polls_total", ["runner": runner.runner, "result": "failed"], polls.failed)
    }
    family("beamtop_poll_seconds_total", .counter, "Time that the surveys that were answered took, together.")
    for (runner, polls) in polled { sample("beamtop_poll_seconds_total", ["runner": runner.runner], polls.seconds) }
    family("beamtop_poll_last_seconds", .gauge, "Time that the last survey took.")
    for (runner, polls) in polled {
      if let seconds = polls.lastSeconds { sample("beamtop_poll_last_seconds", ["runner": runner.runner], seconds) }
    }
  }

  private mutating func putJobs(_ jobs: [Job]) {
    let runners = Dictionary(grouping: jobs, by: \.runner).sorted { $0.key < $1.key }
    family("beamtop_jobs", .gauge, "Jobs by state.")
    for (runner, jobs) in runners {
      for state in JobState.allCases {
        let count = jobs.count { $0.state == state }
        sample("beamtop_jobs", ["runner": runner, "state": state.rawValue], count)
      }
    }
    family("beamtop_live_jobs", .gauge, "Jobs that have not ended, by health.")
    for (runner, jobs) in runners {
      for health in Health.allCases {
        let count = jobs.count { $0.health == health && !$0.state.isTerminal }
        sample("beamtop_live_jobs", ["runner": runner, "health": health.rawValue], count)
      }
    }
  }
}
