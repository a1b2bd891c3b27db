package import FoundationEssentials

extension Fleet {
  /// Rises with everything that a reader of jobs or runners would see changed.
  package var revision: Int { state.changes.revision }

  package func delta(since: Int?) -> FleetDelta { state.delta(since: since) }

  package func job(_ id: String) -> Job? { state.job(id) }

  /// Those of its name on its runner that have not ended, without itself.
  package func twins(of job: Job) -> [Job] {
    state.slots.keys.compactMap(state.job).filter {
      $0.name == job.name && $0.runner == job.runner && $0.id != job.id && !$0.state.isTerminal
    }
  }

  package func resolve(_ reference: String) throws(ReferenceError) -> Job { try state.resolve(reference) }

  /// In the order in which they were registered.
  package func runners() -> [RunnerStatus] { state.runners.map(\.status) }

  /// The ids of a runner's jobs, by the engine's.
  package func jobIDs(of nativeIDs: Set<String>, on runner: String) -> [String: String] {
    guard let place = state.runnerIndex(runner) else { return [:] }
    let slots = nativeIDs.compactMap { id in state.runners[place].slots[id].map { (id, state.records[$0].job.id) } }
    return Dictionary(slots, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the engine has not named the job yet. It knows nothing of how the job was submitted.
  package func target(of jobID: String) -> JobTarget? { state.target(of: jobID) }

  /// Nil where it was not read yet, or was dropped since nobody looked.
  package func detail(of jobID: String) -> (detail: JobDetail, at: Date)? {
    state.slot(of: jobID).flatMap { state.details[$0] }.map { ($0.detail, $0.at) }
  }

  package func diagnosis(of jobID: String) -> Diagnosis { state.diagnosis(of: jobID, at: now()) }
  /// Of a job as it is shown, with the actions that its policy leaves: no other is advised.
  package func diagnosis(of job: Job) -> Diagnosis { state.diagnosis(of: job, at: now()) }

  /// Why more parallelism will not help a job; nil where it may.
  package func scalingDoubt(of jobID: String) -> String? { state.scalingDoubt(of: jobID, at: now()) }

  /// The last `window` seconds of the figures, of all that there are where `names` is nil.
  package func series(of jobID: String, names: [String]?, window: Double) -> [MetricSeries] {
    state.series(of: jobID, names: names, window: window, now: now())
  }

  /// The same of one vertex, by the engine's id: records in and out, back pressure, busy and watermark lag. It is kept of jobs
  /// that are looked at, and of the first ones that came.
  package func series(of jobID: String, vertex: String, names: [String]?, window: Double) -> [MetricSeries] {
    state.series(of: jobID, vertex: vertex, names: names, window: window, now: now())
  }

  /// Oldest first; of everything where `jobID` is nil.
  package func timeline(of jobID: String?, since: Date?) -> [TimelineEntry] {
    let job = jobID.flatMap { state.job($0) }
    let stay = job.map { ($0.runner, $0.startTime ?? .distantPast) }
    return state.timeline.entries(of: job?.id ?? jobID, on: stay, since: since)
  }

  /// Of everything, oldest first, with numbers above `id`; with the number of the newest.
  package func timeline(after id: Int) -> (entries: [TimelineEntry], last: Int) {
    (state.timeline.entries(after: id), state.timeline.lastID)
  }

  /// What an earlier run of this server told, oldest first.
  package func recall(timeline entries: [TimelineEntry]) { state.timeline.recall(entries) }

  /// The ids of all jobs, in lower case.
  package var listedIDs: Set<String> { Set(state.slots.keys) }

  /// Jobs that came back since this was last asked, under the ids that they had.
  package func returned() -> Set<String> {
    defer { if !state.returned.isEmpty { state.returned = [] } }
    return state.returned
  }

  /// What is known of a job beside the fleet has changed: its readers see it anew.
  package func show(_ jobID: String) {
    write { state in
      if let slot = state.slot(of: jobID) { state.records[slot].job.revision = state.changes.change(slot) }
    }
  }

  /// How the polling of each runner went so far, by its name.
  package func polls() -> [String: PollFigures] {
    Dictionary(state.runners.map { ($0.status.runner, $0.polls) }, uniquingKeysWith: { first, _ in first })
  }

  /// Newest first.
  package func savepoints(of jobID: String?) -> [Savepoint] { state.savepoints(of: jobID) }

  /// The revision now, and whenever it or the timeline's last number rises; what rises while nobody reads is told once.
  /// Ends with its reader.
  package func revisions() -> AsyncStream<Int> {
    let number = nextReader
    nextReader += 1
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
    readers[number] = continuation
    continuation.yield(revision)
    return stream
  }
}
