package import JSON

/// What came of one call of a sentence.
package struct StepOutcome: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case done(JSONValue)
    case failed(String, hint: String?)
    /// The server said beforehand that it would not, and why.
    case refused(String)
    /// For whatever reason it was not come to.
    case notDone
  }

  package var call: ToolCall
  package var jobName: String?
  package var kind: Kind
  /// It is not to be done: the server would refuse it, or another step of its job.
  package var isHeld = false

  package init(call: ToolCall, jobName: String? = nil, kind: Kind = .notDone) {
    (self.call, self.jobName, self.kind) = (call, jobName, kind)
  }

  package var words: String { StepWords.text(of: call, name: jobName) }
  /// It is still to be done.
  package var isDue: Bool { kind == .notDone && !isHeld }
  package var isDone: Bool { if case .done = kind { true } else { false } }
  package var result: JSONValue? { if case .done(let result) = kind { result } else { nil } }

  package var json: JSONValue {
    var members: [String: JSONValue] = [
      "tool": .string(call.tool), "arguments": .object(call.arguments), "job_name": .optional(jobName),
    ]
    switch kind {
    case .done(let result): (members["outcome"], members["result"]) = ("done", result)
    case .failed(let message, let hint):
      (members["outcome"], members["error"]) = ("failed", ["message": .string(message), "hint": .optional(hint)])
    case .refused(let reason): (members["outcome"], members["reason"]) = ("refused", .string(reason))
    case .notDone: members["outcome"] = "not_done"
    }
    return .object(members)
  }

  /// For the journal: without what was only looked at, and without an answer that is long.
  var kept: JSONValue {
    var members = json.object ?? [:]
    members["arguments"] = nil
    members["job_id"] = .optional(call.jobID)
    let isLong = (result?.text.utf8.count ?? 0) > StepOutcome.longest
    if isLong || ToolCall.isReading(call.tool) || call.arguments["dry_run"] == .bool(true) { members["result"] = nil }
    return .object(members)
  }

  /// Bytes of a result that is kept.
  private static let longest = 4096
}
