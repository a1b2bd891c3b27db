import FoundationEssentials
import Jobs

// Jobs that were being handed over when this program, or the engine, went away: the engine may have them, or may never
// have heard of them.
extension Service {
  /// A runner that answers whole for so many seconds without naming a job does not have it.
  private static let hearingSeconds = 300.0

  /// Ends the waiting for a name where nobody will ever give it. FAILED and not UNKNOWN, since it is known what became of
  /// it: it was not begun. It stays in the registry, with how it was to be submitted.
  func settleUnheard(_ job: Job) async {
    guard let since = unheard[job.id] else { return }
    guard await isAnswering(job), let runner = runner(named: job.runner), !(await runner.runner.expects(jobID: job.id))
    else {
      unheard[job.id] = now()
      return
    }
    guard now().timeIntervalSince(since) >= Service.hearingSeconds else { return }
    if let nativeID = await nameFromOthers(of: job.id) {
      unheard[job.id] = nil
      return await fleet.bind(jobID: job.id, nativeID: nativeID)
    }
    var record = RegistryRecord(.ended, at: now(), jobID: job.id)
    record.state = .failed
    do { try await keep(record) } catch {
      return await tell("that \(job.name) was never begun could not be kept: \(error)")
    }
    await showUnheard(job)
  }

  func showUnheard(_ job: Job) async {
    unnamed.remove(job.id)
    unheard[job.id] = nil
    let what = "\(job.runner) never had it: this program ended, or got no answer, while it handed the job over"
    let way = state.jobs[job.id]?.replaces.map { "restart \($0), whose place it was to take" } ?? "submit it again"
    await fleet.end(jobID: job.id, as: .failed, because: "\(what); \(way)")
  }

  private func isAnswering(_ job: Job) async -> Bool {
    await fleet.runners().first { $0.runner == job.runner }?.state == .ok
  }

  /// Another server of this user may have the same registry open, and have heard the name meanwhile.
  private func nameFromOthers(of jobID: String) async -> String? {
    (try? await registry.reread(now: now()))?.jobs[jobID]?.nativeID
  }
}
