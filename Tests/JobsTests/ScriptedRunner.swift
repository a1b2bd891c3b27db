@testable import Jobs

/// A runner at the edge: answers as told, and counts how it is asked.
actor ScriptedRunner: Runner {
  nonisolated let name = "flink-prod"
  nonisolated let type = RunnerType.flink
  nonisolated let address = "http://localhost:8081"
  nonisolated let capabilities: Set<JobAction> = []

  private(set) var surveys = 0
  private(set) var details: [String] = []
  private(set) var atOnce = 0
  private(set) var mostAtOnce = 0
  var answer: Result<Survey, RunnerError> = .success(Survey(observations: []))
  var hang: @Sendable () async -> Void = {}
  var detailHang: @Sendable (JobTarget) async -> Void = { _ in }

  func set(_ answer: Result<Survey, RunnerError>) { self.answer = answer }
  func set(hang: @escaping @Sendable () async -> Void) { self.hang = hang }
  func set(detailHang: @escaping @Sendable (JobTarget) async -> Void) { self.detailHang = detailHang }

  func survey() async throws(RunnerError) -> Survey {
    surveys += 1
    atOnce += 1
    mostAtOnce = max(mostAtOnce, atOnce)
    await hang()
    atOnce -= 1
    return try answer.get()
  }

  func detail(of job: JobTarget) async throws(RunnerError) -> JobDetail {
    details.append(job.nativeID)
    await detailHang(job)
    return JobDetail()
  }

  private static let unscripted = RunnerError.notPossible(reason: "not in the script", instead: nil)
  func configuration(of job: JobTarget) async throws(RunnerError) -> JobConfiguration { throw Self.unscripted }
  func logs(of job: JobTarget, _ request: LogRequest) async throws(RunnerError) -> [LogLine] { throw Self.unscripted }
  func forecast(_ request: ActionRequest, on job: JobTarget) async throws(RunnerError) -> Forecast {
    throw Self.unscripted
  }
  func forecast(_ request: SubmitRequest) async throws(RunnerError) -> Forecast { throw Self.unscripted }
  func submit(_ request: SubmitRequest) async throws(RunnerError) -> Submitted { throw Self.unscripted }
  func scale(_ job: JobTarget, to parallelism: Int, deadline: ContinuousClock.Instant) async throws(RunnerError)
    -> Scaled
  { throw Self.unscripted }
  func savepoint(_ job: JobTarget, path: String?, deadline: ContinuousClock.Instant) async throws(RunnerError) -> String
  { throw Self.unscripted }
  func cancel(_ job: JobTarget, withSavepoint: Bool, deadline: ContinuousClock.Instant) async throws(RunnerError)
    -> Ended
  { throw Self.unscripted }
  func drain(_ job: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended {
    throw Self.unscripted
  }
  func restart(_ job: JobTarget, _ request: RestartRequest, deadline: ContinuousClock.Instant) async throws(RunnerError)
    -> Restarted
  { throw Self.unscripted }
}
