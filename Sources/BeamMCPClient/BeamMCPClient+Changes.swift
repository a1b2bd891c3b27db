public import JSON
public import Jobs

// Calls that change something. Each waits until it has happened, a minute at the most: after that `pending` is thrown, and
// the work goes on.
extension BeamMCPClient {
  /// Changes the parallelism of a job; returns when the new one runs.
  public func scaleJob(_ job: String, to parallelism: Int) async throws(ClientError) -> ScaleResult {
    try await decoded("scale_job", ["job_id": .string(job), "parallelism": .int(parallelism)])
  }

  /// Takes a savepoint and returns its path.
  ///
  /// - Parameter path: The directory to write to; nil for the engine's own.
  public func createSavepoint(_ job: String, path: String?) async throws(ClientError) -> String {
    let arguments: [String: JSONValue] = ["job_id": .string(job), "savepoint_path": .optional(path)]
    let answer = try await BeamMCPClient.answer(client, "create_savepoint", arguments)
    guard let path = answer["savepoint_path"]?.string else { throw BeamMCPClient.malformed("create_savepoint") }
    return path
  }

  /// Ends a job now, with a savepoint first where asked.
  public func cancelJob(_ job: String, withSavepoint: Bool) async throws(ClientError) -> EndResult {
    try await decoded("cancel_job", ["job_id": .string(job), "with_savepoint": .bool(withSavepoint)])
  }

  /// Stops a job's sources, finishes what is in flight, and ends it.
  public func drainJob(_ job: String) async throws(ClientError) -> EndResult {
    try await decoded("drain_job", ["job_id": .string(job)])
  }

  /// Starts a job anew; the new job has an id of its own.
  ///
  /// - Parameters:
  ///   - fromSavepoint: `latest`, `none` or a path. Nil: a fresh savepoint of a job that runs, the latest of one that
  ///     does not, none where there is none.
  ///   - parallelism: The new parallelism; nil for the one that it had.
  public func restartJob(
    _ job: String, fromSavepoint: String?, parallelism: Int?
  ) async throws(ClientError) -> RestartResult {
    let arguments: [String: JSONValue] = [
      "job_id": .string(job), "from_savepoint": .optional(fromSavepoint), "parallelism": .optional(parallelism),
    ]
    return try await decoded("restart_job", arguments)
  }

  /// Writes a note into the timeline of a job, one line, for whoever looks next.
  public func noteJob(_ job: String, _ text: String) async throws(ClientError) {
    _ = try await call(ToolCall("note_job", ["job_id": .string(job), "text": .string(text)]))
  }

  /// Says that the problem of a job is known.
  ///
  /// - Parameters:
  ///   - seconds: For how long, a week at the most; it ends before where the problem is another, or gone.
  ///   - reason: Why it may wait, or who is at it; nil for none.
  public func acknowledgeJob(
    _ job: String, forSeconds seconds: Double = 3600, reason: String? = nil
  ) async throws(ClientError) -> Acknowledgement {
    let arguments: [String: JSONValue] = [
      "job_id": .string(job), "duration_seconds": .double(seconds), "reason": .optional(reason),
    ]
    let answer = try await call(ToolCall("acknowledge_job", arguments))
    guard let told = answer["acknowledged"].flatMap(Acknowledgement.init(json:)) else {
      throw BeamMCPClient.malformed("acknowledge_job")
    }
    return told
  }

  /// Takes an acknowledgement back.
  public func withdrawAcknowledgement(_ job: String) async throws(ClientError) {
    _ = try await call(ToolCall("acknowledge_job", ["job_id": .string(job), "withdraw": true]))
  }

  /// Starts pipeline code on a runner.
  ///
  /// - Parameter arguments: `code_path` and one of `runner` and `runner_type`; what else there is the schema of
  ///   `submit_job` tells.
  public func submitJob(_ arguments: [String: JSONValue]) async throws(ClientError) -> SubmitResult {
    try await decoded("submit_job", arguments)
  }
}
