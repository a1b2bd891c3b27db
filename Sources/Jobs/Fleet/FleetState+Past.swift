import FoundationEssentials

/// What of a job's past has been told. An engine may give some of it later than the rest.
struct PastTold: OptionSet, Sendable {
  let rawValue: UInt8

  /// When it started, restarted last and ended.
  static let life = PastTold(rawValue: 1)
  static let failures = PastTold(rawValue: 2)
  static let checkpoints = PastTold(rawValue: 4)
  /// How it was found.
  static let health = PastTold(rawValue: 8)
}

extension FleetState {
  /// As far back as a handover tells, in seconds.
  static let pastSeconds = 21_600.0
  /// Kinds of exceptions, and failed checkpoints, of one job.
  private static let pastFailures = 5
  private static let pastCheckpoints = 3

  /// Tells once what the engine still knows of the time before we looked, with its own times: of each job that somebody looks
  /// at, and of those in trouble until `limits.retold` entries are reached, so that a fleet does not push out what happens now.
  mutating func tellPast(_ slot: Int, _ detail: JobDetail, at: Date) {
    let isWatched = records[slot].isWatched(at: at)
    guard isWatched || retold < limits.retold else { return }
    if isWatched { tellHealthFound(slot, at: at) }
    let events = pastFailures(slot, detail) + pastCheckpoints(slot, detail, at: at)
    // What was before does not change any more.
    if detail.failures != nil { records[slot].past.insert(.failures) }
    if detail.checkpoints != nil { records[slot].past.insert(.checkpoints) }
    guard isWatched || !events.isEmpty || records[slot].job.health >= .warn else { return }
    let told = (events + pastLife(slot, detail)).sorted { $0.time < $1.time }
    records[slot].past.insert(.life)
    for entry in told { timeline.add(entry) }
    if !isWatched { retold += told.count }
  }

  /// Of many that were found in trouble at once not all are told of: one that is looked at now is.
  private mutating func tellHealthFound(_ slot: Int, at: Date) {
    let (past, health) = (records[slot].past, records[slot].job.health)
    guard !past.contains(.health), health >= .warn, records[slot].toldHealth == health else { return }
    tellFound(slot, at: at)
  }

  mutating func tellFound(_ slot: Int, at: Date) {
    let job = records[slot].job
    records[slot].past.insert(.health)
    let reason = job.diagnostics.isEmpty ? "" : ": \(job.diagnostics)"
    tell(slot, .health, job.health, "found \(job.health.rawValue)\(reason)", at: at)
  }

  /// Where a kind was thrown more than once, its first and its last: between them it went on.
  private func pastFailures(_ slot: Int, _ detail: JobDetail) -> [TimelineEntry] {
    let record = records[slot]
    let end = record.firstSeen
    let begin = end.addingTimeInterval(-FleetState.pastSeconds)
    guard !record.past.contains(.failures), let all = detail.ending else { return [] }
    guard all.contains(where: { $0.time < end && $0.time > begin }) else { return [] }
    // What an earlier run told is told no more.
    let told = timeline.newest(.exception, of: record.job.id, before: end)?.addingTimeInterval(0.001) ?? begin
    let old = all.filter { $0.time < end && $0.time > max(begin, told) }.sorted { $0.time > $1.time }
    var (order, times): ([Thrown], [Thrown: [Date]]) = ([], [:])
    for (failure, thrown) in zip(old, Thrown.of(old)) {
      if times[thrown] == nil { order.append(thrown) }
      times[thrown, default: []].append(failure.time)
    }
    return order.prefix(FleetState.pastFailures).flatMap { thrown in
      let known = times[thrown] ?? []
      let counts = known.count == 1 ? [1] : [1, known.count - 1]
      return zip([known.last, known.first], counts).compactMap { time, count in
        time.map { entry(slot, .exception, .critical, thrown.text(count), at: $0, thrown.fingerprint) }
      }
    }
  }

  private func pastCheckpoints(_ slot: Int, _ detail: JobDetail, at: Date) -> [TimelineEntry] {
    guard !records[slot].past.contains(.checkpoints), let history = detail.checkpoints?.history else { return [] }
    let end = records[slot].firstSeen
    let begin = end.addingTimeInterval(-FleetState.pastSeconds)
    return history.filter { $0.status == "FAILED" && $0.triggeredAt < end && $0.triggeredAt > begin }
      .sorted { $0.triggeredAt > $1.triggeredAt }.prefix(FleetState.pastCheckpoints)
      .map { entry(slot, $0, at: at) }.filter { !timeline.holds($0) }
  }

  private func pastLife(_ slot: Int, _ detail: JobDetail) -> [TimelineEntry] {
    let (job, end) = (records[slot].job, records[slot].firstSeen)
    guard !records[slot].past.contains(.life) else { return [] }
    let restarts = job.metrics.restarts ?? 0
    var entries: [TimelineEntry] = []
    func add(_ kind: TimelineEntry.Kind, _ severity: Health, _ text: String, _ time: Date?) {
      guard let time, time < end, end.timeIntervalSince(time) < FleetState.pastSeconds else { return }
      entries.append(entry(slot, kind, severity, text, at: time))
    }
    add(.state, .ok, "started", job.startTime)
    if restarts >= 1 { add(.restart, .warn, "restart \(Words.count(restarts))", detail.restartedAt) }
    if job.state.isTerminal { add(.state, job.state.severity, "ended as \(job.state.rawValue)", job.endTime) }
    return entries.filter { !timeline.holds($0, within: $0.kind == .restart ? 20 : 1) }
  }
}

/// What makes two failures of one job the same.
struct Thrown: Hashable {
  let headline: String
  let fingerprint: String?

  func text(_ times: Int) -> String { headline + (times > 1 ? " (×\(times))" : "") }

  /// Of each. A loop throws the same again and again: equal traces are looked through once.
  static func of(_ failures: [JobFailure]) -> [Thrown] {
    var known: [String: String?] = [:]
    return failures.map { failure in
      let trace = failure.exception + "\n" + failure.trace
      let fingerprint = known[trace] ?? failure.fingerprint
      known[trace] = .some(fingerprint)
      return Thrown(headline: failure.headline, fingerprint: fingerprint)
    }
  }
}
