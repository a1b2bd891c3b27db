import FoundationEssentials
package import Jobs

extension FlinkRunner {
  /// How many jobs are got to know in one survey, beside its two requests.
  private static let introductions = 16
  /// Seconds.
  private static let silence = 30.0

  package func survey() async throws(RunnerError) -> Survey {
    let rest = self.rest
    async let counts = attempt { () async throws(RunnerError) in try await rest.overview() }
    async let jobs = attempt { () async throws(RunnerError) in try await rest.jobsOverview() }
    let (overview, answer) = await (counts, jobs)
    try self.overview.take(try answer.get(), from: rest.base + "/jobs/overview")
    if let told = overview.value { slots = .init(total: told.slotsTotal, free: told.slotsFree) }
    recall()
    adopt()
    _ = submissions.prune { Set(self.overview.records.map(\.id)).union(heirs.keys) }
    settleHeirs()
    await settle()
    await readClusterConfig()
    await introduce()
    ran.formUnion(self.overview.records.lazy.filter { $0.state == "RUNNING" }.map(\.id))
    forget()
    var survey = survey(overview)
    if case .success(let told) = overview { survey.workers = await workers(told) }
    return survey
  }

  /// Seconds after which TaskManagers are listed again though their number is the same.
  private static let listing = 60.0

  /// Nil where nothing has changed since they were last listed, or where that cannot be told.
  private func workers(_ told: FlinkOverview) async -> [String: RunnerStatus.Slots]? {
    if let listed, listed.value == told, listed.isYounger(than: FlinkRunner.listing, at: now()) { return nil }
    let rest = self.rest
    let answer = await attempt { () async throws(RunnerError) in try await rest.taskManagers(timeout: .seconds(2)) }
    // One that does not tell is not asked at every poll.
    listed = Timed(value: told, at: now())
    guard let all = answer.value?.taskmanagers, all.count <= FlinkRunner.mostWorkers else { return nil }
    let slots = all.map { ($0.id, RunnerStatus.Slots(total: $0.slotsNumber ?? 0, free: $0.freeSlots ?? 0)) }
    return Dictionary(slots, uniquingKeysWith: { first, _ in first })
  }

  private static let mostWorkers = 5000

  private func survey(_ overview: Result<FlinkOverview, RunnerError>) -> Survey {
    var survey = Survey(
      observations: observations() + launches.stillborn(at: now(), python: programs.python) + unborn(),
      version: cluster?.value.version, slots: slots)
    if case .success(let told) = overview { survey.version = told.version }
    if case .failure(let error) = overview { survey.warning = "/overview: \(error)" }
    if let flaw = self.overview.flaw { survey.warning = survey.warning.map { "\($0); \(flaw)" } ?? flaw }
    return survey
  }

  /// Which actions the cluster lets through the web; it seldom changes.
  func readClusterConfig() async {
    if cluster?.isYounger(than: 60, at: now()) == true { return }
    guard now() >= clusterNotBefore else { return }
    if let config = try? await rest.config() {
      cluster = Timed(value: config, at: now())
    } else {
      clusterNotBefore = now() + FlinkRunner.silence
    }
  }

  private func observations() -> [Observation] {
    let time = now()
    var allowed: [FlinkActions: JobActions] = [:]
    let hidden = replaced.union(succeeded)
    return overview.records.filter { !hidden.contains($0.id) }.map { record in
      var seen = observation(record, at: time)
      let key = actions(record, seen)
      let actions = allowed[key] ?? key.actions
      allowed[key] = actions
      seen.actions = actions
      return seen
    }
  }

  /// Jobs whose successor, under the same id of ours, is listed already.
  private var succeeded: [String] {
    predecessors.compactMap { jobID, former in
      overview.records.contains { $0.id != former && submissions[$0.id] == jobID } ? former : nil
    }
  }

  private func observation(_ record: FlinkJobRecord, at time: Date) -> Observation {
    let known = acquaintances[record.id]
    var seen = Observation(
      nativeID: record.id, name: record.name, type: record.type == "BATCH" ? .batch : known?.type ?? .streaming,
      state: FlinkState.state(record.state, ending: endings[record.id]), nativeState: record.state)
    if record.state == "CREATED", ran.contains(record.id) { seen.state = .restarting }
    seen.startTime = FlinkTime.date(record.start)
    seen.endTime = FlinkTime.date(record.end)
    seen.parallelism = known?.parallelism
    seen.submittedAs = submissions[record.id]
    seen.trouble = FlinkTrouble.of(record, slots: slots, at: time)
    if endings[record.id] == .interrupted, seen.state == .failed {
      seen.trouble = .init(.critical, FlinkRunner.interrupted)
    }
    return seen
  }

  private func actions(_ record: FlinkJobRecord, _ seen: Observation) -> FlinkActions {
    FlinkActions(
      state: seen.state, nativeState: record.state, isBatch: seen.type == .batch,
      canCancel: cluster?.value.features?.cancel ?? true,
      canSubmit: cluster?.value.features?.submit ?? true, scheduler: acquaintances[record.id]?.scheduler)
  }

  /// Reads the parallelism and, on 1.20, the type of jobs that are new or whose tasks changed; live ones first.
  private func introduce() async {
    let strangers = overview.records.filter { acquaintances[$0.id]?.isCurrent(for: $0) != true }
    let live = strangers.filter { !FlinkState.isTerminal($0.state) }
    let ended = strangers.filter { FlinkState.isTerminal($0.state) && acquaintances[$0.id] == nil }
    let chosen = Array((live + ended).prefix(FlinkRunner.introductions))
    guard now() >= introductionsNotBefore, !chosen.isEmpty else { return }
    let rest = self.rest
    let read = await forEach(chosen) { (record) async throws(RunnerError) in
      try await rest.job(record.id, timeout: .seconds(2))
    }
    if read.contains(where: \.isSilence) { introductionsNotBefore = now() + FlinkRunner.silence }
    for (record, result) in zip(chosen, read) {
      if let job = result.value { acquaintances[record.id] = Acquaintance(job, modified: record.modified, at: now()) }
    }
  }

  /// Drops what is known of jobs that the cluster no longer lists (`jobstore.expiration-time`, an hour).
  private func forget() {
    let limit = overview.records.count + 64
    guard max(acquaintances.count, endings.count, ran.count) > limit || details.count > 64 else { return }
    let live = Set(overview.records.map(\.id))
    acquaintances = acquaintances.filter { live.contains($0.key) }
    endings = endings.filter { live.contains($0.key) }
    details = details.filter { live.contains($0.key) && $0.value.isYoung(at: now()) }
    narrow = narrow.filter { live.contains($0.key) }
    rescales = rescales.filter { live.contains($0.key) }
    replaced.formIntersection(live)
    ran.formIntersection(live)
  }
}
