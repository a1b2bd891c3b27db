import FoundationEssentials

// Jobs that an engine lost: it began anew, and lists nothing of what it ran.
extension FleetState {
  /// Engines keep a job that ended for so many seconds: what ran and is not listed sooner than that did not end.
  static let remembersEnded = 3600.0

  /// Takes over that `gone` of the jobs of a runner's `last` list are listed no more. `heard` is when it
  /// answered before, and `silentSince` since when it did not.
  mutating func lose(
    _ gone: [Int], of last: [Int], _ runner: Int, heard: Date?, silentSince: Date?, at: Date
  ) {
    guard !gone.isEmpty else { return }
    let began = beganAnew(gone, last, runner, heard, at: at).map { silentSince ?? $0 }
    for slot in gone { vanish(slot, engineBegan: began, at: at) }
    let lost = gone.filter { records[$0].loss != nil && records[$0].vanishedAt == at }
    guard let began, !lost.isEmpty else { return }
    let name = runners[runner].status.runner
    let text = "\(Words.plural(lost.count, "job")) lost when \(name) restarted at \(Words.moment(began, now: at))"
    tellRunner(runner, "\(text): \(names(lost.map { records[$0].job.name }))", .critical, at: at)
  }

  /// When an engine began anew that has nothing more of all that it listed a moment ago; nil where it did not.
  private func beganAnew(_ gone: [Int], _ last: [Int], _ runner: Int, _ heard: Date?, at: Date) -> Date? {
    let type = runners[runner].status.runnerType
    guard type == .flink || type == .spark, let heard,
      at.timeIntervalSince(heard) < FleetState.remembersEnded,
      gone.count == last.count(where: { records[$0].runner == runner })
    else { return nil }
    return at
  }

  /// `orders, clicks and 4 more`
  private func names(_ all: [String]) -> String {
    let shown = all.sorted().prefix(6).map { Sanity.clip($0, 60) }.joined(separator: ", ")
    return all.count > 6 ? "\(shown) and \(all.count - 6) more" : shown
  }

  /// What an earlier run of this server knew, and the first whole list of its runner does not tell of.
  mutating func settleFormer(_ runner: Int, at: Date) {
    let name = runners[runner].status.runner
    if let crowd = crowds.removeValue(forKey: name) { settle(crowd, runner, at: at) }
    guard let all = formers.removeValue(forKey: name) else { return }
    var news: [String] = []
    for former in all where isUnlisted(former, runner) {
      let slot = show(former, runner, at: at)
      guard records[slot].loss != nil, !former.isToldLost else { continue }
      news.append(former.name)
      lost.insert(former.id)
      let words = records[slot].loss?.words(name, now: at) ?? ""
      tell(slot, .state, .critical, "\(former.state.rawValue) → FAILED: \(words)", at: at)
    }
    guard !news.isEmpty else { return }
    let text = "\(Words.plural(news.count, "job")) lost while this server did not watch: \(name) no longer lists"
    tellRunner(runner, "\(text) \(names(news))", .critical, at: at)
  }

  private func isUnlisted(_ former: FormerJob, _ runner: Int) -> Bool {
    slot(of: former.id) == nil && runners[runner].slots[former.nativeID] == nil
      && hidden[former.runner]?.contains(former.nativeID) != true
  }

  private mutating func show(_ former: FormerJob, _ runner: Int, at: Date) -> Int {
    let status = runners[runner].status
    ids.assign(former.id, runner: former.runner, nativeID: former.nativeID)
    var job = Job(
      id: former.id, name: former.name, runner: former.runner, runnerType: status.runnerType, observedAt: former.seenAt)
    (job.nativeID, job.type, job.parallelism) = (former.nativeID, former.type, former.parallelism)
    (job.startTime, job.endTime) = (former.startTime, former.seenAt)
    let taken = savepoints[former.id] ?? []
    job.savepoints = taken.count
    job.latestSavepoint = taken.last?.path ?? origins[former.id]
    let isLost = !former.state.isTerminal && !former.mayHaveEnded
    job.state = former.state.isTerminal ? former.state : isLost ? .failed : .unknown
    if !former.state.isTerminal { job.actions = FleetState.actions(ofGone: job) }
    let slot = insert(job, runner: runner, at: at)
    runners[runner].slots[former.nativeID] = slot
    if isLost { records[slot].loss = JobLoss(ranUntil: former.seenAt) }
    records[slot].remark = former.reason.map { Sanity.clip($0) }
    records[slot].vanishedAt = at
    records[slot].past = [.life, .failures, .checkpoints, .health]
    records[slot].toldState = job.state
    forgotten.append((slot, at))
    recallHistory(slot)
    recallProblem(slot)
    assess(slot, &job, at: at)
    commit(slot, job, at: at)
    return slot
  }

  /// Of others' jobs no more is known than that they ran: one line tells it.
  private mutating func settle(_ crowd: FormerCrowd, _ runner: Int, at: Date) {
    let missing = crowd.names.filter { runners[runner].slots[$0.key] == nil }
    let isSoon = at.timeIntervalSince(crowd.at) < FleetState.remembersEnded
    guard !missing.isEmpty, isSoon || missing.count == crowd.names.count else { return }
    let name = runners[runner].status.runner
    let what =
      "\(Words.plural(missing.count, "job")) not submitted through this server ran on \(name) when it last looked"
    let text =
      "\(what), at \(Words.moment(crowd.at, now: at)), and \(missing.count == 1 ? "is" : "are") no longer listed"
    tellRunner(runner, "\(text): \(names(Array(missing.values)))", isSoon ? .critical : .warn, at: at)
  }

  /// What an engine has no more can only be started again, where it is known how.
  static func actions(ofGone job: Job) -> JobActions {
    var actions = JobActions.none(because: "\(job.runner) no longer lists this job")
    actions.refusals[.restart] = nil
    return actions
  }

  /// Another job of ours goes on in the place of a lost one, which is cleared away like all that ended.
  mutating func succeed(_ jobID: String, by successor: String, at: Date) {
    guard let slot = slot(of: jobID), records[slot].loss != nil else { return }
    records[slot].loss?.successor = successor
    var job = records[slot].job
    assess(slot, &job, at: at)
    commit(slot, job, at: at)
  }

  /// A job that was started from a savepoint of another can be started from it again.
  mutating func note(origin path: String, of jobID: String, at: Date) {
    origins[jobID] = path
    guard let slot = slot(of: jobID), records[slot].job.latestSavepoint == nil else { return }
    var job = records[slot].job
    job.latestSavepoint = path
    commit(slot, job, at: at)
  }
}

extension Fleet {
  /// From the registry, before the first survey: told again where an engine no longer lists them.
  package func recall(_ former: [FormerJob]) {
    for job in former { state.formers[job.runner, default: []].append(job) }
  }

  package func recall(_ crowd: FormerCrowd, of runner: String) { state.crowds[runner] = crowd }

  /// Jobs that were lost since this was last asked.
  package func lost() -> [String: JobLoss] {
    defer { if !state.lost.isEmpty { state.lost = [] } }
    return Dictionary(uniqueKeysWithValues: state.lost.compactMap { id in loss(of: id).map { (id, $0) } })
  }

  package func loss(of jobID: String) -> JobLoss? { state.slot(of: jobID).flatMap { state.records[$0].loss } }

  package func succeed(_ jobID: String, by successor: String) {
    write { [now] in $0.succeed(jobID, by: successor, at: now()) }
  }

  package func note(origin path: String, of jobID: String) {
    write { [now] in $0.note(origin: path, of: jobID, at: now()) }
  }
}
