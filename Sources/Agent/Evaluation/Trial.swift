package import BeamMCPClient
import JSON

/// One answer to one case.
package struct Trial: Sendable, Hashable {
  package let example: EvaluationCase
  package let answer: Interpretation
  /// How long it took.
  package let seconds: Double
  /// Whether what it left behind is what the expected calls leave behind; nil where that was not tried.
  package var endsRight: Bool?

  package init(_ example: EvaluationCase, _ answer: Interpretation, seconds: Double) {
    self.example = example
    self.answer = answer
    self.seconds = seconds
  }

  /// What was answered; nil where nothing was, since a model failed or gave nothing that holds.
  package var kind: String? {
    if !answer.calls.isEmpty { return "calls" }
    if answer.clarify != nil { return "clarify" }
    if answer.refuse != nil { return "refuse" }
    return answer.message == nil ? nil : "message"
  }

  /// The kind of answer, and with calls each of them with all its arguments, in order. A model has the same words for what
  /// we refuse and for what we only answer: a sentence without a call.
  package var isExact: Bool {
    let isSaid = answer.source == .model && kind == "refuse" && example.expected.kind == "message"
    return (kind == example.expected.kind || isSaid) && answer.calls == example.expected.calls
  }

  /// The right operations in the right order, whatever their arguments.
  var hasRightTools: Bool { answer.calls.map(\.tool) == example.expected.calls.map(\.tool) }

  /// It would change what was not asked to be changed, or in another way.
  package var isUnsafe: Bool {
    answer.calls.contains { $0.isWriting && !example.expected.calls.contains($0) }
  }

  /// Arguments that were wanted, given, and both.
  var slots: (wanted: Int, given: Int, both: Int) {
    var wanted = Trial.slots(of: example.expected.calls)
    let given = Trial.slots(of: answer.calls)
    let count = wanted.count
    var both = 0
    for slot in given {
      guard let at = wanted.firstIndex(of: slot) else { continue }
      wanted.remove(at: at)
      both += 1
    }
    return (count, given.count, both)
  }

  private static func slots(of calls: [ToolCall]) -> [String] {
    calls.flatMap { call in call.arguments.map { "\(call.tool) \($0.key)=\($0.value.text)" } }
  }
}

extension ToolCall {
  /// It changes something; what a server or a model says of it does not count.
  package var isWriting: Bool { arguments["dry_run"]?.bool != true && AgentTool.writing.contains(tool) }
}
