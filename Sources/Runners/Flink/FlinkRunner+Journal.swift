import FoundationEssentials
import Jobs

// What we do is told to the journal first, and recalled from it after a restart of ours.
extension FlinkRunner {
  /// A submission that was handed over shows on the cluster within this many seconds: a run call takes a minute at most.
  private static let handover = 75.0

  /// A job of ours that the cluster may list, or not yet, or never.
  struct Heir: Sendable {
    var deed: FlinkDeed
    /// Earlier ids of the same job of ours: it takes their place once it is listed.
    var former: [String]
    /// What was stopped for it, by the cluster's id.
    var stopped: String?
  }

  /// Reserves an id on the cluster for a job of ours.
  func begin(_ request: SubmitRequest) throws(RunnerError) -> String {
    var deed = FlinkDeed(.begun, FlinkID.random(), at: now().timeIntervalSince1970)
    (deed.jobID, deed.name, deed.isBatch) = (request.jobID, request.name, request.type == .batch)
    try tell(deed)
    submissions[deed.nativeID] = request.jobID
    return deed.nativeID
  }

  func withdraw(_ id: String) {
    submissions[id] = nil
    // Unsaid, it is found out after a restart, since the cluster never lists the job.
    try? journal.append(FlinkDeed(.withdrawn, id, at: now().timeIntervalSince1970))
  }

  /// A stop that is about to be triggered.
  func note(_ operation: FlinkOperation, trigger: String) throws(RunnerError) {
    guard operation.kind != .savepoint, let ending = endings[operation.job] else { return }
    var deed = FlinkDeed(.ending, operation.job, at: now().timeIntervalSince1970)
    (deed.ending, deed.trigger, deed.successor) = (ending, trigger, successors[operation.job])
    try tell(deed)
  }

  /// A job that was to be ended goes on.
  func spare(_ id: String) {
    guard endings.removeValue(forKey: id) != nil else { return }
    try? journal.append(FlinkDeed(.spared, id, at: now().timeIntervalSince1970))
  }

  private func tell(_ deed: FlinkDeed) throws(RunnerError) {
    do { try journal.append(deed) } catch {
      throw .refused("what is about to be done cannot be written down, so it is not done: \(error)")
    }
  }

  /// From an earlier life, once.
  func recall() {
    let deeds = journal.load(at: now())
    if deeds.isEmpty { return }
    var begun: [String: [FlinkDeed]] = [:]
    var stops: [String: FlinkDeed] = [:]
    for deed in deeds {
      switch deed.kind {
      case .begun: begun[deed.jobID ?? "", default: []].append(deed)
      case .withdrawn: for jobID in begun.keys { begun[jobID]?.removeAll { $0.nativeID == deed.nativeID } }
      case .ending: stops[deed.nativeID] = deed
      case .spared: stops[deed.nativeID] = nil
      }
    }
    for (jobID, list) in begun where !jobID.isEmpty { inherit(jobID, list) }
    for stop in stops.values { resume(stop, begun) }
  }

  private func inherit(_ jobID: String, _ list: [FlinkDeed]) {
    for deed in list where submissions[deed.nativeID] == nil { submissions[deed.nativeID] = jobID }
    guard let newest = list.last else { return }
    heirs[newest.nativeID] = Heir(deed: newest, former: list.dropLast().map(\.nativeID))
  }

  /// A stop of which nobody waits for the end any more; whether it came to one is asked by `settle`.
  private func resume(_ stop: FlinkDeed, _ begun: [String: [FlinkDeed]]) {
    guard endings[stop.nativeID] == nil, let ending = stop.ending else { return }
    let next = stop.successor.flatMap { begun[$0]?.last?.nativeID }.flatMap { $0 == stop.nativeID ? nil : $0 }
    let isReplaced = ending == .replace || ending == .rescale
    endings[stop.nativeID] = isReplaced && next == nil && !isLaunched(stop) ? .interrupted : ending
    if isReplaced, let next {
      heirs[next]?.stopped = stop.nativeID
      if ending == .rescale { heirs[next]?.former.append(stop.nativeID) }
    }
    guard let trigger = stop.trigger, overview.isLive(stop.nativeID) else { return }
    let operation = FlinkOperation(kind: .stop(drain: ending == .drain), job: stop.nativeID)
    operations[operation] = trigger
    abandoned.insert(operation)
  }

  /// A Python pipeline has its own record of its successor.
  private func isLaunched(_ stop: FlinkDeed) -> Bool {
    launches.load(at: now())
    return launches.all.values.contains { $0.request.jobID == stop.successor && $0.startedAt >= stop.at }
  }

  /// Gives listed jobs the place of those that they were begun for, and gives up those that were never listed.
  func settleHeirs() {
    if heirs.isEmpty { return }
    let listed = Set(overview.records.map(\.id))
    for (id, heir) in heirs {
      if listed.contains(id) || taken.contains(id) {
        heirs[id] = nil
        replaced.formUnion(heir.former)
      } else if now().timeIntervalSince1970 - heir.deed.at > FlinkRunner.handover {
        if let stopped = heir.stopped { endings[stopped] = .interrupted }
        if !heir.former.isEmpty || isOld(heir) { heirs[id] = nil }
      }
    }
  }

  /// The cluster has forgotten it, had there been such a job.
  private func isOld(_ heir: Heir) -> Bool {
    now().timeIntervalSince1970 - heir.deed.at > PythonLaunches.shownSeconds
  }

  /// Submissions that were cut short by our own end: to the operator they are jobs that FAILED.
  func unborn() -> [Observation] {
    let late = heirs.values.filter { now().timeIntervalSince1970 - $0.deed.at > FlinkRunner.handover }
    return late.filter(\.former.isEmpty).map { heir in
      let deed = heir.deed
      let seen = Observation(
        nativeID: deed.nativeID, name: deed.name ?? "", type: deed.isBatch == true ? .batch : .streaming,
        state: .failed, nativeState: "NOT SUBMITTED")
      let way = heir.stopped == nil ? "submit it again" : "restart the job that it was to replace"
      return seen.neverBegun(
        as: deed.jobID, from: deed.at, to: Date(timeIntervalSince1970: deed.at),
        because: "its submission was cut short, and the cluster never listed it: \(way)")
    }
  }

  package func expects(jobID: String) async -> Bool {
    heirs.values.contains { $0.deed.jobID == jobID } || launches.expects(jobID)
  }

  /// A job that was left stopped has been started again as another.
  func settleInterrupted(_ id: String, by jobID: String) {
    guard endings[id] == .interrupted else { return }
    endings[id] = .replace
    var deed = FlinkDeed(.ending, id, at: now().timeIntervalSince1970)
    (deed.ending, deed.successor) = (.replace, jobID)
    // Unsaid, the job is shown as left stopped once more, after a restart.
    try? journal.append(deed)
  }

  static let interrupted = "was stopped with a savepoint to be started again, and was not: restart it"
}
