import BeamMCPClient
import FoundationEssentials
import JSON

@testable import Dashboard

extension Console {
  /// The answer to the sentence that was asked last.
  mutating func interpreted(_ calls: [ToolCall]) {
    for case .interpret(_, _, _, let request) in asked.reversed() {
      send(.interpreted(request, Interpretation(calls: calls), at: now))
      return
    }
  }

  /// As an engine tells of a cancellation: with a savepoint it can be taken back.
  mutating func answerCancel() throws {
    for case .plan(let calls, _, let request) in asked.reversed() {
      let steps = try calls.map { call in
        let isSaved = call.arguments["with_savepoint"] == .bool(true)
        let dry = try Sample.dryRun(
          "Cancel", from: "RUNNING", to: "CANCELED", reversible: isSaved,
          warnings: isSaved ? [] : ["what it did is lost"])
        let name = call.jobID?.replacing("flink-prod-", with: "")
        return Plan.Step(call: call, jobName: name, runner: "flink-prod", preview: .ready(dry))
      }
      send(.planned(request, .success(Plan(steps: steps)), at: now))
      return
    }
  }
}
