import FoundationEssentials
import Jobs

// What engines told of our jobs last, so that a later run knows what an engine that began anew has lost.
extension Service {
  /// Seconds between two lines that a runner was heard, and between two looks whether it runs others' jobs than before.
  private static let heardEvery = 300.0
  static let lookedEvery = 60.0
  /// After so many the first line is written: what lives shorter is a command with its server inside.
  static let firstHeard = 10.0
  /// Names of others' jobs that are kept of a runner.
  private static let crowdSize = 50

  /// Once a second: what changed in the jobs that the registry knows.
  func keepSeen() async {
    guard registry.isOnDisk, storageProblem == nil else { return }
    let delta = await fleet.delta(since: seenRevision)
    seenRevision = delta.revision
    let lost = await fleet.lost()
    var records = lost.compactMap { jobID, loss in
      state.jobs[jobID]?.nativeID == nil ? nil : RegistryRecord(.lost, at: loss.ranUntil, jobID: jobID)
    }
    for job in delta.jobs where lost[job.id] == nil {
      guard let known = state.jobs[job.id], let nativeID = job.nativeID, known.nativeID == nativeID, !job.stale,
        job.state != .unknown, known.tellsOtherwise(job), await fleet.loss(of: job.id) == nil
      else { continue }
      records.append(.seen(job.id, job.state, SeenJob(job), at: job.observedAt))
    }
    if now().timeIntervalSince(lastHeard) >= Service.lookedEvery { records += await heardRunners() }
    await keep(records)
  }

  /// When this server ends in good order. What was lost is kept before that its runner was heard: a command lives shorter
  /// than a second, and a later run would take a lost job for one that ran until then.
  package func keepLast() async {
    await keepAlike()
    await keepSeen()
    if registry.isOnDisk { await keep(await heardRunners(isLast: true)) }
  }

  private func heardRunners(isLast: Bool = false) async -> [RegistryRecord] {
    lastHeard = now()
    let answering = await fleet.runners().filter { $0.state != .unreachable && $0.state != .denied }
    let jobs = await fleet.delta(since: nil).jobs.filter { !$0.state.isTerminal && !$0.stale && $0.state != .unknown }
    return answering.compactMap { runner in
      guard let at = runner.observedAt else { return nil }
      let others = jobs.filter { $0.runner == runner.runner && state.jobs[$0.id]?.submission == nil }
      let named = others.sorted { $0.id < $1.id }.prefix(Service.crowdSize)
        .compactMap { job in job.nativeID.map { ($0, job.name) } }
      let crowd = Dictionary(named, uniquingKeysWith: { first, _ in first })
      let known = state.heard[runner.runner]
      let isSame = known?.names == crowd
      let isFresh = known.map { at.timeIntervalSince($0.at) < Service.heardEvery } ?? false
      if isSame, isFresh, !isLast { return nil }
      return .heard(runner.runner, at: at, listed: isSame ? nil : crowd)
    }
  }

  /// No answer waits for these: what cannot be written is told with the next thing that must be.
  private func keep(_ records: [RegistryRecord]) async {
    guard !records.isEmpty, (try? await registry.append(contentsOf: records)) != nil else { return }
    for record in records { fold(record) }
    await pruneIfLong()
  }
}
