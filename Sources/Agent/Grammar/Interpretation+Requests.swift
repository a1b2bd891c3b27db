import BeamMCPClient
import JSON
import Jobs

// What comes of several requests in one sentence.
extension Interpretation {
  /// Takes in what came of one request; what ends the whole is returned.
  mutating func add(_ outcome: Resolver.Outcome) -> Interpretation? {
    switch outcome {
    case .calls(let more): for call in more where !calls.contains(call) { add(call) }
    case .message(let text): message = [message, text].compactMap { $0 }.joined(separator: " ")
    case .lacking(let text):
      // `scale orders to 12 and cancel all failed jobs`, of which there are none: who reads the plan would believe both done.
      guard calls.contains(where: { !ToolCall.isReading($0.tool) }) else { return add(.message(text)) }
      return Interpretation(clarify: "\(text) Ask for the rest alone.")
    case .clarify(let text): return Interpretation(clarify: text)
    case .refuse(let text): return Interpretation(refuse: text)
    }
    return nil
  }

  /// `cpu and heap of orders`: one look at two metrics.
  private mutating func add(_ call: ToolCall) {
    // `roll back orders: restart it from s3://…` is one restart.
    if let last = calls.last, [last.tool, call.tool] == ["restart_job", "restart_job"], last.jobID == call.jobID {
      calls[calls.count - 1] = call
      return
    }
    // `what has been going on these last two hours, who touched it?`: one question.
    if let last = calls.last, last.tool == "get_job_timeline", last.tool == call.tool, last.jobID == call.jobID,
      call.arguments.allSatisfy({ last.arguments[$0.key] == $0.value })
    {
      return
    }
    // `why did it fail? with the traces`: one diagnosis, with more of it.
    if let last = calls.last, last.tool == "diagnose_job", last.tool == call.tool, last.jobID == call.jobID {
      calls[calls.count - 1].arguments.merge(call.arguments) { $1 }
      return
    }
    // `who messed with it? I want all since nine`: the same, of a time.
    if let last = calls.last, last.tool == "get_job_timeline", last.tool == call.tool, last.jobID == call.jobID,
      last.arguments.allSatisfy({ call.arguments[$0.key] == $0.value })
    {
      calls[calls.count - 1] = call
      return
    }
    guard let last = calls.last, last.tool == call.tool, call.tool == "get_job_metrics",
      let names = last.arguments["names"]?.array, let more = call.arguments["names"]?.array,
      last.arguments.allSatisfy({ $0.key == "names" || call.arguments[$0.key] == $0.value })
    else { return calls.append(call) }
    // `backpressure and busy over the last hour`: what is said at the end is said of both.
    var both = call
    both.arguments["names"] = .array(names + more.filter { !names.contains($0) })
    calls[calls.count - 1] = both
  }

  var isEmpty: Bool { calls.isEmpty && message == nil }

  var concluded: Interpretation {
    if calls.isEmpty { return message == nil ? Interpretation(refuse: Help.notOurs) : self }
    var some = self
    some.message = nil
    return some
  }
}
