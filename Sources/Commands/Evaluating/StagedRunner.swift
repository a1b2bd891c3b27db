import FoundationEssentials
import JSON
import Jobs

/// An engine of an evaluation: it has the jobs of a file, and what is asked of it happens at once.
actor StagedRunner: Runner {
  nonisolated let name: String
  nonisolated let type: RunnerType
  nonisolated let capabilities: Set<JobAction>
  nonisolated var address: String { "staged://\(name)" }
  nonisolated var isDemo: Bool { true }
  private var jobs: [Observation]
  private var savepoints: [String: Int] = [:]

  init(_ status: RunnerStatus, jobs: [Job]) {
    (name, type) = (status.runner, status.runnerType)
    capabilities = status.capabilities.isEmpty ? Set(JobAction.allCases) : Set(status.capabilities)
    self.jobs = jobs.filter { $0.runner == status.runner }.map(StagedRunner.observation)
  }

  /// The id of the file is the engine's here, by which calls can name the job.
  private static func observation(_ job: Job) -> Observation {
    var seen = Observation(
      nativeID: job.id, name: job.name, type: job.type, state: job.state, nativeState: job.state.rawValue)
    (seen.startTime, seen.endTime, seen.parallelism) = (job.startTime, job.endTime, job.parallelism)
    (seen.metrics, seen.actions) = (job.metrics, job.actions)
    return seen
  }

  /// What can be told apart of what was done, a line a job.
  var outcome: [String] {
    jobs.map { "\(name) \($0.name) \($0.state.rawValue) \($0.parallelism ?? 0) \(savepoints[$0.nativeID] ?? 0)" }
      .sorted()
  }

  private func change(_ job: JobTarget, _ body: (inout Observation) -> Void) throws(RunnerError) {
    guard let at = jobs.firstIndex(where: { $0.nativeID == job.nativeID }) else {
      throw .refused("there is no such job")
    }
    body(&jobs[at])
    jobs[at].nativeState = jobs[at].state.rawValue
  }

  private func end(_ job: JobTarget, as state: JobState) throws(RunnerError) {
    try change(job) { ($0.state, $0.endTime) = (state, Date()) }
  }

  @discardableResult
  private func keep(_ job: JobTarget, _ path: String?) -> String {
    savepoints[job.nativeID, default: 0] += 1
    return "\(path ?? "staged:///savepoints")/\(job.nativeID)-\(savepoints[job.nativeID] ?? 0)"
  }
}

// Looks.
extension StagedRunner {
  func survey() async throws(RunnerError) -> Survey { Survey(observations: jobs) }
  func detail(of job: JobTarget) async throws(RunnerError) -> JobDetail { JobDetail() }
  func configuration(of job: JobTarget) async throws(RunnerError) -> JobConfiguration { JobConfiguration() }
  func logs(of job: JobTarget, _ request: LogRequest) async throws(RunnerError) -> [LogLine] { [] }

  func forecast(_ request: ActionRequest, on job: JobTarget) async throws(RunnerError) -> Forecast {
    Forecast(summary: "\(request.action.rawValue) \(job.name)", steps: [], reversible: false, interruption: "none")
  }

  func forecast(_ request: SubmitRequest) async throws(RunnerError) -> Forecast {
    Forecast(summary: "Submit \(request.name)", steps: [], reversible: true, interruption: "none")
  }
}

// Changes.
extension StagedRunner {
  func submit(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    begin(request.jobID, request.name, request.type, request.options["parallelism"]?.int)
    return Submitted(nativeID: "native-" + request.jobID, state: .running)
  }

  private func begin(_ id: String, _ name: String, _ type: JobType, _ parallelism: Int?) {
    var seen = Observation(
      nativeID: "native-" + id, name: name, type: type, state: .running, nativeState: JobState.running.rawValue)
    (seen.submittedAs, seen.startTime, seen.parallelism) = (id, Date(), parallelism)
    jobs.append(seen)
  }

  func scale(_ job: JobTarget, to parallelism: Int, deadline: ContinuousClock.Instant) async throws(RunnerError)
    -> Scaled
  {
    try change(job) { $0.parallelism = parallelism }
    return Scaled(previous: job.parallelism, parallelism: parallelism, effective: true, message: "scaled")
  }

  func savepoint(_ job: JobTarget, path: String?, deadline: ContinuousClock.Instant) async throws(RunnerError) -> String
  {
    keep(job, path)
  }

  func cancel(
    _ job: JobTarget, withSavepoint: Bool, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Ended {
    let path = withSavepoint ? keep(job, nil) : nil
    try end(job, as: .canceled)
    return Ended(state: .canceled, savepointPath: path)
  }

  func drain(_ job: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended {
    try end(job, as: .finished)
    return Ended(state: .finished)
  }

  func restart(
    _ job: JobTarget, _ request: RestartRequest, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Restarted {
    guard let old = jobs.first(where: { $0.nativeID == job.nativeID }) else { throw .refused("there is no such job") }
    if !old.state.isTerminal { try end(job, as: .canceled) }
    begin(request.newJobID, job.name, old.type, request.parallelism ?? job.parallelism)
    return Restarted(nativeID: "native-" + request.newJobID, savepointPath: nil)
  }
}
