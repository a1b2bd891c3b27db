import JSON

/// Chat completions as OpenAI defines them, and llama.cpp, llamafile, vLLM and others speak them (`POST …/chat/completions`).
struct OpenAIWire: ModelWire {
  func address(_ base: String) -> String {
    // An address without a path is a local server's, whose interface stands below /v1.
    let hasPath = base.split(separator: "/", omittingEmptySubsequences: true).count > 2
    return Self.joined(base, hasPath ? "chat/completions" : "v1/chat/completions")
  }

  func headers(_ key: ModelKey?) -> [(name: String, value: String)] {
    key.map { [("Authorization", "Bearer \($0.secret)")] } ?? []
  }

  func body(_ request: ModelRequest, _ settings: ModelSettings) -> [String: JSONValue] {
    var body: [String: JSONValue] = [
      "model": .string(settings.name), "stream": true, "stream_options": ["include_usage": true],
      "temperature": .double(settings.temperature), "max_tokens": .int(request.answerLimit ?? settings.answerLimit),
      "messages": .array([["role": "system", "content": .string(request.system)]] + request.turns.map(Self.message)),
    ]
    if let seed = settings.seed { body["seed"] = .int(seed) }
    guard !request.tools.isEmpty else { return body }
    body["tools"] = .array(request.tools.map(Self.tool))
    switch request.choice {
    case .free: body["tool_choice"] = "auto"
    case .none: body["tool_choice"] = "none"
    case .required: body["tool_choice"] = "required"
    }
    return body
  }

  static func tool(_ tool: ModelTool) -> JSONValue {
    [
      "type": "function",
      "function": [
        "name": .string(tool.name), "description": .string(tool.summary), "parameters": tool.parameters,
      ],
    ]
  }

  private static func message(_ turn: ModelTurn) -> JSONValue {
    switch turn {
    case .user(let text): return ["role": "user", "content": .string(text)]
    case .model(let text, let calls):
      var message: [String: JSONValue] = ["role": "assistant", "content": text.isEmpty ? .null : .string(text)]
      if !calls.isEmpty {
        message["tool_calls"] = .array(
          calls.map {
            [
              "id": .string($0.id), "type": "function",
              // The arguments are a string that holds JSON.
              "function": ["name": .string($0.name), "arguments": .string($0.written)],
            ]
          })
      }
      return .object(message)
    case .result(let call, let text, _):
      return ["role": "tool", "tool_call_id": .string(call.id), "content": .string(text)]
    }
  }

  func isAnswer(_ piece: JSONValue) -> Bool { piece["choices"]?[0] != nil }

  func take(_ piece: JSONValue, into draft: inout ReplyDraft) throws(ModelError) {
    if let usage = piece["usage"], let read = usage["prompt_tokens"]?.int {
      (draft.read, draft.written) = (read, usage["completion_tokens"]?.int ?? 0)
      draft.price = usage["cost"]?.double
    }
    // The last piece of a stream may hold the usage alone.
    guard let choice = piece["choices"]?[0] else { return }
    let message = choice["delta"] ?? choice["message"] ?? [:]
    let parts = message["content"]?.array?.compactMap { $0["text"]?.string } ?? []
    draft.say(message["content"]?.string ?? parts.joined())
    draft.think(message["reasoning_content"]?.string ?? message["reasoning"]?.string ?? "")
    if let refusal = message["refusal"]?.string, !refusal.isEmpty {
      draft.say(refusal)
      draft.end = .refused
    }
    // Older servers have one call, `function_call`.
    let calls = message["tool_calls"]?.array ?? message["function_call"].map { [["index": 0, "function": $0]] } ?? []
    for (position, call) in calls.enumerated() {
      let function = call["function"]
      // Some builds give an object where the interface has a string.
      let written = function?["arguments"].map { $0.string ?? ($0.isNull ? "" : $0.text) }
      draft.call(
        OpenAIWire.place(of: call, position, draft), id: call["id"]?.string, name: function?["name"]?.string,
        written: written)
    }
    // A message that is no part of a stream is whole, whatever the server says of its end.
    if choice["message"] != nil || choice["finish_reason"]?.string != nil { draft.isWhole = true }
    switch choice["finish_reason"]?.string {
    case "length": draft.end = .cut
    case "content_filter": draft.end = .refused
    default: break
    }
  }

  /// Where a piece of a call belongs. Some servers give every call one index, or none: another id with a name is another call.
  private static func place(of call: JSONValue, _ position: Int, _ draft: ReplyDraft) -> Int {
    let place = call["index"]?.int ?? position
    let hasName = call["function"]?["name"]?.string?.isEmpty == false
    guard hasName, let id = call["id"]?.string, !id.isEmpty, let there = draft.calls[place]?.id, !there.isEmpty,
      there != id
    else { return place }
    return draft.calls.first { $0.value.id == id }?.key ?? (draft.calls.keys.max() ?? 0) + 1
  }
}
