import JSON

extension ModelRequest {
  /// The same for a server that knows no tools: they stand in the system's words, in the form that most models were taught,
  /// and what came of calls in the user's.
  var inWords: ModelRequest {
    var request = self
    request.tools = []
    if !tools.isEmpty, choice != .none { request.system += "\n\n" + ModelRequest.words(tools) }
    request.turns = []
    for turn in turns { request.add(turn) }
    return request
  }

  private static func words(_ tools: [ModelTool]) -> String {
    let list = tools.map { "- \($0.name): \($0.summary). Its arguments: \($0.parameters.text)" }
    return """
      The tools:
      \(list.joined(separator: "\n"))
      To call one, write only this, a line for each call:
      <tool_call>{"name": "TOOL", "arguments": {"ARGUMENT": "VALUE"}}</tool_call>
      """
  }

  private mutating func add(_ turn: ModelTurn) {
    switch turn {
    case .user(let text): add(user: text)
    case .model(let text, let calls):
      let written = calls.map { "<tool_call>{\"name\": \"\($0.name)\", \"arguments\": \($0.written)}</tool_call>" }
      turns.append(.model(text: text.isEmpty ? written.joined(separator: "\n") : text, calls: []))
    case .result(let call, let text, _): add(user: "\(call.name): \(text)")
    }
  }

  /// Two of one role may not follow each other in many templates.
  private mutating func add(user text: String) {
    if case .user(let before)? = turns.last {
      turns[turns.count - 1] = .user(before + "\n" + text)
    } else {
      turns.append(.user(text))
    }
  }
}
