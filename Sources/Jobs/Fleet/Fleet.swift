package import FoundationEssentials

/// All jobs of all runners as they were last told, with their revisions, figures over time, timeline and health. The
/// pollers and the service write, everybody reads. What it does with what it is told is in `FleetState`, a value.
package actor Fleet {
  var state: FleetState
  /// Whom changes are told.
  var readers: [Int: AsyncStream<Int>.Continuation] = [:]
  var nextReader = 0
  var bells: [String: PollerBells] = [:]
  package nonisolated let now: @Sendable () -> Date
  private let random: @Sendable () -> UInt64

  /// Revisions begin at the time in milliseconds, so that a reader of an earlier incarnation of this server, who asks
  /// for what changed since then, is found to be out of date and gets everything.
  package init(
    now: @escaping @Sendable () -> Date = { Date() },
    random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
  ) {
    self.now = now
    self.random = random
    state = FleetState(firstRevision: Int(max(0, now().timeIntervalSince1970 * 1000)))
  }

  /// A configured runner, before its first answer. Without it nothing that the runner says is taken.
  package func register(_ status: RunnerStatus) { write { [now] in $0.register(status, at: now()) } }

  /// Takes over a runner's list of jobs, which took it `took` seconds: gives ids, raises the revision of what changed,
  /// writes the timeline.
  package func apply(_ survey: Survey, from runner: String, at: Date, took: Double? = nil) {
    let before = state.changes.revision
    write { $0.apply(survey, from: runner, at: at, took: took) }
    if state.changes.revision != before { bells[runner, default: PollerBells()].ring(.detail) }
  }

  package func apply(_ detail: JobDetail, to jobID: String, at: Date) {
    write { $0.apply(detail, to: jobID, at: at) }
  }

  /// The runner did not answer, or nothing that can be used: its jobs become stale and keep their last state.
  package func failed(_ runner: String, _ error: RunnerError, at: Date) {
    write { $0.failed(runner, error, at: at) }
  }

  package func detailFailed(_ jobID: String, _ error: RunnerError, at: Date) {
    write { $0.detailFailed(jobID, error, at: at) }
  }

  /// A submission or restart of ours, PENDING before the engine names it.
  package func begin(_ job: Job) { write { [now] in $0.begin(job, at: now()) } }

  /// The engine has named the job. Bound anew, as after a scaling by resubmission, its former native id is hidden.
  package func bind(jobID: String, nativeID: String) {
    write { [now] in $0.bind(jobID, to: nativeID, at: now()) }
  }

  /// From the registry after a restart of ours, in the order in which it was written: a later native id of the same job
  /// hides the earlier one.
  package func remember(jobID: String, nativeID: String, runner: String) {
    write { [now] in $0.remember(jobID, nativeID: nativeID, runner: runner, at: now()) }
  }

  /// Tells every job anew: what may be done to it has changed, though its engine told nothing.
  package func retell() {
    write { state in
      for slot in state.slots.values { state.records[slot].job.revision = state.changes.change(slot) }
    }
  }

  /// Ids that were given since this was last asked and differ in their length alone: who had which is to be kept.
  package func alike() -> Set<String> {
    defer { if !state.alike.isEmpty { write { $0.alike = [] } } }
    return state.alike
  }

  /// An id that no job has; the caller has it from now on.
  package func freshID(runner: String, nativeID: String?) -> String {
    state.freshID(runner: runner, nativeID: nativeID, random: random)
  }

  /// How a job counts when it ends, whatever the engine's word: CANCELED after a cancel with a savepoint, FINISHED after
  /// a drain. `meanwhile` is what it shows until then. Both nil: the attempt failed, the engine's word counts again.
  package func conclude(jobID: String, as end: JobState?, meanwhile: JobState? = nil) {
    write { [now] in $0.conclude(jobID, as: end, meanwhile: meanwhile, at: now()) }
  }

  /// The end of a job that no engine tells of: a submission that failed, with the reason.
  package func end(jobID: String, as state: JobState, because reason: String) {
    write { [now] in $0.end(jobID, as: state, because: reason, at: now()) }
  }

  /// Takes back a job that was begun and that no engine has heard of.
  package func takeBack(jobID: String) { write { $0.takeBack(jobID) } }

  /// A rescaling of ours has begun, or has ended: what it aborts is no failure of the job's.
  package func rescaling(_ jobID: String, isUnderWay: Bool) {
    write { [now] in $0.rescaling(jobID, isUnderWay: isUnderWay, at: now()) }
  }

  /// Fills in what the job tells, and numbers the entry.
  @discardableResult
  package func record(_ entry: TimelineEntry) -> TimelineEntry { write { [now] in $0.record(entry, at: now()) } }

  package func note(_ savepoint: Savepoint) { write { [now] in $0.note(savepoint, at: now()) } }

  /// A lease of 15 s: someone looks at this job, so its detail is read every second and its history is kept fine.
  package func watch(_ jobID: String) {
    guard write({ [now] in $0.watch(jobID, at: now()) }), let runner = state.job(jobID)?.runner else { return }
    bells[runner, default: PollerBells()].ring(.detail)
  }

  func write<T>(_ change: (inout FleetState) -> T) -> T {
    let before = (state.changes.revision, state.timeline.lastID)
    defer {
      let after = state.changes.revision
      if before != (after, state.timeline.lastID) { announce(after) }
    }
    return change(&state)
  }

  private func announce(_ revision: Int) {
    for (number, reader) in readers {
      if case .terminated = reader.yield(revision) { readers[number] = nil }
    }
  }
}
