import FoundationEssentials
import Jobs

/// The jobs of one runner that were begun through us: which of the engine's they are, how they were submitted, and which of
/// them the engine may have though its answer was lost, or though we ended before it came.
struct OwnJobs: Sendable {
  /// So long after its submission a job may still appear that nobody has answered for.
  private static let patience = 60.0

  /// Our id of each, by the engine's.
  private(set) var names = OwnNames()
  /// How each was submitted, by our id.
  private(set) var requests: [String: SubmitRequest] = [:]
  /// When those were submitted that nobody has answered for, by our id.
  private(set) var doubtful: [String: Date] = [:]

  func request(of nativeID: String) -> SubmitRequest? { names[nativeID].flatMap { requests[$0] } }

  func nativeID(of jobID: String, besides former: String) -> String? {
    names.nativeIDs(of: jobID).first { $0 != former }
  }

  /// Before the engine is asked for it.
  mutating func begin(_ request: SubmitRequest, at now: Date) {
    requests[request.jobID] = request
    doubtful[request.jobID] = now
  }

  mutating func name(_ jobID: String, _ nativeID: String) {
    names[nativeID] = jobID
    doubtful[jobID] = nil
  }

  /// What a submission came to that brought no answer. It is not asked for again: that would be a second job.
  mutating func judge(_ error: RunnerError, of request: SubmitRequest) -> RunnerError {
    switch error {
    case .unreachable(let text): return .unreachable("\(text); it is not known whether the submission was taken")
    // One that was not waited for may yet have been taken too.
    case .pending: return error
    default:
      doubtful[request.jobID] = nil
      requests[request.jobID] = nil
      return error
    }
  }

  /// `isLaunched`: a process of ours submits it, which has a record of its own.
  mutating func remember(_ job: RememberedJob, isLaunched: Bool) {
    requests[job.jobID] = job.submission
    if let nativeID = job.nativeID {
      names[nativeID] = job.jobID
    } else if !isLaunched {
      doubtful[job.jobID] = job.since
    }
  }

  /// Of clients that submitted themselves: our ids, by the engine's.
  mutating func adopt(_ adopted: [String: String], _ launches: PythonLaunches) {
    for (nativeID, jobID) in adopted { name(jobID, nativeID) }
    for launch in launches.all.values where requests[launch.request.jobID] == nil {
      requests[launch.request.jobID] = launch.request
    }
  }

  /// Forgets jobs that ended long ago; `listed` are all of the engine's ids that it tells of now.
  mutating func prune(listed: () -> Set<String>) {
    for jobID in names.prune(listed: listed) where doubtful[jobID] == nil { requests[jobID] = nil }
  }

  func isInDoubt(_ jobID: String, at now: Date) -> Bool {
    doubtful[jobID].map { now.timeIntervalSince($0) < OwnJobs.patience } ?? false
  }

  /// Whether something of the engine's that began at `start`, in seconds since 1970, may be what `jobID` became.
  func mayBe(_ jobID: String, start: Double) -> Bool {
    guard let at = doubtful[jobID]?.timeIntervalSince1970 else { return false }
    // The clocks of two machines may differ a little.
    return start > at - 30 && start < at + 2 * OwnJobs.patience
  }
}
