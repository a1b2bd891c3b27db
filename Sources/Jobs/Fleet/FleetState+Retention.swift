import FoundationEssentials

extension FleetState {
  /// The engine lists a job no more: an ended one it may forget, a live one it should not.
  ///
  /// - Parameter engineBegan: When the engine began anew, which explains it; nil where that is not known.
  mutating func vanish(_ slot: Int, engineBegan: Date? = nil, at: Date) {
    guard records[slot].vanishedAt == nil else { return }
    records[slot].vanishedAt = at
    forgotten.append((slot, at))
    guard !records[slot].job.state.isTerminal else { return settle(slot) }
    var job = records[slot].job
    job.state = .unknown
    // What the engine never told of under this name is awaited yet.
    if let engineBegan, records[slot].isObserved {
      records[slot].loss = JobLoss(ranUntil: job.observedAt, engineBegan: engineBegan)
      records[slot].meanwhile = nil
      lost.insert(job.id)
      job.state = .failed
    }
    // An engine that was silent and lists the job no more has told of it.
    job.stale = false
    job.endTime = job.observedAt
    job.metrics = records[slot].metrics
    job.actions = FleetState.actions(ofGone: job)
    records[slot].history.gap(at: at.timeIntervalSince1970)
    assess(slot, &job, at: at)
    commit(slot, job, at: at)
  }

  /// An ended job that its engine has forgotten, however long that was silent, is no less true.
  private mutating func settle(_ slot: Int) {
    guard records[slot].job.stale else { return }
    var job = records[slot].job
    job.stale = false
    commit(slot, job, at: job.observedAt)
  }

  /// Removes what was forgotten long enough ago, and the oldest of what is too much.
  mutating func expire(at: Date) {
    guard !forgotten.isEmpty else { return }
    var kept: [(slot: Int, since: Date)] = []
    kept.reserveCapacity(forgotten.count)
    for entry in forgotten where records[entry.slot].vanishedAt == entry.since {
      let limit = records[entry.slot].keptSeconds(limits)
      if at.timeIntervalSince(entry.since) < limit { kept.append(entry) } else { remove(entry.slot) }
    }
    let ended = kept.count { records[$0.slot].isOver }
    var surplusEnded = ended - limits.ended
    var surplusLive = kept.count - ended - limits.vanished
    if surplusEnded > 0 || surplusLive > 0 {
      kept.removeAll { entry in
        let isEnded = records[entry.slot].isOver
        guard isEnded ? surplusEnded > 0 : surplusLive > 0 else { return false }
        if isEnded { surplusEnded -= 1 } else { surplusLive -= 1 }
        remove(entry.slot)
        return true
      }
    }
    forgotten = kept
  }

  /// Takes a job out; readers learn its id among the removed.
  mutating func remove(_ slot: Int) {
    let job = records[slot].job
    let runner = records[slot].runner
    guard runner >= 0 else { return }
    changes.remove(job.id)
    slots[job.id.lowercased()] = nil
    if let nativeID = job.nativeID, runners[runner].slots[nativeID] == slot { runners[runner].slots[nativeID] = nil }
    runners[runner].watched.remove(slot)
    if records[slot].isAsking { runners[runner].asking -= 1 }
    details[slot] = nil
    fine.remove(slot)
    unsettled.remove(slot)
    flapping.remove(slot)
    problems[slot] = nil
    var free = JobRecord(
      job: Job(id: "", name: "", runner: "", runnerType: job.runnerType, observedAt: job.observedAt), runner: -1,
      at: job.observedAt)
    free.observation.nativeID = ""
    records[slot] = free
    freeSlots.append(slot)
    retire(job)
  }

  /// Ids of removed jobs are not given to others for a long while, and come back with their jobs.
  private mutating func retire(_ job: Job) {
    let native = job.nativeID.map { JobIDs.mark(runner: job.runner, nativeID: $0) }
    retired.append((JobIDs.mark(job.id), native))
    guard retired.count > limits.retired + limits.retired / 5 else { return }
    let dropped = retired.count - limits.retired
    let listed = Set(slots.keys.map { JobIDs.mark($0) })
    let released = retired.prefix(dropped).filter { !listed.contains($0.id) }
    for entry in released { ids.release(entry.id, nativeID: entry.nativeID) }
    retired.removeFirst(dropped)
    forget(Set(released.map(\.id)))
  }

  /// Savepoints and former names of jobs whose ids are remembered no more: what was hidden as a former self is hidden no more.
  private mutating func forget(_ released: Set<JobIDs.Mark>) {
    savepoints = savepoints.filter { !released.contains(JobIDs.mark($0.key)) }
    let former = Set(aliases.filter { released.contains(JobIDs.mark($0.value)) }.keys)
    guard !former.isEmpty else { return }
    for name in former { aliases[name] = nil }
    for runner in hidden.keys { hidden[runner] = hidden[runner]?.filter { !former.contains($0.lowercased()) } }
  }
}

extension JobRecord {
  /// It ended, or another goes on in its place.
  fileprivate var isOver: Bool { loss.map { $0.successor != nil } ?? job.state.isTerminal }

  /// What goes on as another job is no failure any more.
  private static let succeededSeconds = 30.0

  /// A lost job is shown until somebody has started it again, or this server ends.
  fileprivate func keptSeconds(_ limits: FleetLimits) -> Double {
    if let loss { return loss.successor == nil ? .infinity : JobRecord.succeededSeconds }
    return isOver ? limits.endedSeconds : limits.vanishedSeconds
  }
}
