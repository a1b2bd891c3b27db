import JSON

/// Anthropic's messages (`POST /v1/messages`): blocks, and results inside the next user message.
struct AnthropicWire: ModelWire {
  func address(_ base: String) -> String { Self.joined(base, "v1/messages") }

  func headers(_ key: ModelKey?) -> [(name: String, value: String)] {
    [("anthropic-version", "2023-06-01")] + (key.map { [("x-api-key", $0.secret)] } ?? [])
  }

  func body(_ request: ModelRequest, _ settings: ModelSettings) -> [String: JSONValue] {
    var body: [String: JSONValue] = [
      "model": .string(settings.name), "stream": true, "max_tokens": .int(request.answerLimit ?? settings.answerLimit),
      "temperature": .double(settings.temperature), "system": .string(request.system),
      "messages": .array(Self.messages(request.turns)),
    ]
    guard !request.tools.isEmpty else { return body }
    body["tools"] = .array(
      request.tools.map {
        ["name": .string($0.name), "description": .string($0.summary), "input_schema": $0.parameters]
      })
    switch request.choice {
    case .free: body["tool_choice"] = ["type": "auto"]
    case .none: body["tool_choice"] = ["type": "none"]
    case .required: body["tool_choice"] = ["type": "any"]
    }
    return body
  }

  /// The results of all calls of one answer stand first in one message; two messages of one role may not follow each other.
  private static func messages(_ turns: [ModelTurn]) -> [JSONValue] {
    var messages: [(role: String, blocks: [JSONValue])] = []
    for turn in turns {
      let (role, blocks) = blocks(of: turn)
      if messages.last?.role == role {
        messages[messages.count - 1].blocks += blocks
      } else {
        messages.append((role, blocks))
      }
    }
    return messages.map { ["role": .string($0.role), "content": .array($0.blocks)] }
  }

  private static func blocks(of turn: ModelTurn) -> (role: String, blocks: [JSONValue]) {
    switch turn {
    case .user(let text): return ("user", [["type": "text", "text": .string(text)]])
    case .model(let text, let calls):
      let said: [JSONValue] = text.isEmpty ? [] : [["type": "text", "text": .string(text)]]
      let used: [JSONValue] = calls.map {
        ["type": "tool_use", "id": .string($0.id), "name": .string($0.name), "input": .object($0.arguments ?? [:])]
      }
      return ("assistant", said + used)
    case .result(let call, let text, let isError):
      let block: JSONValue = [
        "type": "tool_result", "tool_use_id": .string(call.id), "content": .string(text), "is_error": .bool(isError),
      ]
      return ("user", [block])
    }
  }

  func isAnswer(_ piece: JSONValue) -> Bool { piece["type"]?.string != nil }

  func take(_ piece: JSONValue, into draft: inout ReplyDraft) throws(ModelError) {
    switch piece["type"]?.string {
    case "message":
      for (place, block) in (piece["content"]?.array ?? []).enumerated() { begin(block, place, &draft) }
      end(piece, piece["usage"], &draft)
      draft.isWhole = true
    case "message_start": draft.read = piece["message"]?["usage"]?["input_tokens"]?.int
    case "content_block_start": begin(piece["content_block"] ?? [:], piece["index"]?.int ?? 0, &draft)
    case "content_block_delta":
      let delta = piece["delta"]
      draft.say(delta?["text"]?.string ?? "")
      draft.think(delta?["thinking"]?.string ?? "")
      if let part = delta?["partial_json"]?.string { draft.call(piece["index"]?.int ?? 0, written: part) }
    case "message_delta": end(piece["delta"] ?? [:], piece["usage"], &draft)
    case "message_stop": draft.isOver = true
    default: break
    }
  }

  private func begin(_ block: JSONValue, _ place: Int, _ draft: inout ReplyDraft) {
    draft.say(block["text"]?.string ?? "")
    draft.think(block["thinking"]?.string ?? "")
    guard block["type"]?.string == "tool_use" else { return }
    // A stream begins with an empty object, whose text would spoil the fragments.
    let input = block["input"]?.object ?? [:]
    let written = input.isEmpty ? nil : JSONValue.object(input).text
    draft.call(place, id: block["id"]?.string, name: block["name"]?.string, written: written)
  }

  private func end(_ message: JSONValue, _ usage: JSONValue?, _ draft: inout ReplyDraft) {
    if let read = usage?["input_tokens"]?.int { draft.read = read }
    if let written = usage?["output_tokens"]?.int { draft.written = written }
    if message["stop_reason"]?.string != nil { draft.isWhole = true }
    switch message["stop_reason"]?.string {
    case "max_tokens": draft.end = .cut
    case "refusal": draft.end = .refused
    default: break
    }
  }
}
