import BeamMCPClient
import JSON

extension Interpretation {
  /// As a line of `mcp ask --dry-run --json`, nulls included.
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "calls": .array(
        (looks.map(\.call) + calls).map { ["tool": .string($0.tool), "arguments": .object($0.arguments)] }),
      "confirm": .bool(calls.contains(where: \.isDestructive)), "message": .optional(message),
      "clarify": .optional(clarify), "refuse": .optional(refuse), "source": .string(source.rawValue),
    ]
    if !sources.isEmpty { members["sources"] = .array(sources.map(JSONValue.string)) }
    members["model"] = asked?.json(cost)
    return .object(members)
  }
}

extension AskedModel {
  /// Who was asked, and what that cost as far as its server tells.
  fileprivate func json(_ cost: ModelCost?) -> JSONValue {
    let tokens: JSONValue? = cost?.read.map { ["prompt": .int($0), "completion": .int(cost?.written ?? 0)] }
    return [
      "name": .string(name), "provider": .optional(provider), "tokens": tokens ?? .null,
      "cost": cost?.price.map(JSONValue.double) ?? .null, "seconds": cost.map { .double($0.seconds) } ?? .null,
      "error": .optional(problem.map { Secrets.masked($0) }),
    ]
  }
}

extension ToolCall {
  /// Something may be lost or interrupted by it.
  var isDestructive: Bool {
    guard arguments["dry_run"]?.bool != true, case .write(let writing)? = CommandTable.command(tool: tool)?.action
    else {
      return false
    }
    return writing.isDestructive
  }

  /// It changes something.
  var isChange: Bool { arguments["dry_run"]?.bool != true && CommandTable.command(tool: tool)?.isWriting == true }
}
