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
    return .object(members)
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
