import FoundationEssentials
import Jobs

// Several programs of one user share a state directory: what one of them began, named, ended or took a savepoint of, the
// others know within a second.
extension Service {
  func adoptOthers() async {
    guard registry.isOnDisk, let records = try? await registry.others(), !records.isEmpty else { return }
    for record in records {
      fold(record)
      if let jobID = record.jobID { await adopt(record, jobID) }
    }
    await pruneIfLong()
  }

  private func adopt(_ record: RegistryRecord, _ jobID: String) async {
    switch record.kind {
    case .submitted:
      guard let known = state.jobs[jobID], let submission = known.submission, let runner = runner(named: known.runner)
      else { return }
      await runner.runner.remember(RememberedJob(submission, nativeID: known.nativeID, since: known.since))
    case .bound:
      if let known = state.jobs[jobID], let nativeID = record.nativeID { await adopt(jobID, known, nativeID) }
    case .ended:
      if let ended = record.state, state.jobs[jobID]?.nativeID != nil { unconcluded[jobID] = ended }
    case .savepoint:
      guard let path = record.path else { return }
      var savepoint = Savepoint(jobID: jobID, path: path, createdAt: record.time)
      savepoint.endsJob = record.state != nil
      await fleet.note(savepoint)
    case .abandoned, .answered, .work, .acknowledged, .seen, .lost, .heard: break
    }
  }

  private func adopt(_ jobID: String, _ known: RegistryState.Known, _ nativeID: String) async {
    // Both gave one id to different jobs at once: each keeps to what it has told. Only what was submitted here is named anew.
    if let listed = await fleet.job(jobID)?.nativeID, listed != nativeID, known.submission == nil { return }
    let passing = await fleet.jobIDs(of: [nativeID], on: known.runner)[nativeID]
    guard let submission = known.submission, let passing, passing != jobID, let runner = runner(named: known.runner)
    else { return await fleet.remember(jobID: jobID, nativeID: nativeID, runner: known.runner) }
    // Its engine listed it before its name was known here.
    var job = Job(
      id: jobID, name: submission.name, runner: known.runner, runnerType: runner.runner.type, observedAt: known.since)
    (job.type, job.nativeID) = (submission.type, nativeID)
    await fleet.begin(job)
  }

  /// Which of two jobs has the short id is the same for every program from now on.
  func keepAlike() async {
    guard registry.isOnDisk, storageProblem == nil else { return }
    for jobID in await fleet.alike() where state.jobs[jobID]?.nativeID == nil {
      guard let job = await fleet.job(jobID), let nativeID = job.nativeID else { continue }
      do { try await keepName(of: job, nativeID) } catch { return }
    }
  }
}
