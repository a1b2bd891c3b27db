import FoundationEssentials
import HTTP
import Jobs

extension FlinkREST {
  func job(_ id: String, timeout: Duration = .seconds(5)) async throws(RunnerError) -> FlinkJob {
    try await get("/jobs/\(id)", timeout: timeout)
  }
  func status(_ id: String) async throws(RunnerError) -> String {
    try await get("/jobs/\(id)/status", as: FlinkStatus.self).status
  }
  func jobConfig(_ id: String) async throws(RunnerError) -> FlinkJobConfig { try await get("/jobs/\(id)/config") }
  func exceptions(_ id: String) async throws(RunnerError) -> FlinkExceptions {
    try await get("/jobs/\(id)/exceptions?maxExceptions=16")
  }
  func executionResult(_ id: String) async throws(RunnerError) -> FlinkExecutionResult {
    try await get("/jobs/\(id)/execution-result")
  }
  func metrics(_ id: String, _ names: [String]) async throws(RunnerError) -> [FlinkMetric] {
    try await get("/jobs/\(id)/metrics?get=\(names.joined(separator: ","))")
  }

  /// Nil where the job takes none: Flink answers 404 then, with these words, and a batch job never does.
  func checkpoints(_ id: String) async throws(RunnerError) -> FlinkCheckpoints? {
    do { return try await get("/jobs/\(id)/checkpoints") } catch { return try FlinkREST.nilIfOff(error) }
  }
  func checkpointConfig(_ id: String) async throws(RunnerError) -> FlinkCheckpointConfig? {
    do { return try await get("/jobs/\(id)/checkpoints/config") } catch { return try FlinkREST.nilIfOff(error) }
  }
  func checkpointPhases(_ id: String, checkpoint: Int, vertex: String) async throws(RunnerError) -> FlinkPhases {
    try await get("/jobs/\(id)/checkpoints/details/\(checkpoint)/subtasks/\(PercentEncoding.encode(vertex))")
  }

  private static func nilIfOff<Reply>(_ error: RunnerError) throws(RunnerError) -> Reply? {
    guard case .refused(let said) = error, said.contains("Checkpointing has not been enabled") else { throw error }
    return nil
  }

  func metricNames(_ id: String, vertex: String) async throws(RunnerError) -> [FlinkMetric] {
    try await get("/jobs/\(id)/vertices/\(PercentEncoding.encode(vertex))/subtasks/metrics")
  }
  func aggregates(_ id: String, vertex: String, _ names: [String]) async throws(RunnerError) -> [FlinkAggregate] {
    try await get(
      "/jobs/\(id)/vertices/\(PercentEncoding.encode(vertex))/subtasks/metrics?agg=min,max,sum&get=\(FlinkREST.list(names))"
    )
  }
  /// Names carry the subtask's index: `3.busyTimeMsPerSecond`.
  func subtaskMetrics(_ id: String, vertex: String, _ names: [String]) async throws(RunnerError) -> [FlinkMetric] {
    try await get("/jobs/\(id)/vertices/\(PercentEncoding.encode(vertex))/metrics?get=\(FlinkREST.list(names))")
  }
  func subtasks(_ id: String, vertex: String) async throws(RunnerError) -> FlinkVertexDetail {
    try await get("/jobs/\(id)/vertices/\(PercentEncoding.encode(vertex))")
  }

  private static func list(_ names: [String]) -> String { PercentEncoding.encode(names.joined(separator: ",")) }
}
