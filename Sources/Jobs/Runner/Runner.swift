import FoundationEssentials

/// An engine that runs jobs, seen through what it can do. Every call may take as long as the engine does, may throw
/// `RunnerError` alone, and stops when its task is cancelled.
package protocol Runner: Sendable {
  /// The configured name, unique on this server.
  var name: String { get }
  var type: RunnerType { get }
  /// Where it is, for people.
  var address: String { get }
  /// A simulation says so.
  var isDemo: Bool { get }
  /// It knows itself how to start each of its jobs again; of others only what was submitted through us can be.
  var keepsSubmissions: Bool { get }
  /// What it can do to a job at all, in the best case.
  var capabilities: Set<JobAction> { get }

  /// The cheap call, at every poll: all jobs with what the engine tells in one or two requests.
  func survey() async throws(RunnerError) -> Survey
  /// The dearer calls for one job. Parts that fail are left out and named in `JobDetail.unread`.
  func detail(of job: JobTarget) async throws(RunnerError) -> JobDetail
  func configuration(of job: JobTarget) async throws(RunnerError) -> JobConfiguration
  /// All sources of a job merged by time, oldest first.
  func logs(of job: JobTarget, _ request: LogRequest) async throws(RunnerError) -> [LogLine]

  /// The processes that its engine runs jobs in, for who looks at the runner: asked by many at once, and every few seconds
  /// by each, it must cost the engine no more than asked by one.
  func processes() async throws(RunnerError) -> RunnerProcesses

  /// What an action would do, without doing any of it. Throws what the action would be refused with.
  func forecast(_ request: ActionRequest, on job: JobTarget) async throws(RunnerError) -> Forecast
  /// The same for a submission.
  func forecast(_ request: SubmitRequest) async throws(RunnerError) -> Forecast

  func submit(_ request: SubmitRequest) async throws(RunnerError) -> Submitted
  /// Returns once the new parallelism is in effect, or with `effective: false` when `deadline` comes first.
  func scale(_ job: JobTarget, to parallelism: Int, deadline: ContinuousClock.Instant) async throws(RunnerError)
    -> Scaled
  /// Returns the path of a savepoint that is complete.
  func savepoint(_ job: JobTarget, path: String?, deadline: ContinuousClock.Instant) async throws(RunnerError) -> String
  func cancel(_ job: JobTarget, withSavepoint: Bool, deadline: ContinuousClock.Instant) async throws(RunnerError)
    -> Ended
  func drain(_ job: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended
  func restart(_ job: JobTarget, _ request: RestartRequest, deadline: ContinuousClock.Instant) async throws(RunnerError)
    -> Restarted

  /// After a restart of ours, before the first survey: a job that was begun through us.
  func remember(_ job: RememberedJob) async
  /// Whether a submission of ours that the engine has not named may become a job yet, as far as the runner itself wrote
  /// down.
  func expects(jobID: String) async -> Bool
}

extension Runner {
  package var isDemo: Bool { false }
  package var keepsSubmissions: Bool { isDemo }
  package func processes() async throws(RunnerError) -> RunnerProcesses {
    RunnerProcesses(note: "\(type.rawValue) tells of no processes here")
  }
  package func remember(_ job: RememberedJob) async {}
  package func expects(jobID: String) async -> Bool { false }
}
