import FoundationEssentials
import Jobs

extension FlinkRunner {
  /// Starts a pipeline's client. The job has no name on the cluster yet; a later survey finds it by its own.
  func launch(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    let command = try await command(request)
    let launch = try launches.reserve(request, at: now())
    do throws(RunnerError) { try await programs.start(command, as: launch, in: launches.folder(launch)) } catch {
      launches.drop(launch)
      throw error
    }
    return Submitted(nativeID: nil, state: .pending)
  }

  func command(_ request: SubmitRequest) async throws(RunnerError) -> Command {
    // What is missing here is told before the cluster is asked.
    _ = try programs.command(request.codePath, [])
    await readClusterConfig()
    let arguments = PythonArguments(request: request, flink: master, version: cluster?.value.version)
    return try programs.command(request.codePath, try arguments.list())
  }

  /// `host:port`, as Beam wants it.
  private var master: String {
    let address = rest.base.firstRange(of: "://").map { String(rest.base[$0.upperBound...]) } ?? rest.base
    return String(address.prefix { $0 != "/" })
  }

  /// Gives each launch the job that it became.
  func adopt() {
    launches.load(at: now())
    if launches.all.isEmpty { return }
    let jobs = overview.records.map { (id: $0.id, name: $0.name, start: Double($0.start) / 1000) }
    submissions.merge(launches.adopt(jobs, besides: Set(submissions.keys))) { $1 }
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
      if let newest = mine.max(by: { $0.startedAt < $1.startedAt }),
        let failure = launches.failure(of: newest, at: now(), python: programs.python)
      {
        throw .refused(failure.reason)
      }
      try await wait(.milliseconds(500))
    }
    throw .pending("the pipeline was started, and no job of its name has appeared on the cluster yet")
  }
}
