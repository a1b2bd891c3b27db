import JSON

/// Ollama's own interface (`POST /api/chat`): lines of JSON, arguments are objects, and a call comes whole.
struct OllamaWire: ModelWire {
  func address(_ base: String) -> String { Self.joined(base, "api/chat") }

  func headers(_ key: ModelKey?) -> [(name: String, value: String)] {
    key.map { [("Authorization", "Bearer \($0.secret)")] } ?? []
  }

  func body(_ request: ModelRequest, _ settings: ModelSettings) -> [String: JSONValue] {
    var options: [String: JSONValue] = [
      "temperature": .double(settings.temperature), "num_ctx": .int(settings.context),
      "num_predict": .int(request.answerLimit ?? settings.answerLimit),
    ]
    if let seed = settings.seed { options["seed"] = .int(seed) }
    var body: [String: JSONValue] = [
      "model": .string(settings.name), "stream": true, "keep_alive": "5m", "options": .object(options),
      "messages": .array([["role": "system", "content": .string(request.system)]] + request.turns.map(Self.message)),
    ]
    // It has no tool_choice: where no call is wanted no tool is shown.
    if request.choice != .none, !request.tools.isEmpty { body["tools"] = .array(request.tools.map(OpenAIWire.tool)) }
    return body
  }

  private static func message(_ turn: ModelTurn) -> JSONValue {
    switch turn {
    case .user(let text): return ["role": "user", "content": .string(text)]
    case .model(let text, let calls):
      var message: [String: JSONValue] = ["role": "assistant", "content": .string(text)]
      if !calls.isEmpty {
        message["tool_calls"] = .array(
          calls.map { ["function": ["name": .string($0.name), "arguments": .object($0.arguments ?? [:])]] })
      }
      return .object(message)
    case .result(let call, let text, _):
      return ["role": "tool", "tool_name": .string(call.name), "content": .string(text)]
    }
  }

  func isAnswer(_ piece: JSONValue) -> Bool { piece["message"] != nil || piece["done"] != nil }

  func take(_ piece: JSONValue, into draft: inout ReplyDraft) throws(ModelError) {
    let message = piece["message"]
    draft.say(message?["content"]?.string ?? "")
    draft.think(message?["thinking"]?.string ?? "")
    for call in message?["tool_calls"]?.array ?? [] {
      let function = call["function"]
      let written = function?["arguments"].map { $0.string ?? $0.text }
      // Every call is whole; the index that some versions give is that of its piece.
      draft.call(draft.calls.count, id: call["id"]?.string, name: function?["name"]?.string, written: written)
    }
    guard piece["done"]?.bool == true else { return }
    (draft.isOver, draft.isWhole) = (true, true)
    if piece["done_reason"]?.string == "length" { draft.end = .cut }
    if let read = piece["prompt_eval_count"]?.int { draft.read = read }
    if let written = piece["eval_count"]?.int { (draft.read, draft.written) = (draft.read ?? 0, written) }
  }
}
