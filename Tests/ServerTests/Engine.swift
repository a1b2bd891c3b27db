import FoundationEssentials
import JSON
import Jobs

/// An engine for tests: it does what is asked at once, or when its gate is opened, and writes down every call.
actor Engine: Runner {
  nonisolated let name = "flink-prod"
  nonisolated let type = RunnerType.flink
  nonisolated let address = "http://engine"
  nonisolated let capabilities = Set(JobAction.allCases)

  var jobs = [Engine.job("7f3a9c0011223344", "orders-enrich"), Engine.job("aaaa00000001ffff", "clicks")]
  private(set) var calls: [String] = []
  var failure: RunnerError?
  private var gate: AsyncStream<Void>?
  nonisolated let events: AsyncStream<String>
  private let tell: AsyncStream<String>.Continuation

  init() { (events, tell) = AsyncStream.makeStream(of: String.self) }

  static func job(_ id: String, _ name: String) -> Observation {
    var job = Observation(nativeID: id, name: name, type: .streaming, state: .running, nativeState: "RUNNING")
    job.parallelism = 8
    job.startTime = Date(timeIntervalSince1970: 1_700_000_000)
    return job
  }

  func set(_ change: @Sendable (isolated Engine) -> Void) { change(self) }

  /// What is asked from now on waits until the returned gate yields or ends.
  func hold() -> AsyncStream<Void>.Continuation {
    let (stream, open) = AsyncStream.makeStream(of: Void.self)
    gate = stream
    return open
  }

  private func change(_ call: String) async throws(RunnerError) {
    calls.append(call)
    tell.yield(call)
    if let gate { for await _ in gate { break } }
    if Task.isCancelled {
      tell.yield("cancelled")
      throw .refused("cancelled")
    }
    if let failure { throw failure }
  }

  func survey() async throws(RunnerError) -> Survey {
    Survey(observations: jobs, version: "1.20", slots: RunnerStatus.Slots(total: 16, free: 4))
  }

  func detail(of job: JobTarget) async throws(RunnerError) -> JobDetail {
    try await change("detail")
    var detail = JobDetail()
    detail.graph = JobGraph(vertices: [JobGraph.Vertex(id: "v1", name: "Window")])
    detail.checkpoints = Checkpoints(enabled: true)
    return detail
  }

  func configuration(of job: JobTarget) async throws(RunnerError) -> JobConfiguration {
    try await change("configuration")
    return JobConfiguration(engine: ["user": ["db.password": "hunter2"]])
  }

  func logs(of job: JobTarget, _ request: LogRequest) async throws(RunnerError) -> [LogLine] {
    try await change("logs")
    return [
      LogLine(time: Date(timeIntervalSince1970: 1_700_000_000), level: .info, source: "tm", message: "a\nb\u{1B}[2J")
    ]
  }

  func forecast(_ request: ActionRequest, on job: JobTarget) async throws(RunnerError) -> Forecast {
    Forecast(summary: "\(request.action.rawValue) \(job.name)", steps: ["one"], reversible: true, interruption: "none")
  }

  func forecast(_ request: SubmitRequest) async throws(RunnerError) -> Forecast {
    Forecast(summary: "submit", steps: ["one"], reversible: true, interruption: "none")
  }

  func submit(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    try await change("submit \(request.codePath)")
    jobs.append(Engine.job("bb\(jobs.count)0000000000000", request.name))
    return Submitted(nativeID: jobs.last?.nativeID, state: .running)
  }

  func scale(
    _ job: JobTarget, to parallelism: Int, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Scaled {
    try await change("scale \(parallelism)")
    return Scaled(previous: 8, parallelism: parallelism, effective: true, message: "scaled")
  }

  func savepoint(
    _ job: JobTarget, path: String?, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> String {
    try await change("savepoint")
    return "\(path ?? "file:/savepoints")/sp-1"
  }

  func cancel(
    _ job: JobTarget, withSavepoint: Bool, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Ended {
    try await change("cancel \(withSavepoint)")
    return Ended(state: .canceled, savepointPath: withSavepoint ? "file:/savepoints/sp-2" : nil)
  }

  func drain(_ job: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended {
    try await change("drain")
    return Ended(state: .finished, savepointPath: nil)
  }

  func restart(
    _ job: JobTarget, _ request: RestartRequest, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Restarted {
    try await change("restart")
    jobs.append(Engine.job("cc\(jobs.count)0000000000000", job.name))
    return Restarted(nativeID: jobs.last?.nativeID, savepointPath: nil)
  }
}
