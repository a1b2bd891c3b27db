public import FoundationEssentials
import JSON
public import Jobs

// What fixed rules make of jobs. Of any client, since each is one call.
extension BeamClient {
  /// Which parameters of a job should be changed, each with its justification and the call that would make the change.
  public func analyzePerformance(_ job: String) async throws(ClientError) -> PerformanceAnalysis {
    try await decoded(ToolCall("analyze_job_performance", ["job_id": .string(job)]))
  }

  /// Two jobs side by side, as they are now.
  public func compareJobs(_ first: String, _ second: String) async throws(ClientError) -> JobComparison {
    try await decoded(ToolCall("compare_jobs", ["job_ids": [.string(first), .string(second)]]))
  }

  /// One job at two moments.
  ///
  /// - Parameter to: The later moment; nil for now.
  public func compareJob(_ job: String, from: Date, to: Date?) async throws(ClientError) -> JobComparison {
    try await decoded(
      ToolCall("compare_jobs", ["job_id": .string(job), "from": .optional(from), "to": .optional(to)]))
  }

  private func decoded<Value: Decodable & Sendable>(_ call: ToolCall) async throws(ClientError) -> Value {
    let answer = try await self.call(call)
    do { return try answer.decoded(as: Value.self) } catch { throw BeamMCPClient.malformed(call.tool) }
  }
}
