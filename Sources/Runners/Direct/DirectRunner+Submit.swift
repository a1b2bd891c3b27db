import FoundationEssentials
package import Jobs

extension DirectRunner {
  /// The registry has the job on the disk before its process is started.
  package func submit(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    let (command, program) = try settings.command(for: request)
    try stored { try registry.forget(registry.outdated(settings, now: now())) }
    var job = DirectJob(
      id: freshID(), submission: request, command: command, program: DirectJob.Kind(program), at: seconds)
    job.runner = name
    try stored { try registry.add(job) }
    do {
      return Submitted(nativeID: job.id, state: try await launch(job))
    } catch {
      // Nothing was started, so there is no job to remember.
      try stored { try registry.forget([job.id]) }
      throw error
    }
  }

  /// Starts the attempt that stands in the registry; pending where its keeper is slow to answer.
  func launch(_ job: DirectJob) async throws(RunnerError) -> JobState {
    busy.insert(job.id)
    defer { busy.remove(job.id) }
    let folder = registry.folder(of: job)
    let order = KeeperOrder(command: job.command, mark: job.mark, logLimit: settings.logLimit)
    do {
      let start = try await settings.launch.start(order, in: folder)
      try registry.update(job.id) { $0.startedAt = start.at }
      verdicts[job.id] = JobVerdict(job, .running(start, isKept: true), now: seconds) { nil }
      return .running
    } catch {
      // A keeper that was killed may have started the program a moment before, which shows only once that runs.
      try? await Task.sleep(for: .milliseconds(100))
      switch folder.condition() {
      case .starting, .running, .orphaned: return .pending
      default: throw .refused("it could not be started: \(error)")
      }
    }
  }

  private func freshID() -> String {
    var generator = SystemRandomNumberGenerator()
    while true {
      let digits = String(generator.next() & 0xFFFF_FFFF_FFFF, radix: 16)
      let id = String(repeating: "0", count: 12 - digits.count) + digits
      if registry[id] == nil { return id }
    }
  }
}
