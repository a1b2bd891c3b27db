import FoundationEssentials
import JSON

extension FleetState {
  /// Keeps an entry that comes from elsewhere, an operator's action; fills in what the job tells.
  mutating func record(_ entry: TimelineEntry, at: Date) -> TimelineEntry {
    var entry = entry
    entry.text = Sanity.clip(entry.text)
    if let slot = entry.jobID.flatMap(slot(of:)) {
      let job = records[slot].job
      (entry.jobID, entry.jobName, entry.runner) = (job.id, job.name, job.runner)
      if entry.kind == .action { records[slot].ownRestarts.acted(at: at) }
    }
    return timeline.add(entry)
  }

  mutating func rescaling(_ jobID: String, isUnderWay: Bool, at: Date) {
    guard let slot = slot(of: jobID) else { return }
    if isUnderWay {
      records[slot].memory.rescalingBegan(at: at)
    } else {
      records[slot].memory.rescalingEnded(at: at)
    }
  }

  /// What changed in a job, as far as a timeline tells it.
  mutating func tell(_ slot: Int, before: Job, at: Date) {
    let job = records[slot].job
    if before.state != job.state, !before.stale || !job.stale {
      tellState(slot, before: before.state, at: at, since: at)
    }
    if let old = before.parallelism, let new = job.parallelism, old != new, !job.state.isTerminal {
      records[slot].ownRestarts.scaled(at: at)
      var seen = entry(slot, .rescale, .ok, "parallelism \(old) → \(new)", at: at)
      seen.scaling = TimelineEntry.Scaling(from: old, to: new)
      timeline.add(seen)
    }
    tellRestarts(slot, at: at)
    if job.health != records[slot].toldHealth { unsettled.insert(slot) }
    if job.health >= .warn, records[slot].queue == .calm { queue(slot) }
    if job.state.isTerminal, !before.state.isTerminal {
      let graph = details[slot]?.detail.graph?.ended(job.state)
      details[slot]?.detail.graph = graph
      records[slot].endedAt = at
      queue(slot)
    }
  }

  mutating func tellArrival(_ slot: Int, _ state: JobState, at: Date) {
    records[slot].toldState = state
    // We saw it come: what was before is nothing of its own.
    records[slot].past.insert(.life)
    records[slot].hasCome = true
    tell(slot, .state, state.severity, "appeared as \(state.rawValue)", at: at)
  }

  /// A job that goes to and fro is told of once in a while, each time from the state that was told last, so that what is
  /// read one below the other fits together. That it is back is told at once, where it had not gone for a minute before.
  ///
  /// - Parameter since: When it came into its state.
  private mutating func tellState(_ slot: Int, before: JobState, at: Date, since: Date) {
    // The first word of the engine on a job is no change, but for one that we began.
    if before == .unknown, records[slot].firstSeen == at { return }
    let job = records[slot].job
    let isFlap = !job.state.isTerminal && before != .pending && !before.isTerminal
    if isFlap, let told = records[slot].toldFlap, at.timeIntervalSince(told) < 10, !isBack(slot, since: told) {
      flapping.insert(slot)
      return
    }
    flapping.remove(slot)
    let former = records[slot].toldState ?? before
    guard former != job.state else { return }
    if isFlap, records[slot].toldFlap.map({ at.timeIntervalSince($0) >= 10 }) ?? true {
      (records[slot].formerFlap, records[slot].toldFlap) = (records[slot].toldFlap, at)
    }
    records[slot].toldState = job.state
    let gone =
      records[slot].vanishedAt == at ? records[slot].loss?.words(job.runner, now: at) ?? "no longer listed" : nil
    let remark = (gone ?? records[slot].remark).map { ": \($0)" } ?? ""
    tell(slot, .state, job.state.severity, "\(former.rawValue) → \(job.state.rawValue)\(remark)", at: since)
  }

  private func isBack(_ slot: Int, since told: Date) -> Bool {
    let record = records[slot]
    return record.job.state == .running && record.toldState != .running
      && record.formerFlap.map { told.timeIntervalSince($0) > 60 } ?? true
  }

