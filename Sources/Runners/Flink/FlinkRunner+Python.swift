import FoundationEssentials
import Jobs

extension FlinkRunner {
  func launch(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    try await launch(try await command(request), for: request)
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
    for (nativeID, jobID) in launches.adopt(jobs, besides: submissions.nativeIDs) { submissions[nativeID] = jobID }
  }

  func nativeID(of jobID: String, besides former: String) -> String? {
    submissions.nativeIDs(of: jobID).first { $0 != former && !replaced.contains($0) }
  }
}
