import FoundationEssentials

extension FleetState {
  /// Judges a job that is about to be shown: its health and the reason of it.
  mutating func assess(_ slot: Int, _ job: inout Job, at: Date) {
    remember(slot, job, at: at)
    let diagnosis = Diagnosis(of: evidence(slot, job, at: at))
    records[slot].memory.found(diagnosis.findings, at: at)
    job.health = diagnosis.health
    if !job.stale { records[slot].lastFindings = diagnosis.findings }
    let silence = diagnosis.findings.first { $0.rule == StaleEngine.name }
    let told = silence ?? diagnosis.findings.first
    job.diagnostics = diagnosis.reason
    if !problems.isEmpty { review(slot, &job, rule: told?.rule, at: at) }
  }

  func diagnosis(of jobID: String, at: Date) -> Diagnosis {
    guard let slot = slot(of: jobID) else {
      return Diagnosis(health: .unknown, verdict: "There is no job \(jobID).")
    }
    return Diagnosis(of: evidence(slot, records[slot].job, at: at))
  }

  /// Of a job with the actions that its policy leaves.
  func diagnosis(of job: Job, at: Date) -> Diagnosis {
    slot(of: job.id).map { Diagnosis(of: evidence($0, job, at: at)) } ?? diagnosis(of: job.id, at: at)
  }

  func scalingDoubt(of jobID: String, at: Date) -> String? {
    slot(of: jobID).flatMap { ScalingDoubt.reason(evidence($0, records[$0].job, at: at)) }
  }

  func evidence(_ slot: Int, _ job: Job, at: Date) -> Evidence {
    let record = records[slot]
    var evidence = Evidence(job: job, now: at)
    if let stored = details[slot] {
      let age = at.timeIntervalSince(stored.at)
      evidence.detailAt = stored.at
      if age <= Thresholds.detailAge || job.state.isTerminal { evidence.detail = stored.detail }
      evidence.detailError = record.detailError ?? "last read \(Words.duration(age)) ago"
    } else {
      evidence.detailError = record.detailError
      let isFresh = record.detailRead.map { at.timeIntervalSince($0) <= Thresholds.detailAge } ?? false
      evidence.carried = isFresh && record.detailError == nil ? record.carried : nil
    }
    evidence.trouble = record.isObserved ? record.observation.trouble : nil
    evidence.history = record.history
    evidence.memory = record.memory
    evidence.watchedSince = record.firstSeen
    evidence.lastFindings = record.lastFindings
    evidence.vanishedAt = record.vanishedAt
    evidence.loss = record.loss
    evidence.remark = record.remark
    let status = runners[record.runner].status
    evidence.slots = status.slots
    evidence.runnerState = status.state
    evidence.runnerError = status.lastError
    return evidence
  }

  private func isResized(_ slot: Int, _ job: Job) -> Bool {
    guard let old = records[slot].job.parallelism, let new = job.parallelism else { return false }
    return old != new && !job.state.isTerminal
  }

  /// Since when things are as they are.
  private mutating func remember(_ slot: Int, _ job: Job, at: Date) {
    if records[slot].memory.state != job.state { records[slot].memory.entered(job.state, at: at) }
    // Before the rules look: what they know of before is of another width.
    if isResized(slot, job) { records[slot].memory.resized(at: at) }
    if job.metrics.checkpointAge != nil || details[slot]?.detail.checkpoints.map({ $0.completed > 0 }) == true {
      records[slot].memory.hasCheckpoint = true
    }
    // What is told of processes while none runs the job is of one that is gone.
    if !job.stale, job.state == .running, details[slot]?.detail.tasks?.running != 0,
      let pressure = MemoryPressure.measure(job.metrics, at: at)
    {
      records[slot].memory.pressure = pressure
    }
    guard let tasks = details[slot]?.detail.tasks else { return }
    let isShort = tasks.running < tasks.total && !job.state.isTerminal
    records[slot].memory.shortSince = isShort ? records[slot].memory.shortSince ?? at : nil
  }
}
