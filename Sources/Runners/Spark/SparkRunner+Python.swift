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
  func command(_ request: SubmitRequest) throws(RunnerError) -> Command {
    try command(request, master: master?.url ?? "spark://master:7077")
  }

  func launch(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    let known: MasterReply
    if let master { known = master } else { known = try await readMaster() }
    return try await launch(try command(request, master: known.url), for: request)
  }
}