  /// What a job was left in that went to and fro too fast to be told.
  private mutating func settleStates(at: Date) {
    for slot in flapping {
      guard let told = records[slot].toldFlap, let state = records[slot].toldState else {
        flapping.remove(slot)
        continue
      }
      if at.timeIntervalSince(told) >= 10 {
        tellState(slot, before: state, at: at, since: records[slot].memory.stateSince ?? at)
      }
    }
  }

  /// Restarts that the engine counted since we last looked, with their cause where it is known.
  private mutating func tellRestarts(_ slot: Int, at: Date) {
    guard let now = records[slot].job.metrics.restarts else { return }
    defer { records[slot].toldRestarts = now }
    guard let told = records[slot].toldRestarts, now > told, now - told < 1e6 else { return }
    // Not those that scalings make.
    let number = Int(now - told) - records[slot].ownRestarts.take(Int(now - told), at: at)
    guard number > 0 else { return }
    records[slot].memory.restarted(number, at: at)
    let cause = details[slot]?.detail.ending?.first.flatMap { failure in
      at.timeIntervalSince(failure.time) < 60 ? ": \(failure.headline)" : nil
    }
    // The meter is read late; of when it was the engine tells otherwise.
    let moment = restarted(slot, by: at)
    if number == 1, moment < at, timeline.holds(entry(slot, .restart, .warn, "", at: moment), within: 3) { return }
    let text = number == 1 ? "restart \(Words.count(now))" : "\(number) restarts, \(Words.count(now)) in all"
    tell(slot, .restart, .warn, text + (cause ?? ""), at: moment)
  }

  private func restarted(_ slot: Int, by at: Date) -> Date {
    let detail = details[slot]?.detail
    let told = [detail?.restartedAt, detail?.ending?.first?.time].compactMap(\.self)
    return told.filter { $0 <= at && at.timeIntervalSince($0) < 20 }.max() ?? at
  }

  mutating func tellFailures(_ slot: Int, _ failures: [JobFailure], at: Date) {
    let new = failures.filter { $0.time > records[slot].toldFailure }
    guard let newest = new.map(\.time).max() else { return }
    records[slot].toldFailure = newest
    // A loop throws the same again and again: once each for a reading.
    let all = Thrown.of(new.reversed())
    var told: Set<Thrown> = []
    for (failure, thrown) in zip(new.reversed(), all) where told.insert(thrown).inserted {
      let text = thrown.text(all.count { $0 == thrown })
      tell(slot, .exception, .critical, text, at: failure.time, thrown.fingerprint)
    }
  }

  mutating func tellCheckpoints(_ slot: Int, _ history: [Checkpoints.Checkpoint], at: Date) {
    guard let newest = history.map(\.id).max() else { return }
    let told = records[slot].toldCheckpoint
    records[slot].toldCheckpoint = history.filter { $0.status != "IN_PROGRESS" }.map(\.id).max() ?? told
    // Numbers that fall belong to a new run of the job.
    let floor = told.map { newest < $0 ? 0 : $0 }
    for checkpoint in history.reversed() where checkpoint.status == "FAILED" {
      guard floor.map({ checkpoint.id > $0 }) ?? (checkpoint.triggeredAt >= records[slot].firstSeen) else { continue }
      timeline.add(entry(slot, checkpoint, at: at))
    }
  }

  /// A checkpoint that failed, when it failed.
  func entry(_ slot: Int, _ checkpoint: Checkpoints.Checkpoint, at: Date) -> TimelineEntry {
    let kind = checkpoint.isSavepoint ? "savepoint" : "checkpoint"
    let why = checkpoint.failure.map { ": \($0)" } ?? ""
    let failedAt = checkpoint.triggeredAt.addingTimeInterval(checkpoint.endToEndSeconds ?? 0)
    return entry(slot, .checkpoint, .warn, "\(kind) \(checkpoint.id) failed\(why)", at: min(failedAt, at))
  }

