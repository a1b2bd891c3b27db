import BeamMCPClient
import JSON

extension ToolCall {
  var record: JSONValue { ["tool": .string(tool), "arguments": .object(arguments)] }

  init?(record json: JSONValue) {
    guard let tool = json["tool"]?.string else { return nil }
    self.init(tool, json["arguments"]?.object ?? [:])
  }
}

extension Plan {
  var record: JSONValue { ["steps": .array(steps.map(\.record)), "request": .optional(request)] }

  init(record json: JSONValue) {
    self.init(steps: json["steps"]?.array?.compactMap(Step.init(record:)) ?? [], request: json["request"]?.string)
  }
}

extension Plan.Step {
  fileprivate var record: JSONValue {
    var members: [String: JSONValue] = [
      "call": call.record, "name": .optional(jobName), "runner": .optional(runner),
    ]
    switch preview {
    case .ready(let dryRun): members["ready"] = try? JSONValue(encoding: dryRun)
    case .refused(let reason): members["refused"] = .string(reason)
    }
    return .object(members)
  }

  fileprivate init?(record json: JSONValue) {
    guard let call = json["call"].flatMap(ToolCall.init(record:)) else { return nil }
    let preview: Plan.Preview
    if let ready = try? json["ready"]?.decoded(as: DryRun.self) {
      preview = .ready(ready)
    } else {
      preview = .refused(json["refused"]?.string ?? "")
    }
    self.init(call: call, jobName: json["name"]?.string, runner: json["runner"]?.string, preview: preview)
  }
}

extension Interpretation {
  var record: JSONValue {
    var members: [String: JSONValue] = [
      "calls": .array(calls.map(\.record)), "message": .optional(message), "clarify": .optional(clarify),
      "refuse": .optional(refuse), "source": .string(source.rawValue), "forgoes_savepoint": .bool(forgoesSavepoint),
    ]
    if !looks.isEmpty { members["looks"] = .array(looks.map(\.record)) }
    if let words { members["words"] = .string(words) }
    if let unfinished { members["unfinished"] = .string(unfinished) }
    return .object(members)
  }

  init(record json: JSONValue) {
    self.init(
      calls: json["calls"]?.array?.compactMap(ToolCall.init(record:)) ?? [], message: json["message"]?.string,
      clarify: json["clarify"]?.string, refuse: json["refuse"]?.string,
      source: json["source"]?.string.flatMap(Source.init(rawValue:)) ?? .grammar)
    forgoesSavepoint = json["forgoes_savepoint"]?.bool ?? false
    looks = json["looks"]?.array?.compactMap(Look.init(record:)) ?? []
    (words, unfinished) = (json["words"]?.string, json["unfinished"]?.string)
  }
}

extension Look {
  fileprivate var record: JSONValue {
    switch result {
    case .success(let value): ["call": call.record, "value": value]
    case .failure(let error): ["call": call.record, "code": .string(error.code.rawValue), "error": .string("\(error)")]
    }
  }

  fileprivate init?(record json: JSONValue) {
    guard let call = json["call"].flatMap(ToolCall.init(record:)) else { return nil }
    let code = json["code"]?.string.flatMap(ClientError.Code.init(rawValue:)) ?? .malformed
    self.init(
      call: call, result: json["value"].map(Result.success) ?? .failure(ClientError(code, json["error"]?.string ?? "")))
  }
}
