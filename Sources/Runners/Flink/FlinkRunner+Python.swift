import FoundationEssentials
import Jobs

extension FlinkRunner {
  /// A process that has ended may have submitted its job a moment before.
  private static let grace = 10.0
  /// As long as Flink itself lists jobs that ended (`jobstore.expiration-time`).
  static let shownSeconds = 3600.0

  /// Starts a pipeline's client. The job has no name on the cluster yet; a later survey finds it by its own.
  func launch(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    let command = try await command(request)
    launches.load(at: now())
    let launch = PythonLaunch(request, at: now())
    let folder = launches.folder(launch)
    do {
      try launches.keep(launch)
      _ = try await programs.launch.start(KeeperOrder(command: command, mark: launch.id), in: folder)
    } catch {
      launches.drop(launch)
      throw .refused("the pipeline could not be started: \(error)")
    }
    return Submitted(nativeID: nil, state: .pending)
  }

  func command(_ request: SubmitRequest) async throws(RunnerError) -> Command {
    guard FileManager.default.isReadableFile(atPath: request.codePath) else {
      throw .invalid(field: "code_path", problem: "\(request.codePath) cannot be read")
    }
    guard let python = ExecutablePath.find(programs.python) else {
      throw .notPossible(
        reason: "Python is needed to run it, and \(programs.python) was not found", instead: "apt install python3")
    }
    await readClusterConfig()
    let arguments = PythonArguments(request: request, master: master, version: cluster?.value.version)
    let code = ExecutablePath.absolute(request.codePath)
    var command = Command(executable: python, arguments: [code] + (try arguments.list()))
    command.environment["PYTHONUNBUFFERED"] = "1"
    command.workingDirectory = URL(filePath: code).deletingLastPathComponent().path
    return command
  }

  /// `host:port`, as Beam wants it.
  private var master: String {
    let address = rest.base.firstRange(of: "://").map { String(rest.base[$0.upperBound...]) } ?? rest.base
    return String(address.prefix { $0 != "/" })
  }

  /// Gives each launch the job that it became, the oldest job of its name that nobody has yet.
  func adopt() {
    launches.load(at: now())
    for launch in launches.all.values.sorted(by: { $0.startedAt < $1.startedAt }) {
      if let known = launch.nativeID { submissions[known] = launch.request.jobID }
      guard launch.nativeID == nil, failedLaunches[launch.id] == nil else { continue }
      let jobs = overview.records.filter { submissions[$0.id] == nil && launch.isBecome($0) }
      guard let job = jobs.min(by: { $0.start < $1.start }) else { continue }
      var become = launch
      become.nativeID = job.id
      submissions[job.id] = launch.request.jobID
      // A record that cannot be written is found anew by its name after a restart.
      try? launches.keep(become)
    }
  }

  /// Launches that ended without a job: to the operator they are jobs that FAILED, and their last words are the reason.
  func stillborn() -> [Observation] {
    launches.all.values.filter { $0.nativeID == nil }.compactMap { launch in
      guard let (at, reason) = failure(of: launch),
        now().timeIntervalSince(at) < FlinkRunner.shownSeconds
      else { return nil }
      let seen = Observation(
        nativeID: launch.id, name: launch.request.name, type: launch.request.type, state: .failed,
        nativeState: "NOT SUBMITTED")
      return seen.neverBegun(as: launch.request.jobID, from: launch.startedAt, to: at, because: reason)
    }
  }

  /// When and why a launch failed; nil while it may still become a job.
  func failure(of launch: PythonLaunch) -> (at: Date, reason: String)? {
    if let known = failedLaunches[launch.id] { return known }
    failedLaunches[launch.id] = verdict(launch)
    return failedLaunches[launch.id]
  }

  private func verdict(_ launch: PythonLaunch) -> (at: Date, reason: String)? {
    let folder = launches.folder(launch)
    switch folder.condition() {
    case .ended(let record, _):
      guard now().timeIntervalSince1970 - record.at >= FlinkRunner.grace || record.status?.isSuccess != true else {
        return nil
      }
      let end = record.status?.text ?? record.note ?? "it ended, and nobody saw how"
      let words = LastWords.of(folder, python: programs.python) ?? "it said nothing"
      return (Date(timeIntervalSince1970: record.at), "failed: no job came of the pipeline (\(end)): \(words)")
    case .lost(let start):
      return (
        Date(timeIntervalSince1970: start.at), "failed: no job came of the pipeline: it ended, and nobody saw how"
      )
    case .neverStarted: return (Date(timeIntervalSince1970: launch.startedAt), "failed: the pipeline was never started")
    case .starting, .running, .orphaned: return nil
    }
  }

  /// Waits until a launch is a job of the cluster.
  func named(_ jobID: String, besides former: String, deadline: ContinuousClock.Instant) async throws(RunnerError)
    -> String
  {
    while ContinuousClock.now < deadline {
      _ = try await survey()
      if let id = submissions.first(where: { $0.value == jobID && $0.key != former && !replaced.contains($0.key) })?.key
      {
        return id
      }
      let mine = launches.all.values.filter { $0.request.jobID == jobID && $0.nativeID == nil }
      if let newest = mine.max(by: { $0.startedAt < $1.startedAt }), let failure = failure(of: newest) {
        throw .refused(failure.reason)
      }
      try await wait(.milliseconds(500))
    }
    throw .pending("the pipeline was started, and no job of its name has appeared on the cluster yet")
  }
}
