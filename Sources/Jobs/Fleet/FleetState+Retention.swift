import FoundationEssentials

extension FleetState {
  /// The engine lists a job no more: an ended one it may forget, a live one it should not.
  mutating func vanish(_ slot: Int, at: Date) {
    guard records[slot].vanishedAt == nil else { return }
    records[slot].vanishedAt = at
    forgotten.append((slot, at))
    guard !records[slot].job.state.isTerminal else { return }
    var job = records[slot].job
    job.state = .unknown
    job.actions = .none(because: "\(job.runner) no longer lists this job")
    records[slot].history.gap(at: at.timeIntervalSince1970)
    assess(slot, &job, at: at)
    commit(slot, job, at: at)
  }

  /// Removes what was forgotten long enough ago, and the oldest of what is too much.
  mutating func expire(at: Date) {
    guard !forgotten.isEmpty else { return }
    var kept: [(slot: Int, since: Date)] = []
    kept.reserveCapacity(forgotten.count)
    for entry in forgotten where records[entry.slot].vanishedAt == entry.since {
      let limit = records[entry.slot].job.state.isTerminal ? limits.endedSeconds : limits.vanishedSeconds
      if at.timeIntervalSince(entry.since) < limit { kept.append(entry) } else { remove(entry.slot) }
    }
    let ended = kept.count { records[$0.slot].job.state.isTerminal }
    var surplusEnded = ended - limits.ended
    var surplusLive = kept.count - ended - limits.vanished
    if surplusEnded > 0 || surplusLive > 0 {
      kept.removeAll { entry in
        let isEnded = records[entry.slot].job.state.isTerminal
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
    retired.append((job.id, job.runner, job.nativeID))
    guard retired.count > limits.retired + limits.retired / 5 else { return }
    let dropped = retired.count - limits.retired
    for entry in retired.prefix(dropped) where slots[entry.id.lowercased()] == nil {
      ids.release(entry.id, runner: entry.runner, nativeID: entry.nativeID)
      savepoints[entry.id] = nil
      forgetFormerNames(of: entry.id, runner: entry.runner)
    }
    retired.removeFirst(dropped)
  }

  /// Names that a job had before: what was hidden as its former self is hidden no more.
  private mutating func forgetFormerNames(of id: String, runner: String) {
    let former = Set(aliases.lazy.filter { $0.value == id }.map(\.key))
    guard !former.isEmpty else { return }
    for name in former { aliases[name] = nil }
    hidden[runner] = hidden[runner]?.filter { !former.contains($0.lowercased()) }
  }
}
