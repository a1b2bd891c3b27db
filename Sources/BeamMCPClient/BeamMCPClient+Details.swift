import JSON
public import Jobs
import MCP

// What is asked of one job, or of the runners, now and then.
extension BeamMCPClient {
  /// How a job was submitted and what its engine says of its configuration; secrets are masked.
  public func jobConfiguration(_ job: String) async throws(ClientError) -> JobConfiguration {
    try await decoded("get_job_configuration", ["job_id": .string(job)])
  }

  /// The vertices of a job, sources first, with how busy and how held back each is.
  public func jobGraph(_ job: String) async throws(ClientError) -> JobGraph {
    try await decoded("get_job_graph", ["job_id": .string(job)])
  }

  /// Counts, settings and the latest checkpoints of a job.
  public func jobCheckpoints(_ job: String) async throws(ClientError) -> Checkpoints {
    try await decoded("get_job_checkpoints", ["job_id": .string(job)])
  }

  /// Why a job is slow or fails: what fixed rules found, and what they could not judge.
  public func diagnose(_ job: String) async throws(ClientError) -> Diagnosis {
    try await decoded("diagnose_job", ["job_id": .string(job)])
  }

  /// The configured engines, in the order of the configuration.
  public func listRunners() async throws(ClientError) -> [RunnerStatus] {
    struct Answer: Decodable, Sendable { var runners: [RunnerStatus] }
    let answer: Answer = try await decoded("list_runners", [:])
    return answer.runners
  }

  /// One configured engine with the processes that it runs jobs in: the dead first, then the fullest.
  ///
  /// - Parameter limit: How many of them, at the most.
  public func runner(_ name: String, limit: Int) async throws(ClientError) -> RunnerDetail {
    try await decoded("get_runner", ["runner": .string(name), "limit": .int(limit)])
  }

  func decoded<Value: Decodable & Sendable>(
    _ tool: String, _ arguments: [String: JSONValue]
  ) async throws(ClientError) -> Value {
    try await BeamMCPClient.decoded(client, tool, arguments)
  }

  @concurrent
  static func decoded<Value: Decodable & Sendable>(
    _ client: MCPClient, _ tool: String, _ arguments: [String: JSONValue]
  ) async throws(ClientError) -> Value {
    let answer = try await answer(client, tool, arguments)
    do { return try answer.decoded(as: Value.self) } catch { throw malformed(tool) }
  }
}