  /// Tells changes of health once they have lasted; a health that could not be judged is no change.
  mutating func settleHealth(at: Date) {
    settleStates(at: at)
    for slot in unsettled {
      let health = records[slot].job.health
      let former = records[slot].toldHealth
      guard health != .unknown, former != health, former != nil || records[slot].isFound else {
        settled(slot, as: health)
        continue
      }
      let since = records[slot].healthSince ?? at
      records[slot].healthSince = since
      guard at.timeIntervalSince(since) >= limits.healthSettles else { continue }
      if let former { tellHealth(slot, former, at: since) } else { tellFirst(slot, at: since) }
      records[slot].toldHealth = health
      records[slot].healthSince = nil
      unsettled.remove(slot)
    }
  }

  private mutating func tellHealth(_ slot: Int, _ former: Health, at: Date) {
    let job = records[slot].job
    let reason = job.diagnostics.isEmpty ? "" : ": \(job.diagnostics)"
    records[slot].past.insert(.health)
    tell(slot, .health, job.health, "\(former.rawValue) → \(job.health.rawValue)\(reason)", at: at)
  }

  /// Of a fleet in trouble that is found at once some are told of, and the others when somebody looks at them.
  private mutating func tellFirst(_ slot: Int, at: Date) {
    let hasCome = records[slot].hasCome
    guard hasCome || records[slot].isWatched(at: at) || retold < limits.retold else { return }
    if !hasCome { retold += 1 }
    tellFound(slot, at: at)
  }

  /// No change, or none that is worth a word. That the survey alone sees nothing wrong is no judgement yet.
  private mutating func settled(_ slot: Int, as health: Health) {
    records[slot].healthSince = nil
    unsettled.remove(slot)
    let isJudged = health >= .warn || records[slot].toldHealth != nil || records[slot].detailRead != nil
    guard health != .unknown, isJudged else { return }
    records[slot].toldHealth = health
    records[slot].past.insert(.health)
  }

  mutating func tellRunner(_ runner: Int, _ text: String, _ severity: Health, at: Date) {
    var entry = TimelineEntry(time: at, kind: .runner, severity: severity, text: text)
    entry.runner = runners[runner].status.runner
    timeline.add(entry)
  }

  mutating func tell(
    _ slot: Int, _ kind: TimelineEntry.Kind, _ severity: Health, _ text: String, at: Date, _ fingerprint: String? = nil
  ) {
    let entry = entry(slot, kind, severity, text, at: at, fingerprint)
    // An engine tells again of what was before we looked, and an earlier run of ours may have told that.
    if at < records[slot].firstSeen, timeline.recalls(entry) { return }
    timeline.add(entry)
  }

  func entry(
    _ slot: Int, _ kind: TimelineEntry.Kind, _ severity: Health, _ text: String, at: Date, _ fingerprint: String? = nil
  ) -> TimelineEntry {
    let job = records[slot].job
    var entry = TimelineEntry(time: at, kind: kind, severity: severity, text: Sanity.clip(text))
    (entry.jobID, entry.jobName, entry.runner) = (job.id, job.name, job.runner)
    entry.fingerprint = fingerprint
    return entry
  }
}

extension JobRecord {
  /// In trouble, now that we look; that a job had ended before is nothing that we found.
  fileprivate var isFound: Bool { job.health >= .warn && (!job.state.isTerminal || endedAt != nil) }
}

extension JobState {
  /// How bad it is that a job comes into this state.
  var severity: Health {
    switch self {
    case .failed: .critical
    case .restarting, .unknown: .warn
    case .pending, .running, .draining, .cancelling, .finished, .canceled: .ok
    }
  }
}

extension JobFailure {
  /// `NullPointerException: amount is null`, without the package, in one line.
  package var headline: String { Secrets.masked(plainHeadline) }

  /// To be compared and not to be shown: looking for secrets costs more than all else.
  var plainHeadline: String {
    let dot = exception.utf8.lastIndex(of: UInt8(ascii: "."))
    let name = dot.map { exception[exception.utf8.index(after: $0)...] } ?? ""
    let line = message.drop(while: \.isNewline).prefix { !$0.isNewline }
    let kind = name.isEmpty ? exception : String(name)
    // Not every engine names an exception.
    return Sanity.clip([kind, String(line)].filter { !$0.isEmpty }.joined(separator: ": "), 200)
  }
}
