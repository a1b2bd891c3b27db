import FoundationEssentials

extension FleetState {
  /// The problem that a job has now is known from here on; nil where there is no such job, or nothing wrong with it.
  mutating func acknowledge(_ jobID: String, _ acknowledgement: Acknowledgement) -> KnownProblem? {
    guard let slot = slot(of: jobID), records[slot].job.hasProblem else { return nil }
    var job = records[slot].job
    let known = KnownProblem(
      jobID: job.id, acknowledgement: acknowledgement, rules: Set(records[slot].memory.active.keys),
      health: job.health, hasFailed: job.state == .failed)
    problems[slot] = known
    job.acknowledgement = acknowledgement
    commit(slot, job, at: job.observedAt)
    return known
  }

  /// False where it was not acknowledged.
  mutating func withdraw(_ jobID: String) -> Bool {
    awaited[jobID.lowercased()] = nil
    guard let slot = slot(of: jobID), problems.removeValue(forKey: slot) != nil else { return false }
    var job = records[slot].job
    job.acknowledgement = nil
    commit(slot, job, at: job.observedAt)
    return true
  }

  /// From the registry after a restart of ours; jobs that are not listed yet get it when they are.
  mutating func remember(_ problem: KnownProblem) {
    guard let slot = slot(of: problem.jobID) else { return awaited[problem.jobID.lowercased()] = problem }
    take(problem, slot)
  }

  /// A job that has just come may be one that was acknowledged before.
  mutating func recallProblem(_ slot: Int) {
    guard !awaited.isEmpty, let known = awaited.removeValue(forKey: records[slot].job.id.lowercased()) else { return }
    take(known, slot)
  }

  private mutating func take(_ problem: KnownProblem, _ slot: Int) {
    problems[slot] = problem
    records[slot].job.acknowledgement = problem.acknowledgement
    records[slot].job.revision = changes.change(slot)
  }

  /// Ends an acknowledgement that has nothing to say to what the job is now; the timeline tells why.
  mutating func review(_ slot: Int, _ job: inout Job, rule: String?, at: Date) {
    guard var known = problems[slot] else { return }
    guard let why = known.end(job, rule: rule, at: at) else { return problems[slot] = known }
    end(known, slot, &job, why, at: at)
  }

  private mutating func end(_ known: KnownProblem, _ slot: Int, _ job: inout Job, _ why: String, at: Date) {
    problems[slot] = nil
    job.acknowledgement = nil
    let entry = TimelineEntry(
      time: at, kind: .note, severity: job.hasProblem ? .warn : .ok,
      text: Sanity.clip("no longer acknowledged by \(known.acknowledgement.by): \(why)"))
    add(entry, of: job)
  }

  /// Those whose time is over, or that are long gone, of jobs that tell nothing new.
  mutating func reviewProblems(at: Date) {
    for (slot, known) in problems {
      guard let why = known.timeIsUp(at: at) else { continue }
      var job = records[slot].job
      end(known, slot, &job, why, at: at)
      commit(slot, job, at: job.observedAt)
    }
  }

  private mutating func add(_ entry: TimelineEntry, of job: Job) {
    var entry = entry
    (entry.jobID, entry.jobName, entry.runner) = (job.id, job.name, job.runner)
    timeline.add(entry)
  }
}

extension Fleet {
  /// The problem that a job has now is known; nil where there is nothing wrong with it.
  package func acknowledge(_ jobID: String, _ acknowledgement: Acknowledgement) -> KnownProblem? {
    write { $0.acknowledge(jobID, acknowledgement) }
  }

  /// False where it was not acknowledged.
  package func withdraw(_ jobID: String) -> Bool { write { $0.withdraw(jobID) } }

  /// From the registry after a restart of ours.
  package func remember(_ problem: KnownProblem) { write { $0.remember(problem) } }

  /// Jobs whose problem is acknowledged, those among them that are not listed yet.
  package var acknowledged: Set<String> {
    Set(state.problems.values.map(\.jobID) + state.awaited.values.map(\.jobID))
  }
}
