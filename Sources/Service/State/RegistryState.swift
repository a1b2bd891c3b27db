package import FoundationEssentials
package import JSON
package import Jobs

/// What the lines of the registry add up to. Bounded: the oldest of each kind go first.
package struct RegistryState: Sendable, Hashable {
  /// A job that we know of beyond what its engine tells.
  package struct Known: Sendable, Hashable {
    package var runner: String
    /// The engine's ids of the job, oldest first: a scaling by resubmission names it anew.
    package var nativeIDs: [String] = []
    package var submission: SubmitRequest?
    /// Our id of the job that this one was begun in the place of.
    package var replaces: String?
    package var since: Date
    /// How it counts since we ended it.
    package var endedAs: JobState?
    package var endedAt: Date?
    /// The call that began it, where that had an idempotency key.
    package var origin: Origin?
    /// The last that its engine told, and when; `lostAt` is until when it ran where the engine lost it.
    package var seen: SeenJob?
    package var state: JobState?
    package var seenAt: Date?
    package var lostAt: Date?
    /// The savepoint that it was started from.
    package var startedFrom: String?

    package var nativeID: String? { nativeIDs.last }
  }

  package struct Origin: Sendable, Hashable {
    package var key: String
    package var operation: String
    package var arguments: String
  }

  package struct Answer: Sendable, Hashable {
    package var operation: String
    package var arguments: String
    package var value: JSONValue
    package var time: Date
  }

  package static let idempotencyLifetime = 86_400.0
  static let maxJobs = 20_000
  static let maxSavepoints = 5000
  static let maxAnswers = 10_000
  static let maxWorks = EndedWork.kept
  static let maxNames = 20

  package internal(set) var jobs: [String: Known] = [:]
  package private(set) var savepoints: [Savepoint] = []
  package internal(set) var answers: [String: Answer] = [:]
  /// By the id of the call.
  package private(set) var works: [String: KeptWork] = [:]
  /// Acknowledged ones, by the id of the job.
  package private(set) var problems: [String: KnownProblem] = [:]
  package internal(set) var shelf = RegistryShelf()
  /// When each runner was last heard, and what it ran for others.
  package private(set) var heard: [String: FormerCrowd] = [:]

  package init() {}

  package mutating func fold(_ record: RegistryRecord) {
    switch record.kind {
    case .submitted, .bound: foldJob(record)
    case .abandoned: if let jobID = record.jobID { forgetJob(jobID) }
    case .ended:
      record.jobID.map { jobs[$0]?.endedAs = record.state }
      record.jobID.map { jobs[$0]?.endedAt = record.time }
    case .savepoint:
      guard let jobID = record.jobID, let path = record.path else { return }
      savepoints.removeAll { $0.path == path }
      savepoints.append(Savepoint(jobID: jobID, path: path, createdAt: record.time))
      savepoints[savepoints.count - 1].endsJob = record.state != nil
    case .answered:
      guard let key = record.key, let operation = record.operation, let answer = record.answer else { return }
      shelf.remove(answerTo: key)
      answers[key] = Answer(
        operation: operation, arguments: record.arguments ?? "", value: answer, time: record.time)
    case .work:
      // Its end may have been written before its beginning was.
      guard let work = record.work, works[work.id]?.endedAt == nil else { return }
      works[work.id] = work
    case .acknowledged: record.jobID.map { problems[$0] = record.problem }
    case .seen: foldSeen(record)
    case .lost: record.jobID.map { jobs[$0]?.lostAt = record.time }
    case .heard:
      guard let runner = record.runner else { return }
      heard[runner] = FormerCrowd(at: record.time, names: record.listed ?? heard[runner]?.names ?? [:])
    }
  }

  private mutating func foldSeen(_ record: RegistryRecord) {
    guard let jobID = record.jobID, jobs[jobID] != nil else { return }
    jobs[jobID]?.state = record.state
    jobs[jobID]?.seen = record.seen
    jobs[jobID]?.seenAt = record.time
    jobs[jobID]?.lostAt = nil
  }

  private mutating func forgetJob(_ jobID: String) {
    jobs[jobID] = nil
    shelf.remove(job: jobID)
  }

  private mutating func foldJob(_ record: RegistryRecord) {
    // Of a job that is on the shelf the file tells this too.
    guard let jobID = record.jobID, let runner = record.runner, !shelf.holds(job: jobID) else { return }
    var known = jobs[jobID] ?? Known(runner: runner, since: record.time)
    if let nativeID = record.nativeID, known.nativeID != nativeID {
      // It was given up, and the engine had it after all.
      if known.endedAs == .failed { known.endedAs = nil }
      (known.state, known.seenAt, known.lostAt) = (record.state, record.time, nil)
      known.nativeIDs.removeAll { $0 == nativeID }
      known.nativeIDs = known.nativeIDs.suffix(RegistryState.maxNames - 1) + [nativeID]
    }
    known.submission = record.submission ?? known.submission
    known.replaces = record.replaces ?? known.replaces
    known.startedFrom = record.path ?? known.startedFrom
    if let key = record.key, let operation = record.operation {
      known.origin = Origin(key: key, operation: operation, arguments: record.arguments ?? "")
    }
    jobs[jobID] = known
  }

  /// The answer that a key was given, while it is remembered.
  package func answer(to key: String, at now: Date) -> Answer? {
    answers[key].flatMap { now.timeIntervalSince($0.time) < RegistryState.idempotencyLifetime ? $0 : nil }
  }

  /// The job that a call with this key began, while that is remembered; not one that is known never to have begun, since
  /// then a repeat is the first.
  package func begun(by key: String, at now: Date) -> (jobID: String, origin: Origin)? {
    for (jobID, known) in jobs {
      guard let origin = known.origin, origin.key == key, known.nativeID != nil || known.endedAs != .failed else {
        continue
      }
      if now.timeIntervalSince(known.since) < RegistryState.idempotencyLifetime { return (jobID, origin) }
    }
    return nil
  }

  /// A write whose id was told, while it is remembered.
  func work(_ id: String, at now: Date) -> KeptWork? {
    works[id].flatMap { now.timeIntervalSince($0.time) < EndedWork.lifetime ? $0 : nil }
  }

  package func latestSavepoint(of jobID: String) -> Savepoint? { savepoints.last { $0.jobID == jobID } }

  /// How many lines it takes to tell this.
  package var size: Int {
    let answers = min(answers.count + shelf.answerCount, RegistryState.maxAnswers)
    let shelved = min(shelf.jobCount, max(0, RegistryState.maxJobs - jobs.count))
    return jobs.values.reduce(
      savepoints.count + answers + works.count + problems.count + heard.count + 3 * shelved
    ) {
      $0 + 3 + $1.nativeIDs.count
    }
  }

  /// Forgets what is too old or too much.
  package mutating func prune(at now: Date) {
    answers = answers.filter { now.timeIntervalSince($0.value.time) < RegistryState.idempotencyLifetime }
    RegistryState.keepNewest(RegistryState.maxAnswers, of: &answers) { $0.time }
    works = works.filter { now.timeIntervalSince($0.value.time) < EndedWork.lifetime }
    RegistryState.keepNewest(RegistryState.maxWorks, of: &works) { $0.time }
    problems = problems.filter { now < $0.value.acknowledgement.until }
    RegistryState.keepNewest(RegistryState.maxJobs, of: &jobs) { $0.since }
    savepoints.removeFirst(max(0, savepoints.count - RegistryState.maxSavepoints))
  }

  private static func keepNewest<Value>(_ count: Int, of values: inout [String: Value], _ time: (Value) -> Date) {
    guard values.count > count else { return }
    for (key, _) in values.sorted(by: { time($0.value) < time($1.value) }).prefix(values.count - count) {
      values[key] = nil
    }
  }

  /// The fewest lines that add up to this.
  package var records: [RegistryRecord] {
    var records: [RegistryRecord] = []
    for (jobID, known) in jobs.sorted(by: { $0.value.since < $1.value.since }) {
      records += known.records(of: jobID) + known.sights(of: jobID)
      guard let state = known.endedAs else { continue }
      var ended = RegistryRecord(.ended, at: known.endedAt ?? known.since, jobID: jobID)
      ended.state = state
      records.append(ended)
    }
    for savepoint in savepoints {
      var record = RegistryRecord(.savepoint, at: savepoint.createdAt, jobID: savepoint.jobID)
      record.path = savepoint.path
      // How the job ended is its own record's to tell; here, that it did so with this one.
      if savepoint.endsJob { record.state = jobs[savepoint.jobID]?.endedAs ?? .canceled }
      records.append(record)
    }
    for (key, answer) in answers.sorted(by: { $0.value.time < $1.value.time }) {
      records.append(.answered(key, answer))
    }
    records += works.values.sorted { $0.time < $1.time }.map(RegistryRecord.work)
    for (jobID, problem) in problems.sorted(by: { $0.key < $1.key }) {
      var record = RegistryRecord(.acknowledged, at: problem.acknowledgement.at, jobID: jobID)
      record.problem = problem
      records.append(record)
    }
    for (runner, crowd) in heard.sorted(by: { $0.key < $1.key }) {
      records.append(.heard(runner, at: crowd.at, listed: crowd.names))
    }
    return records
  }
}

