import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

/// A server's edge for the effect runner: answers when its gates are opened.
actor ScriptedClient: AttributingClient {
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var isOpen: Bool
  private(set) var calls: [ToolCall] = []
  /// Of the calls that came of a sentence.
  private(set) var readers: [Interpretation.Source] = []
  var failure: ClientError?

  init(isOpen: Bool = true, failure: ClientError? = nil) {
    self.isOpen = isOpen
    self.failure = failure
  }

  var waits: Int { waiting.count }

  func open() {
    isOpen = true
    for continuation in waiting { continuation.resume() }
    waiting = []
  }

  private func pass() async throws(ClientError) {
    if !isOpen { await withCheckedContinuation { waiting.append($0) } }
    if let failure { throw failure }
  }

  func call(_ call: ToolCall) async throws(ClientError) -> JSONValue {
    calls.append(call)
    try await pass()
    return ["done": true]
  }

  func call(
    _ call: ToolCall, isConfirmed: Bool, readBy reader: Interpretation.Source
  ) async throws(ClientError) -> JSONValue {
    readers.append(reader)
    return try await self.call(call)
  }

  func listJobs(since revision: Int?, cursor: String?, limit: Int?) async throws(ClientError) -> JobPage {
    try await pass()
    return JobPage(jobs: Sample.jobs, removed: [], revision: 7, nextCursor: nil)
  }

  func jobStatus(_ job: String) async throws(ClientError) -> Job { Sample.jobs[0] }
  func jobConfiguration(_ job: String) async throws(ClientError) -> JobConfiguration { JobConfiguration() }

  func jobMetrics(
    _ job: String, vertex: String?, windowSeconds: Double, names: [String]?
  ) async throws(ClientError) -> [MetricSeries] {
    try await pass()
    return Sample.series
  }

  func jobLogs(_ job: String, sinceCursor: String?, limit: Int) async throws(ClientError) -> LogPage {
    LogPage(lines: Sample.log, cursor: "c", truncated: false)
  }

  func jobGraph(_ job: String) async throws(ClientError) -> JobGraph { Sample.graph }
  func jobCheckpoints(_ job: String) async throws(ClientError) -> Checkpoints { Sample.checkpoints }
  func savepoints(of job: String?) async throws(ClientError) -> [Savepoint] { [] }
  func timeline(of job: String?, durationSeconds: Double) async throws(ClientError) -> [TimelineEntry] {
    Sample.timeline
  }
  func diagnose(_ job: String) async throws(ClientError) -> Diagnosis { Sample.diagnosis }
  func listRunners() async throws(ClientError) -> [RunnerStatus] { Sample.runners }

  func runner(_ name: String, limit: Int) async throws(ClientError) -> RunnerDetail {
    Sample.engine(name, Sample.runners)
  }

  private static let notUsed = ClientError(.notPossible, "the console calls by name")
  func scaleJob(_ job: String, to parallelism: Int) async throws(ClientError) -> ScaleResult {
    throw ScriptedClient.notUsed
  }
  func createSavepoint(_ job: String, path: String?) async throws(ClientError) -> String {
    throw ScriptedClient.notUsed
  }
  func cancelJob(_ job: String, withSavepoint: Bool) async throws(ClientError) -> EndResult {
    throw ScriptedClient.notUsed
  }
  func drainJob(_ job: String) async throws(ClientError) -> EndResult { throw ScriptedClient.notUsed }

  func restartJob(_ job: String, fromSavepoint: String?, parallelism: Int?) async throws(ClientError) -> RestartResult {
    throw ScriptedClient.notUsed
  }

  func submitJob(_ arguments: [String: JSONValue]) async throws(ClientError) -> SubmitResult {
    throw ScriptedClient.notUsed
  }

  func plan(_ calls: [ToolCall], request: String?) async throws(ClientError) -> Plan {
    try await pass()
    return Plan(
      steps: calls.map { Plan.Step(call: $0, jobName: nil, runner: nil, preview: .refused("scripted")) },
      request: request)
  }
}
