import Agent
import BeamMCPClient
import Setup

/// The jobs of a file behind a server of their own, on which calls are really made.
struct StagedFleet: Sendable {
  private let fleet: FleetFile
  private let environment: [String: String]

  init(_ fleet: FleetFile, environment: [String: String]) { (self.fleet, self.environment) = (fleet, environment) }

  /// Whether the calls of an answer leave behind what the expected ones do. A call that the server does not understand is
  /// wrong whatever it leaves.
  func endsRight(_ trial: Trial) async -> Bool {
    var expected: [ToolCall] = []
    if case .calls(let calls) = trial.example.expected { expected = calls }
    if expected.isEmpty, trial.answer.calls.isEmpty { return true }
    let (got, isUnderstood) = await outcome(of: trial.answer.calls)
    if trial.answer.calls == expected { return isUnderstood }
    let wanted = await outcome(of: expected).outcome
    return isUnderstood && wanted == got
  }

  private func outcome(of calls: [ToolCall]) async -> (outcome: [String], isUnderstood: Bool) {
    let runners = fleet.runners.map { StagedRunner($0, jobs: fleet.jobs) }
    // Nothing is left behind by looks, but whether they are understood is asked.
    let link = Link(House.staged(runners, environment: environment))
    await link.settle(false)
    var isUnderstood = true
    for call in calls {
      do throws(ClientError) { _ = try await link.client.call(call) } catch {
        // What this job or engine cannot do was asked for all the same.
        if [.invalid, .notFound, .ambiguous, .malformed].contains(error.code) { isUnderstood = false }
      }
    }
    await link.close()
    var outcome: [String] = []
    for runner in runners { outcome += await runner.outcome }
    return (outcome, isUnderstood)
  }
}
