package import BeamMCPClient
package import FoundationEssentials
package import JSON

/// A sentence with what it is said in front of and what it should mean: a line of a file of cases.
package struct EvaluationCase: Sendable, Hashable {
  /// What is the right answer.
  package enum Expectation: Sendable, Hashable {
    /// These, in this order, and nothing else.
    case calls([ToolCall])
    case clarify, refuse, message
  }

  package struct Problem: Error, Sendable, Hashable, CustomStringConvertible { package var description: String }

  package var text: String
  package var selected: String?
  package var marked: [String]
  package var history: [String]
  /// Nil: when the fleet was observed.
  package var now: Date?
  package var expected: Expectation
  package var category: String
  /// The phase of testing that it is for, where the file says.
  package var phase: Int?

  /// - Parameter json: The members of a line of `mcp ask --batch`, with `expect`, `category`, `phase`.
  package init(json: JSONValue) throws(Problem) {
    guard let text = json["text"]?.string else { throw Problem(description: "has no \u{201C}text\u{201D}") }
    if let now = json["now"], !now.isNull, now.date == nil {
      throw Problem(description: "has a \u{201C}now\u{201D} that is no time (RFC 3339)")
    }
    if let name = EvaluationCase.misshapen(json) {
      throw Problem(description: "has a \u{201C}\(name)\u{201D} of another form")
    }
    if let phase = json["phase"], !phase.isNull, phase.int.map({ (1...4).contains($0) }) != true {
      throw Problem(description: "has a \u{201C}phase\u{201D} that is none of 1 to 4")
    }
    self.text = text
    selected = json["selected"]?.string
    marked = (json["marked"]?.array ?? []).compactMap(\.string)
    history = (json["history"]?.array ?? []).compactMap(\.string)
    now = json["now"]?.date
    expected = try EvaluationCase.expectation(json["expect"])
    category = json["category"]?.string ?? expected.kind
    phase = json["phase"]?.int
  }

  /// The member of a sentence's circumstances that is not what it should be: left out, it would be another sentence.
  package static func misshapen(_ json: JSONValue) -> String? {
    func isTexts(_ value: JSONValue) -> Bool { value.array?.allSatisfy { $0.string != nil } == true }
    if let selected = json["selected"], !selected.isNull, selected.string == nil { return "selected" }
    return ["marked", "history"].first { name in json[name].map { !$0.isNull && !isTexts($0) } == true }
  }

  private static func expectation(_ json: JSONValue?) throws(Problem) -> Expectation {
    let kinds =
      ["clarify", "refuse", "message"].filter { json?[$0]?.bool == true }
      + (json?["calls"]?.array == nil ? [] : ["calls"])
    if kinds.count > 1 { throw Problem(description: "\"expect\" has \(kinds.joined(separator: " and "))") }
    for (name, kind) in [("clarify", Expectation.clarify), ("refuse", .refuse), ("message", .message)]
    where json?[name]?.bool == true { return kind }
    let form =
      "{\"calls\": [{\"tool\", \"arguments\"}]}, {\"clarify\": true}, {\"refuse\": true} or {\"message\": true}"
    guard let list = json?["calls"]?.array, !list.isEmpty else {
      throw Problem(description: "\"expect\" is none of \(form)")
    }
    var calls: [ToolCall] = []
    for call in list {
      guard let tool = call["tool"]?.string else {
        throw Problem(description: "\"expect\" has a call without \"tool\"")
      }
      calls.append(ToolCall(tool, call["arguments"]?.object ?? [:]))
    }
    return .calls(calls)
  }

  /// The same where every call that is expected is one that can be made.
  package func checked(by tools: [AgentTool]) throws(Problem) -> EvaluationCase {
    for call in expected.calls {
      guard let tool = tools.first(where: { $0.name == call.tool }) else {
        let near = NearMiss.of(call.tool, in: tools.map(\.name)).map { "; did you mean \($0)?" } ?? ""
        throw Problem(description: "expects \(call.tool), which is no operation\(near)")
      }
      let violations = tool.schema.violations(in: .object(call.arguments))
      guard violations.isEmpty else {
        let reasons = violations.map(\.description).joined(separator: "; ")
        throw Problem(description: "expects a call of \(call.tool) that cannot be made: \(reasons)")
      }
    }
    return self
  }

  package func utterance(now fleet: Date) -> Utterance {
    Utterance(text, selected: selected, marked: marked, history: history, now: now ?? fleet)
  }

  /// Several steps or jobs, or a sentence that leans on another: what is tried after the simple ones.
  package var isComplex: Bool {
    if let phase { return phase == 3 }
    if case .calls(let calls) = expected, calls.count > 1 { return true }
    return !history.isEmpty || !marked.isEmpty
  }
}

extension EvaluationCase.Expectation {
  package var kind: String {
    switch self {
    case .calls: "calls"
    case .clarify: "clarify"
    case .refuse: "refuse"
    case .message: "message"
    }
  }

  var calls: [ToolCall] { if case .calls(let calls) = self { calls } else { [] } }
}
