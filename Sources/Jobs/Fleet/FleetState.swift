import FoundationEssentials

/// Everything that is known of the jobs, as a value; `Fleet` is the actor around it. Jobs live in slots of an array, so
/// that a survey of ten thousand touches each once; a slot that is free has the runner −1.
struct FleetState: Sendable {
  var records: [JobRecord] = []
  var freeSlots: [Int] = []
  /// By the job's id in lower case.
  var slots: [String: Int] = [:]
  var ids = JobIDs()
  /// Ids that differ in their length alone, until somebody asks which.
  var alike: Set<String> = []
  /// Former ids and former native ids, in lower case, of jobs that have others now.
  var aliases: [String: String] = [:]
  var runners: [RunnerRecord] = []
  /// Native ids, by runner, that another one of the same job has replaced.
  var hidden: [String: Set<String>] = [:]
  /// Native ids, by job, that the registry told before the engine listed them.
  var remembered: [String: String] = [:]
  var changes: ChangeLog
  var timeline = Timeline()
  /// Entries on what was before we looked, of jobs that nobody looks at.
  var retold = 0
  var savepoints: [String: [Savepoint]] = [:]
  var details: [Int: StoredDetail] = [:]
  /// Jobs with a fine history.
  var fine: Set<Int> = []
  /// Figures of an earlier run of the server, until their jobs are listed.
  var recalled: [HistoryFrame.Subject: [HistoryFrame.Kind: [Int: [UInt16]]]] = [:]
  /// Jobs that their engine lists no more, oldest first.
  var forgotten: [(slot: Int, since: Date)] = []
  /// Jobs whose health differs from what the timeline last told.
  var unsettled: Set<Int> = []
  /// Jobs whose state changed too soon after it was told.
  var flapping: Set<Int> = []
  /// Problems that somebody has acknowledged, by their jobs' slots, and by id those whose jobs are not listed yet.
  var problems: [Int: KnownProblem] = [:]
  var awaited: [String: KnownProblem] = [:]
  /// Removed jobs whose ids are still remembered, oldest first.
  var retired: [(id: JobIDs.Mark, nativeID: JobIDs.Mark?)] = []
  /// Jobs that are listed again, or as an earlier run of the server knew them, until somebody asks which.
  var returned: Set<String> = []
  /// Jobs of an earlier run of the server, by their runners, until these have told what they list.
  var formers: [String: [FormerJob]] = [:]
  var crowds: [String: FormerCrowd] = [:]
  /// Jobs that were lost, until somebody asks which.
  var lost: Set<String> = []
  /// By job: the savepoint of another that it was started from.
  var origins: [String: String] = [:]
  let limits: FleetLimits

  init(firstRevision: Int = 0, limits: FleetLimits = FleetLimits()) {
    self.limits = limits
    changes = ChangeLog(first: firstRevision, removalsKept: limits.removals)
  }

  func runnerIndex(_ name: String) -> Int? { runners.firstIndex { $0.status.runner == name } }

  /// The slot of a job by its id, or by one that it had.
  func slot(of jobID: String) -> Int? {
    let key = jobID.lowercased()
    return slots[key] ?? aliases[key].flatMap { slots[$0.lowercased()] }
  }

  /// Puts a job into a slot; the caller has given it an id that is free.
  mutating func insert(_ job: Job, runner: Int, at: Date) -> Int {
    let record = JobRecord(job: job, runner: runner, at: at)
    let slot: Int
    if let free = freeSlots.popLast() {
      records[free] = record
      slot = free
    } else {
      records.append(record)
      slot = records.count - 1
    }
    slots[job.id.lowercased()] = slot
    records[slot].job.revision = changes.change(slot)
    if fine.count < limits.fineHistories { keepFine(slot) }
    return slot
  }

  /// Makes `job` what readers see, with a new revision where they see a difference.
  mutating func commit(_ slot: Int, _ job: Job, at: Date) {
    let observedAt = job.observedAt
    var compared = job
    compared.observedAt = records[slot].job.observedAt
    guard compared != records[slot].job else {
      records[slot].job.observedAt = observedAt
      return
    }
    let before = records[slot].job
    records[slot].job = job
    records[slot].job.revision = changes.change(slot)
    compactChanges()
    tell(slot, before: before, at: at)
  }

  mutating func keepFine(_ slot: Int) {
    records[slot].history.watch()
    fine.insert(slot)
  }

  private mutating func compactChanges() {
    guard changes.changes.count > 2 * records.count + 1024 else { return }
    changes.compact { records[$1].job.revision == $0 }
  }
}

/// A job's detail, and when it was read.
struct StoredDetail: Sendable {
  var detail: JobDetail
  var at: Date
}

/// How much a fleet keeps.
struct FleetLimits: Sendable {
  /// Ended jobs that their engine forgot, and for how long in seconds.
  var ended = 1000
  var endedSeconds = 3600.0
  /// How long, in seconds, a job that vanished while it lived is shown as UNKNOWN.
  var vanishedSeconds = 900.0
  var vanished = 20_000
  var removals = 10_000
  var retired = 20_000
  /// Whole details; of further jobs only the figures and the health are kept.
  var details = 1000
  var fineHistories = 64
  /// Savepoints that are kept of one job.
  var savepoints = 100
  /// Seconds for which a change of health has to last before the timeline tells it.
  var healthSettles = 5.0
  /// Entries on what was before we looked, of jobs that nobody looks at.
  var retold = 1000
}
