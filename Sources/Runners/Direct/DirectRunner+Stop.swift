import FoundationEssentials
package import Jobs

extension DirectRunner {
  package func cancel(
    _ target: JobTarget, withSavepoint: Bool, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Ended {
    if withSavepoint {
      throw .notPossible(reason: DirectRunner.noSavepoint.reason, instead: DirectRunner.noSavepoint.instead)
    }
    let job = try find(target)
    if let refusal = cancelRefusal(job) { throw refusal }
    if job.end == nil { try stored { try registry.update(job.id) { $0.cancelledAt = $0.cancelledAt ?? seconds } } }
    guard try await stop(job, since: job.cancelledAt ?? seconds, deadline: deadline) else {
      throw .pending("SIGTERM was sent to all its processes; those that are left get SIGKILL")
    }
    suspects.insert(job.id)
    return Ended(state: registry[job.id].map(state) ?? .canceled)
  }

  package func savepoint(
    _ job: JobTarget, path: String?, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> String {
    throw .notPossible(reason: DirectRunner.noSavepoint.reason, instead: DirectRunner.noSavepoint.instead)
  }

  package func drain(_ job: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended {
    throw .notPossible(reason: DirectRunner.noDrain.reason, instead: DirectRunner.noDrain.instead)
  }

  /// Ends all processes of the present attempt and records the end; false when `deadline` comes first.
  func stop(
    _ job: DirectJob, since: Double, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Bool {
    let folder = registry.folder(of: job)
    guard await isStarted(job, folder, before: deadline) else { return false }
    let begun = ContinuousClock.now - .seconds(max(0, seconds - since))
    let isDone = await folder.stop(since: begun, grace: settings.grace, deadline: deadline)
    if isDone, let current = registry[job.id], current.end == nil {
      try await look(at: current, among: ProcessStat.all())
    }
    return isDone
  }

  /// A run that is about to begin has nothing yet that could be stopped.
  private func isStarted(
    _ job: DirectJob, _ folder: RunFolder, before deadline: ContinuousClock.Instant
  ) async -> Bool {
    while isAboutToStart(job, folder.condition()) {
      guard ContinuousClock.now < deadline, !Task.isCancelled else { return false }
      try? await Task.sleep(for: .milliseconds(20))
    }
    if case .orphaned = folder.condition() { try? await settings.launch.keep(folder) }
    return true
  }

  private func isAboutToStart(_ job: DirectJob, _ condition: RunCondition) -> Bool {
    switch condition {
    case .starting: true
    case .neverStarted: busy.contains(job.id) || seconds - job.orderedAt < JobVerdict.patience
    default: false
    }
  }
}
