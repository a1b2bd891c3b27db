import FoundationEssentials
public import JSON
public import Jobs

// The same calls with what is asked for most often.
extension BeamClient {
  /// Starts pipeline code on a runner and returns the new job's id.
  ///
  /// - Parameters:
  ///   - name: The job's name.
  ///   - runner: A configured runner's name, `flink-prod`, or a type, `flink`, where the server has one of that type or a
  ///     default one.
  ///   - codePath: A file on the server's machine, below one of its `pipeline_roots`.
  ///   - options: `parallelism`, `checkpoint_interval` in ms, `state_backend`, `input_source`, `output_sink`, and the
  ///     engine's own.
  public func submitJob(
    name: String, runner: String, jobType: JobType = .batch, codePath: String, options: [String: JSONValue] = [:]
  ) async throws(ClientError) -> String {
    var arguments: [String: JSONValue] = [
      "job_name": .string(name), "job_type": .string(jobType.rawValue), "code_path": .string(codePath),
      "pipeline_options": .object(options),
    ]
    arguments[RunnerType(rawValue: runner) == nil ? "runner" : "runner_type"] = .string(runner)
    return try await submitJob(arguments).jobID
  }

  /// All jobs of all runners, as they are now.
  public func listJobs() async throws(ClientError) -> [Job] {
    var page = try await listJobs(since: nil, cursor: nil, limit: nil)
    var jobs = page.jobs
    while let cursor = page.nextCursor {
      page = try await listJobs(since: nil, cursor: cursor, limit: nil)
      jobs += page.jobs
    }
    return jobs
  }

  /// Ends a job now, after a savepoint; returns what it came to, with the savepoint's path.
  public func cancelJob(_ job: String) async throws(ClientError) -> EndResult {
    try await cancelJob(job, withSavepoint: true)
  }

  /// Takes a savepoint in the engine's own directory and returns its path.
  public func createSavepoint(_ job: String) async throws(ClientError) -> String {
    try await createSavepoint(job, path: nil)
  }

  /// Starts a job anew: from a fresh savepoint where it runs, from its latest where it does not.
  public func restartJob(_ job: String) async throws(ClientError) -> RestartResult {
    try await restartJob(job, fromSavepoint: nil, parallelism: nil)
  }

  /// All figures of a job over the last five minutes.
  public func jobMetrics(_ job: String) async throws(ClientError) -> [MetricSeries] {
    try await jobMetrics(job, vertex: nil, windowSeconds: 300, names: nil)
  }

  /// Figures of a whole job over the last seconds.
  public func jobMetrics(
    _ job: String, windowSeconds: Double, names: [String]?
  ) async throws(ClientError) -> [MetricSeries] {
    try await jobMetrics(job, vertex: nil, windowSeconds: windowSeconds, names: names)
  }
}

extension BeamMCPClient {
  /// Log entries of the last seconds, of all processes of a job, oldest first.
  public func jobLogs(_ job: String, durationSeconds: Double) async throws(ClientError) -> [LogLine] {
    let arguments: [String: JSONValue] = ["job_id": .string(job), "duration_seconds": .double(durationSeconds)]
    return try await BeamMCPClient.logs(client, arguments).lines
  }
}
