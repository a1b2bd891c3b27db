import FoundationEssentials
import Jobs

extension FlinkRunner {
  /// What is known of a pipeline that never became a job: its output.
  func stillborn(_ target: JobTarget) throws(RunnerError) -> PythonLaunch? {
    guard target.nativeID.hasPrefix(PythonLaunch.prefix) else { return nil }
    launches.load(at: now())
    guard let launch = launches.all[target.nativeID] else {
      throw .noSuchJob("there is no run \(target.nativeID) any more")
    }
    return launch
  }

  func detail(of launch: PythonLaunch) -> JobDetail {
    var detail = JobDetail()
    let tail = OutputTail(launches.folder(launch))
    detail.failures = tail.entries(limit: 2000).compactMap(TraceReading.failure).suffix(5).reversed()
    if detail.failures?.isEmpty == true, let failure = failure(of: launch) {
      detail.failures = [JobFailure(time: failure.at, exception: "", message: failure.reason, trace: "")]
    }
    detail.unread = ["graph, checkpoints, metrics: no job came of the pipeline"]
    return detail
  }

  /// The output of the client process, beside the cluster's logs once there is a job.
  func output(of target: JobTarget, _ request: LogRequest) -> [LogLine] {
    launches.load(at: now())
    let mine = launches.all.values.filter { $0.nativeID == target.nativeID || $0.id == target.nativeID }
    return mine.flatMap { launch in
      OutputTail(launches.folder(launch)).entries(since: request.since, limit: request.limit).map { line in
        var line = line
        line.source = "client.\(line.source)"
        return line
      }
    }
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
    seen.actions = FlinkActions.neverBegun
    return seen
  }
}
