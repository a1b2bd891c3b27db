import FoundationEssentials
import Jobs

// Launches that ended without a job: to the operator they are jobs that FAILED, and their last words are the reason.
extension PythonLaunches {
  /// A process that has ended may have submitted its job a moment before.
  private static let grace = 10.0
  /// As long as Flink itself lists jobs that ended (`jobstore.expiration-time`).
  static let shownSeconds = 3600.0

  mutating func stillborn(at now: Date, python: String) -> [Observation] {
    all.values.filter { $0.nativeID == nil }.compactMap { launch in
      guard let (at, reason) = failure(of: launch, at: now, python: python),
        now.timeIntervalSince(at) < PythonLaunches.shownSeconds
      else { return nil }
      let seen = Observation(
        nativeID: launch.id, name: launch.request.name, type: launch.request.type, state: .failed,
        nativeState: "NOT SUBMITTED")
      return seen.neverBegun(as: launch.request.jobID, from: launch.startedAt, to: at, because: reason)
    }
  }

  /// When and why a launch failed; nil while it may still become a job.
  mutating func failure(of launch: PythonLaunch, at now: Date, python: String) -> (at: Date, reason: String)? {
    if let known = failed[launch.id] { return known }
    let verdict = verdict(launch, at: now, python: python)
    if let verdict { fail(launch, verdict) }
    return verdict
  }

  private func verdict(_ launch: PythonLaunch, at now: Date, python: String) -> (at: Date, reason: String)? {
    let folder = folder(launch)
    switch folder.condition() {
    case .ended(let record, _):
      guard now.timeIntervalSince1970 - record.at >= PythonLaunches.grace || record.status?.isSuccess != true else {
        return nil
      }
      let end = record.status?.text ?? record.note ?? "it ended, and nobody saw how"
      let words = LastWords.of(folder, python: python) ?? "it said nothing"
      return (Date(timeIntervalSince1970: record.at), "failed: no job came of the pipeline (\(end)): \(words)")
    case .lost(let start):
      return (
        Date(timeIntervalSince1970: start.at), "failed: no job came of the pipeline: it ended, and nobody saw how"
      )
    case .neverStarted: return (Date(timeIntervalSince1970: launch.startedAt), "failed: the pipeline was never started")
    case .starting, .running, .orphaned: return nil
    }
  }

  /// What is known of a pipeline that never became a job: its output. Nil for a job of the cluster.
  mutating func stillborn(_ nativeID: String, at now: Date) throws(RunnerError) -> PythonLaunch? {
    guard nativeID.hasPrefix(PythonLaunch.prefix) else { return nil }
    load(at: now)
    guard let launch = all[nativeID] else { throw .noSuchJob("there is no run \(nativeID) any more") }
    return launch
  }

  mutating func detail(of launch: PythonLaunch, at now: Date, python: String) -> JobDetail {
    var detail = JobDetail()
    let tail = OutputTail(folder(launch))
    detail.failures = tail.entries(limit: 2000).compactMap(TraceReading.failure).suffix(5).reversed()
    if detail.failures?.isEmpty == true, let failure = failure(of: launch, at: now, python: python) {
      detail.failures = [JobFailure(time: failure.at, exception: "", message: failure.reason, trace: "")]
    }
    detail.unread = ["graph, checkpoints, metrics: no job came of the pipeline"]
    return detail
  }

  /// The output of the client process, beside the cluster's logs once there is a job.
  mutating func output(of nativeID: String, _ request: LogRequest, at now: Date) -> [LogLine] {
    load(at: now)
    let mine = all.values.filter { $0.nativeID == nativeID || $0.id == nativeID }
    return mine.flatMap { launch in
      OutputTail(folder(launch)).entries(since: request.since, limit: request.limit).map { line in
        var line = line
        line.source = "client.\(line.source)"
        return line
      }
    }
  }

  func has(_ jobID: String) -> Bool { all.values.contains { $0.request.jobID == jobID } }

  /// A submission of ours that may become a job yet.
  func expects(_ jobID: String) -> Bool {
    all.values.contains { $0.request.jobID == jobID && $0.nativeID == nil && failed[$0.id] == nil }
  }
}

extension Observation {
  /// A job of ours that the cluster never had: to the operator it FAILED, and all that can be done is to begin it again.
  func neverBegun(as jobID: String?, from startedAt: Double, to endedAt: Date, because reason: String) -> Observation {
    var seen = self
    seen.startTime = Date(timeIntervalSince1970: startedAt)
    seen.endTime = endedAt
    seen.submittedAs = jobID
    seen.trouble = .init(.critical, reason)
    seen.actions = .none(because: "the job never began")
    seen.actions.refusals[.restart] = nil
    return seen
  }
}
