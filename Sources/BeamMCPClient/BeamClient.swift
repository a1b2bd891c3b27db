public import JSON
public import Jobs

/// Every operation of a server, typed. It speaks the Model Context Protocol over whatever transport it was given; it
/// throws `ClientError` alone. Its work is done off the caller's actor. What each call does is told at ``BeamMCPClient``;
/// the protocol is there for programs that bring a client of their own, as tests do.
public protocol BeamClient: Sendable {
  /// Any operation by its name; returns the structured content.
  func call(_ call: ToolCall) async throws(ClientError) -> JSONValue
  /// The same for a call that its user has said yes to.
  func call(_ call: ToolCall, isConfirmed: Bool) async throws(ClientError) -> JSONValue

  func listJobs(since revision: Int?, cursor: String?, limit: Int?) async throws(ClientError) -> JobPage
  func jobStatus(_ job: String) async throws(ClientError) -> Job
  func jobConfiguration(_ job: String) async throws(ClientError) -> JobConfiguration
  func jobMetrics(
    _ job: String, vertex: String?, windowSeconds: Double, names: [String]?
  ) async throws(ClientError) -> [MetricSeries]
  func jobLogs(_ job: String, sinceCursor: String?, limit: Int) async throws(ClientError) -> LogPage
  func jobGraph(_ job: String) async throws(ClientError) -> JobGraph
  func jobCheckpoints(_ job: String) async throws(ClientError) -> Checkpoints
  func savepoints(of job: String?) async throws(ClientError) -> [Savepoint]
  func timeline(of job: String?, durationSeconds: Double) async throws(ClientError) -> [TimelineEntry]
  func diagnose(_ job: String) async throws(ClientError) -> Diagnosis
  func listRunners() async throws(ClientError) -> [RunnerStatus]
  func runner(_ name: String, limit: Int) async throws(ClientError) -> RunnerDetail

  func scaleJob(_ job: String, to parallelism: Int) async throws(ClientError) -> ScaleResult
  func createSavepoint(_ job: String, path: String?) async throws(ClientError) -> String
  func cancelJob(_ job: String, withSavepoint: Bool) async throws(ClientError) -> EndResult
  func drainJob(_ job: String) async throws(ClientError) -> EndResult
  func restartJob(_ job: String, fromSavepoint: String?, parallelism: Int?) async throws(ClientError) -> RestartResult
  func submitJob(_ arguments: [String: JSONValue]) async throws(ClientError) -> SubmitResult

  /// A dry run of each call, in order: a plan to be shown. No step of it happens.
  func plan(_ calls: [ToolCall], request: String?) async throws(ClientError) -> Plan
}

extension BeamClient {
  /// A client whose server asks for nobody's word.
  public func call(_ call: ToolCall, isConfirmed: Bool) async throws(ClientError) -> JSONValue {
    try await self.call(call)
  }

  public func runner(_ name: String, limit: Int) async throws(ClientError) -> RunnerDetail {
    let answer = try await call(ToolCall("get_runner", ["runner": .string(name), "limit": .int(limit)]))
    do { return try answer.decoded(as: RunnerDetail.self) } catch { throw BeamMCPClient.malformed("get_runner") }
  }
}
