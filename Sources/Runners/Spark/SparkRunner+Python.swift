import FoundationEssentials
import JSON
import Jobs

extension SparkRunner {
  /// The command of a Beam pipeline's client; `master` is `spark://host:7077`.
  private func command(_ request: SubmitRequest, master: String) throws(RunnerError) -> Command {
    let arguments = PythonArguments(
      request: request, target: [("runner", "SparkRunner"), ("spark_master_url", .string(master))], further: [],
      renamed: ["checkpoint_interval": "checkpoint_duration_millis"])
    return try settings.programs.command(request.codePath, try arguments.list())
  }

  /// Throws what a pipeline would be refused with.
  func programs(_ request: SubmitRequest) throws(RunnerError) -> Command {
    try command(request, master: master?.url ?? "spark://master:7077")
  }

  /// Starts a pipeline's client. Its application has no name on the cluster yet; a later survey finds it by its own.
  func launch(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    let known: MasterReply
    if let master { known = master } else { known = try await readMaster() }
    let command = try command(request, master: known.url)
    let launch = try launches.reserve(request, at: now())
    do throws(RunnerError) { try await settings.programs.start(command, as: launch, in: launches.folder(launch)) } catch
    {
      launches.drop(launch)
      throw error
    }
    return Submitted(nativeID: nil, state: .pending)
  }

  /// Waits until a client's application is one of the cluster.
  func named(_ jobID: String, besides former: String, deadline: ContinuousClock.Instant) async throws(RunnerError)
    -> String
  {
    while ContinuousClock.now < deadline {
      _ = try await survey()
      if let id = submissions.first(where: { $0.value == jobID && $0.key != former })?.key { return id }
      let mine = launches.all.values.filter { $0.request.jobID == jobID && $0.nativeID == nil }
      if let newest = mine.max(by: { $0.startedAt < $1.startedAt }),
        let failure = launches.failure(of: newest, at: now(), python: settings.programs.python)
      {
        throw .refused(failure.reason)
      }
      try await wait(.milliseconds(500))
    }
    throw .pending("the pipeline was started, and no application of its name has appeared on the cluster yet")
  }
}