extension RegistryState.Known {
  fileprivate func sights(of jobID: String) -> [RegistryRecord] {
    var records: [RegistryRecord] = []
    if let state, let seenAt { records.append(.seen(jobID, state, seen, at: seenAt)) }
    if let lostAt { records.append(RegistryRecord(.lost, at: lostAt, jobID: jobID)) }
    return records
  }

  fileprivate func records(of jobID: String) -> [RegistryRecord] {
    var first = RegistryRecord(submission == nil ? .bound : .submitted, at: since, jobID: jobID)
    (first.runner, first.nativeID, first.submission) = (runner, nativeIDs.first, submission)
    (first.replaces, first.path) = (replaces, startedFrom)
    (first.key, first.operation, first.arguments) = (origin?.key, origin?.operation, origin?.arguments)
    return [first]
      + nativeIDs.dropFirst().map { nativeID in
        var next = RegistryRecord(.bound, at: since, jobID: jobID)
        (next.runner, next.nativeID) = (runner, nativeID)
        return next
      }
  }
}

extension RegistryRecord {
  static func seen(_ jobID: String, _ state: JobState, _ seen: SeenJob?, at time: Date) -> RegistryRecord {
    var record = RegistryRecord(.seen, at: time, jobID: jobID)
    (record.state, record.seen) = (state, seen)
    return record
  }

  static func heard(_ runner: String, at time: Date, listed: [String: String]?) -> RegistryRecord {
    var record = RegistryRecord(.heard, at: time)
    (record.runner, record.listed) = (runner, listed)
    return record
  }

  static func answered(_ key: String, _ answer: RegistryState.Answer) -> RegistryRecord {
    var record = RegistryRecord(.answered, at: answer.time)
    (record.key, record.operation) = (key, answer.operation)
    (record.arguments, record.answer) = (answer.arguments, answer.value)
    return record
  }
}
