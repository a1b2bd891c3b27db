import BeamMCPClient
import JSON
import Jobs
import Models
import Synchronization

@testable import Agent

/// A fleet whose looks are counted, in front of a model by script.
final class Lookout: Sendable {
  private let calls = Mutex<[ToolCall]>([])
  private let answer: @Sendable (ToolCall) throws(ClientError) -> JSONValue

  init(_ answer: @escaping @Sendable (ToolCall) throws(ClientError) -> JSONValue = { _ in Lookout.logs("all is well") })
  {
    self.answer = answer
  }

  var made: [ToolCall] { calls.withLock { $0 } }

  static func logs(_ messages: String...) -> JSONValue {
    [
      "lines": .array(
        messages.map { ["time": "2026-11-27T07:00:00Z", "level": "ERROR", "source": "tm-1", "message": .string($0)] })
    ]
  }

  func read(
    _ text: String, _ model: any Model, selected: String? = "flink-prod-orders-enrich", seesResults: Bool = true,
    tools: [AgentTool] = ModelLoopTests.tools, history: [String] = []
  ) async -> Interpretation {
    let look: Interpreter.Looking = { call throws(ClientError) in
      self.calls.withLock { $0.append(call) }
      return try self.answer(call)
    }
    return await Interpreter(model: model, tools: tools, seesResults: seesResults).interpret(
      Utterance(text, selected: selected, history: history, now: Fleet.now), jobs: Fleet.jobs, runners: Fleet.runners,
      look: look)
  }
}

extension ModelReply {
  /// Looks at a job's log, or at another of its pages.
  static func looking(_ job: String = "clickstream", _ tool: String = "get_job_logs") -> ModelReply {
    .calling((tool, "{\"job_id\": \"flink-prod-\(job)\"}"))
  }

  static func scaling(_ job: String, to parallelism: Int) -> ModelReply {
    .calling(("scale_job", "{\"job_id\": \"flink-prod-\(job)\", \"parallelism\": \(parallelism)}"))
  }
}
