import JSON
import Jobs

extension DemoRules {
  static let mostWorkers = 32_768

  /// Throws what the action is refused with.
  static func check(_ request: ActionRequest, on job: DemoJob) throws(RunnerError) {
    let (profile, action) = (job.profile, request.action)
    if let reason = engine(profile.site, profile.type, adaptive: profile.adaptive)[action] {
      throw .notPossible(reason: reason, instead: instead(of: action, profile.site))
    }
    if let reason = actions(job).refusals[action] { throw .wrongState("\(profile.name): \(reason)") }
    switch request {
    case .scale(let workers): try checkWorkers(workers)
    case .cancel(withSavepoint: true): try checkSavepoint(job)
    case .restart(let request): if let workers = request.parallelism { try checkWorkers(workers) }
    default: break
    }
  }

  private static func checkWorkers(_ workers: Int) throws(RunnerError) {
    guard (1...mostWorkers).contains(workers) else {
      throw .invalid(field: "parallelism", problem: "must be from 1 to \(mostWorkers)")
    }
  }

  private static func checkSavepoint(_ job: DemoJob) throws(RunnerError) {
    let profile = job.profile
    if let reason = engine(profile.site, profile.type, adaptive: true)[.savepoint] {
      throw .notPossible(reason: reason, instead: "cancel it without one")
    }
    if let reason = actions(job).refusals[.savepoint] { throw .wrongState("\(profile.name): \(reason)") }
  }

  /// A savepoint must be there, and of this job.
  static func checkRestore(_ profile: DemoProfile, _ path: String, knownAs name: String?) throws(RunnerError) {
    if let reason = engine(profile.site, profile.type, adaptive: true)[.savepoint] {
      throw .notPossible(reason: reason, instead: "begin it without one")
    }
    guard let name else {
      throw .refused("java.io.FileNotFoundException: Cannot find checkpoint or savepoint file/directory '\(path)'")
    }
    guard name == profile.name else {
      throw .refused(
        "java.lang.IllegalStateException: Failed to rollback to checkpoint/savepoint \(path). "
          + "Cannot map checkpoint/savepoint state of \(name) to the new program.")
    }
  }

  static func workers(_ request: SubmitRequest) throws(RunnerError) -> Int {
    guard let value = request.options["parallelism"] else { return 2 }
    guard let workers = value.int else { throw .invalid(field: "parallelism", problem: "must be a whole number") }
    try checkWorkers(workers)
    return workers
  }
}
