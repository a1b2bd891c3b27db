import BeamMCPClient
import JSON

/// What came of one call of a sentence.
struct StepOutcome: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case done(JSONValue)
    case failed(Failure)
    /// The server said beforehand that it would not, and why.
    case refused(String)
    /// For whatever reason it was not come to.
    case notDone
  }

  var call: ToolCall
  var jobName: String?
  var kind = Kind.notDone
  /// It is not to be done: the server would refuse it, or another step of its job.
  var isHeld = false

  var words: String { StepWords.text(of: call, name: jobName) }
  /// It is still to be done.
  var isDue: Bool { kind == .notDone && !isHeld }
  var isDone: Bool { if case .done = kind { true } else { false } }
  var result: JSONValue? { if case .done(let result) = kind { result } else { nil } }

  var json: JSONValue {
    var members: [String: JSONValue] = [
      "tool": .string(call.tool), "arguments": .object(call.arguments), "job_name": .optional(jobName),
    ]
    switch kind {
    case .done(let result): (members["outcome"], members["result"]) = ("done", result)
    case .failed(let failure): (members["outcome"], members["error"]) = ("failed", failure.json)
    case .refused(let reason): (members["outcome"], members["reason"]) = ("refused", .string(reason))
    case .notDone: members["outcome"] = "not_done"
    }
    return .object(members)
  }
}

extension Failure {
  var json: JSONValue { ["message": .string(message), "hint": .optional(hint)] }
}
