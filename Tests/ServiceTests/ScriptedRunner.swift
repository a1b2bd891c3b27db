import FoundationEssentials
import JSON
import Jobs

/// An engine for tests: it has the jobs that it is given, does what is asked at once or when its gate is opened, and
/// writes down every call.
actor ScriptedRunner: Runner {
  nonisolated let name: String
  nonisolated let type: RunnerType
  nonisolated let address: String
  nonisolated let capabilities: Set<JobAction>
  nonisolated let keepsSubmissions: Bool

  var jobs: [Observation]
  private(set) var calls: [String] = []
  private(set) var submissions: [SubmitRequest] = []
  private(set) var restartTargets: [JobTarget] = []
  /// Thrown by every call that changes something.
  var failure: RunnerError?
  /// A submission or restart is named at once; else only by a later survey.
  var namesAtOnce = true
  /// How long a survey takes.
  var slowness = Duration.zero
  var lines: [LogLine] = []
  var failures: [JobFailure] = []
  var told = RunnerProcesses()
  /// Thrown to who asks for processes.
  var silence: RunnerError?
  /// A scaling means another job of the engine's, of this id.
  var renames: String?
  /// What a forecast says that the job goes on from.
  var resumes: Resumption?
  var heldSlots: Int?
  /// Tasks of a job that run, and that there are.
  var tasks: JobDetail.Tasks?
  /// A scaling gets no further than so many.
  var reach: Int?
  var isReachFinal = false
  /// Jobs of ours that it wrote down itself.
  var expected: Set<String> = []
  private var gate: AsyncStream<Void>?
  nonisolated let events: AsyncStream<String>
  private let tell: AsyncStream<String>.Continuation

  init(
    _ name: String = "flink-prod", _ type: RunnerType = .flink, jobs: [Observation] = [ScriptedRunner.orders],
    capabilities: Set<JobAction> = Set(JobAction.allCases), address: String = "http://scripted",
    keepsSubmissions: Bool = true
  ) {
    (self.address, self.keepsSubmissions) = (address, keepsSubmissions)
    (self.name, self.type, self.jobs, self.capabilities) = (name, type, jobs, capabilities)
    (events, tell) = AsyncStream.makeStream(of: String.self)
  }

  static func job(_ id: String, _ name: String, _ state: JobState = .running) -> Observation {
    var job = Observation(nativeID: id, name: name, type: .streaming, state: state, nativeState: state.rawValue)
    job.parallelism = 8
    job.startTime = Date(timeIntervalSince1970: 1_700_000_000)
    return job
  }
  static var orders: Observation { job("7f3a9c0011223344", "orders-enrich") }

  func set(_ change: @Sendable (isolated ScriptedRunner) -> Void) { change(self) }

  /// Calls that change something wait until the returned gate yields or ends.
  func hold() -> AsyncStream<Void>.Continuation {
    let (stream, open) = AsyncStream.makeStream(of: Void.self)
    gate = stream
    return open
  }

  private func change(_ call: String) async throws(RunnerError) {
    calls.append(call)
    tell.yield(call)
    if let gate {
      for await _ in gate { break }
      if Task.isCancelled {
        tell.yield("cancelled")
        throw .refused("cancelled")
      }
    }
    if let failure { throw failure }
  }

  private func turn(_ nativeID: String, _ state: JobState) {
    for index in jobs.indices where jobs[index].nativeID == nativeID { jobs[index].state = state }
  }

  func processes() async throws(RunnerError) -> RunnerProcesses {
    if let silence { throw silence }
    return told
  }

  func expects(jobID: String) async -> Bool { expected.contains(jobID) }

  func survey() async throws(RunnerError) -> Survey {
    if slowness > .zero { try? await Task.sleep(for: slowness) }
    return Survey(observations: jobs, version: "1.20", slots: RunnerStatus.Slots(total: 16, free: 4))
  }

  func detail(of job: JobTarget) async throws(RunnerError) -> JobDetail {
    calls.append("detail")
    var detail = JobDetail()
    var vertex = JobGraph.Vertex(id: "v1", name: "Window")
    vertex.busy = 0.97
    vertex.subtasks = [JobGraph.Subtask(index: 0)]
    detail.graph = JobGraph(vertices: [vertex])
    var checkpoints = Checkpoints(enabled: true)
    checkpoints.history = [
      .init(id: 1, status: "COMPLETED", isSavepoint: false, triggeredAt: Date(timeIntervalSince1970: 1_700_000_100))
    ]
    detail.checkpoints = checkpoints
    detail.failures = failures
    detail.metrics.busy = 0.97
    detail.tasks = tasks
    return detail
  }

  func configuration(of job: JobTarget) async throws(RunnerError) -> JobConfiguration {
    JobConfiguration(engine: ["user": ["db.password": "hunter2", "retries": 3]])
  }

  func logs(of job: JobTarget, _ request: LogRequest) async throws(RunnerError) -> [LogLine] {
    Array(lines.filter { line in request.since.map { line.time >= $0 } ?? true }.suffix(request.limit))
  }

  func forecast(_ request: ActionRequest, on job: JobTarget) async throws(RunnerError) -> Forecast {
    calls.append("forecast")
    var forecast = Forecast(
      summary: "\(request.action.rawValue) \(job.name)", steps: ["one", "two"], reversible: true, interruption: "none")
    (forecast.current, forecast.proposed) = ("parallelism 8", "parallelism 12")
    forecast.resumes = resumes
    forecast.heldSlots = heldSlots
    return forecast
  }

  func forecast(_ request: SubmitRequest) async throws(RunnerError) -> Forecast {
    let arguments = request.arguments.joined(separator: " ")
    return Forecast(
      summary: "Submit \(request.name)", steps: ["run it with \(arguments)"], reversible: true, interruption: "none")
  }

  func submit(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    submissions.append(request)
    try await change("submit")
    var job = ScriptedRunner.job("ab\(jobs.count)cdef00112233", request.name)
    job.submittedAs = namesAtOnce ? nil : request.jobID
    jobs.append(job)
    return Submitted(nativeID: namesAtOnce ? job.nativeID : nil, state: namesAtOnce ? .running : .pending)
  }

  func scale(
    _ job: JobTarget, to parallelism: Int, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Scaled {
    try await change("scale \(parallelism)")
    if let reach, reach < parallelism {
      return Scaled(
        previous: job.parallelism, parallelism: parallelism, effective: false, runningWith: reach,
        isSettled: isReachFinal,
        message: isReachFinal ? "the program sets its own" : "runs with \(reach) until slots come free")
    }
    return Scaled(
      previous: job.parallelism, parallelism: parallelism, effective: true, message: "runs with \(parallelism)",
      nativeID: renames, savepointPath: renames.map { _ in "file:/savepoints/of-the-scaling" })
  }

  func savepoint(
    _ job: JobTarget, path: String?, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> String {
    try await change("savepoint")
    return "\(path ?? "file:/savepoints")/sp-\(calls.count)"
  }

  func cancel(
    _ job: JobTarget, withSavepoint: Bool, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Ended {
    try await change("cancel")
    // As Flink has it: a job that is stopped with a savepoint is FINISHED.
    turn(job.nativeID, withSavepoint ? .finished : .canceled)
    return Ended(
      state: withSavepoint ? .finished : .canceled, savepointPath: withSavepoint ? "file:/savepoints/end" : nil)
  }

  func drain(_ job: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended {
    try await change("drain")
    turn(job.nativeID, .finished)
    return Ended(state: .finished, savepointPath: "file:/savepoints/drained")
  }

  func restart(
    _ job: JobTarget, _ request: RestartRequest, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Restarted {
    restartTargets.append(job)
    try await change("restart \(request.origin)")
    turn(job.nativeID, .finished)
    let next = ScriptedRunner.job("cd\(jobs.count)aef00112233", job.name)
    jobs.append(next)
    return Restarted(nativeID: next.nativeID, savepointPath: "file:/savepoints/restart")
  }
}
