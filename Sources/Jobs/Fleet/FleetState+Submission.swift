import FoundationEssentials

extension FleetState {
  /// A submission or restart of ours, before the engine names it.
  mutating func begin(_ job: Job, at: Date) {
    let runner = runnerIndex(for: job)
    ids.reserve(job.id)
    var job = job
    job.name = job.name.isEmpty ? job.id : Sanity.clip(job.name, Sanity.nameLength)
    let nativeID = job.nativeID
    job.nativeID = nil
    if let slot = slots[job.id.lowercased()] {
      commit(slot, job, at: at)
    } else {
      let slot = insert(job, runner: runner, at: at)
      records[slot].hasCome = true
      assess(slot, &job, at: at)
      commit(slot, job, at: at)
    }
    if let nativeID { bind(job.id, to: nativeID, at: at) }
  }

  /// The engine has named a job, or named it anew: its former native id is hidden then.
  mutating func bind(_ jobID: String, to nativeID: String, at: Date) {
    guard let slot = slot(of: jobID), !nativeID.isEmpty else { return }
    bind(slot, to: nativeID, at: at)
  }

  mutating func bind(_ slot: Int, to nativeID: String, at: Date) {
    let runner = records[slot].runner
    var job = records[slot].job
    guard job.nativeID != nativeID else { return }
    if let former = job.nativeID { hide(former, of: job.id, runner: runner) }
    ids.assign(job.id, runner: job.runner, nativeID: nativeID)
    job.nativeID = nativeID
    records[slot].observation.nativeID = nativeID
    records[slot].isObserved = false
    records[slot].vanishedAt = nil
    records[slot].loss = nil
    // Its checkpoints are counted from nothing.
    records[slot].memory.hasCheckpoint = false
    details[slot]?.detail.checkpoints = nil
    commit(slot, job, at: at)
    if let other = runners[runner].slots[nativeID], other != slot { absorb(other, into: slot, at: at) }
    runners[runner].slots[nativeID] = slot
    queue(slot)
  }

  /// From the registry after a restart of ours; told twice for a job, the later native id replaces the earlier.
  mutating func remember(_ jobID: String, nativeID: String, runner: String, at: Date) {
    if let slot = slots[jobID.lowercased()] { return bind(slot, to: nativeID, at: at) }
    if let index = runnerIndex(runner), let slot = runners[index].slots[nativeID] {
      aliases[jobID.lowercased()] = records[slot].job.id  // it already has an id, and ids never change
      return
    }
    if let former = remembered[jobID], former != nativeID {
      hidden[runner, default: []].insert(former)
      aliases[former.lowercased()] = jobID
    }
    remembered[jobID] = nativeID
    ids.assign(jobID, runner: runner, nativeID: nativeID)
  }

  /// An id that nobody has, kept for the one who asked; `random` serves where there is no native id yet.
  mutating func freshID(runner: String, nativeID: String?, random: () -> UInt64) -> String {
    if let nativeID {
      if let known = ids.id(runner: runner, nativeID: nativeID) { return known }
      let id = ids.fresh(runner: runner, nativeID: nativeID)
      ids.assign(id, runner: runner, nativeID: nativeID)
      return id
    }
    let digits = String(random(), radix: 16)
    let id = ids.fresh(runner: runner, nativeID: String(repeating: "0", count: 16 - digits.count) + digits)
    ids.reserve(id)
    return id
  }

  /// How a job counts when it ends (CANCELED after a cancel with a savepoint, whatever the engine's word),
  /// and which state it shows until then; nil for both takes that back.
  mutating func conclude(_ jobID: String, as state: JobState?, meanwhile: JobState?, at: Date) {
    guard let slot = slot(of: jobID) else { return }
    records[slot].endsAs = state
    records[slot].meanwhile = meanwhile
    guard records[slot].isObserved, records[slot].vanishedAt == nil else { return }
    var job = records[slot].job
    job.state = records[slot].shown(records[slot].observation.state)
    job.metrics = records[slot].metrics
    assess(slot, &job, at: at)
    commit(slot, job, at: at)
  }

  /// A job that the engine will not tell of any more, or never did: a submission that failed.
  mutating func end(_ jobID: String, as state: JobState, because reason: String, at: Date) {
    guard let slot = slot(of: jobID) else { return }
    var job = records[slot].job
    job.state = state
    job.endTime = state.isTerminal ? at : nil
    records[slot].remark = Sanity.clip(reason)
    assess(slot, &job, at: at)
    commit(slot, job, at: at)
    guard state.isTerminal, !records[slot].isObserved, records[slot].vanishedAt == nil else { return }
    records[slot].vanishedAt = at
    forgotten.append((slot, at))
  }

  mutating func note(_ savepoint: Savepoint, at: Date) {
    var known = savepoints[savepoint.jobID] ?? []
    if let place = known.firstIndex(where: { $0.path == savepoint.path }) {
      // Whoever asked for it knows what for, and may tell that after the engine did.
      if savepoint.endsJob { savepoints[savepoint.jobID]?[place].endsJob = true }
      return
    }
    let index = known.lastIndex { $0.createdAt <= savepoint.createdAt }.map { $0 + 1 } ?? 0
    known.insert(savepoint, at: index)
    savepoints[savepoint.jobID] = known.suffix(limits.savepoints)
    guard let slot = slot(of: savepoint.jobID) else { return }
    var job = records[slot].job
    job.savepoints = known.count
    job.latestSavepoint = known.last?.path
    commit(slot, job, at: at)
  }

  private mutating func hide(_ former: String, of jobID: String, runner: Int) {
    runners[runner].slots[former] = nil
    hidden[runners[runner].status.runner, default: []].insert(former)
    aliases[former.lowercased()] = jobID
  }

  /// The engine listed the job before we knew that it is the one that we began: its passing id becomes an alias.
  private mutating func absorb(_ other: Int, into slot: Int, at: Date) {
    let runner = records[slot].runner
    let (passing, observation) = (records[other].job.id, records[other].observation)
    records[slot].history = records[other].history
    records[slot].detailMetrics = records[other].detailMetrics
    records[slot].seen = records[other].seen
    if let index = runners[runner].order.firstIndex(of: other) { runners[runner].order[index] = slot }
    details[slot] = details[other]
    let hadFine = records[slot].history.fine != nil
    remove(other)
    if hadFine { fine.insert(slot) } else { fine.remove(slot) }
    aliases[passing.lowercased()] = records[slot].job.id
    // `remove` gave the native id up to be remembered with the passing id.
    ids.assign(records[slot].job.id, runner: records[slot].job.runner, nativeID: observation.nativeID)
    let mark = JobIDs.mark(passing)
    retired.removeAll { $0.id == mark }
    observe(slot, observation, at: at)
  }

  mutating func takeBack(_ jobID: String) {
    guard let slot = slots[jobID.lowercased()], records[slot].job.nativeID == nil else { return }
    remove(slot)
  }
}
