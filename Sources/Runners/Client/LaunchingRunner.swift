import FoundationEssentials
import Jobs

/// A runner whose engine also takes pipelines that submit themselves, from a process here.
protocol LaunchingRunner: Actor, Runner {
  nonisolated var programs: ClientPrograms { get }
  nonisolated var now: @Sendable () -> Date { get }
  /// Waits between two questions; throws when the task is cancelled.
  nonisolated var pause: @Sendable (Duration) async throws -> Void { get }
  var launches: PythonLaunches { get set }
  /// The engine's id of a job of ours, other than one that it had before.
  func nativeID(of jobID: String, besides former: String) -> String?
}

extension LaunchingRunner {
  /// Starts a pipeline's client. Its job has no name on the engine yet; a later survey finds it by its own.
  func launch(_ command: Command, for request: SubmitRequest) async throws(RunnerError) -> Submitted {
    let launch = try launches.reserve(request, at: now())
    do throws(RunnerError) { try await programs.start(command, as: launch, in: launches.folder(launch)) } catch {
      launches.drop(launch)
      throw error
    }
    return Submitted(nativeID: nil, state: .pending)
  }

  /// Waits until what a client submits is one of the engine's jobs.
  func named(
    _ jobID: String, besides former: String, pace: Duration = .milliseconds(500), deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> String {
    while ContinuousClock.now < deadline {
      _ = try await survey()
      if let id = nativeID(of: jobID, besides: former) { return id }
      let mine = launches.all.values.filter { $0.request.jobID == jobID && $0.nativeID == nil }
      if let newest = mine.max(by: { $0.startedAt < $1.startedAt }),
        let failure = launches.failure(of: newest, at: now(), python: programs.python)
      {
        throw .refused(failure.reason)
      }
      try await wait(pace)
    }
    throw .pending("the pipeline was started, and no job of its name has appeared on \(name) yet")
  }

  func wait(_ duration: Duration) async throws(RunnerError) {
    do { try await pause(duration) } catch { throw .pending("the call was cancelled; what it began goes on") }
  }

  /// Ends a job that is to be started again; false where it had ended already, or where the engine has forgotten it.
  func stop(_ target: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Bool {
    if target.state.isTerminal { return false }
    do throws(RunnerError) {
      _ = try await cancel(target, withSavepoint: false, deadline: deadline)
      return true
    } catch {
      switch error {
      case .wrongState, .noSuchJob: return false
      default: throw error
      }
    }
  }

  /// Goes on when the caller is cancelled: a job that was stopped to be started again must not stay down.
  func unstoppably<Value: Sendable>(
    _ work: @escaping @Sendable () async throws(RunnerError) -> Value
  ) async throws(RunnerError) -> Value {
    try await Task { await attempt(work) }.value.get()
  }

  /// `savepoint` is what it would have started from.
  static func stranded(_ savepoint: String?, _ error: RunnerError) -> RunnerError {
    if case .pending = error { return error }
    let way = savepoint.map { "; its savepoint is \($0)" } ?? ""
    return .refused("the job was stopped, but did not start again: \(error)\(way)")
  }
}
