import JSON

/// A call as a line for a shell (contract, §6), so that every action teaches its command.
public enum CommandLine {
  public static func text(of call: ToolCall) -> String {
    let verbs = [
      "scale_job": "scale", "create_savepoint": "savepoint", "cancel_job": "cancel", "drain_job": "drain",
      "restart_job": "restart", "submit_job": "submit",
    ]
    let verb = verbs[call.tool] ?? call.tool.replacing("get_job_", with: "").replacing("_", with: "-")
    var words = ["mcp", "job", verb]
    if let job = call.jobID { words.append(quoted(job)) }
    for (name, value) in call.arguments.sorted(by: { $0.key < $1.key }) where name != "job_id" && name != "dry_run" {
      words += flag(name, value)
    }
    return words.joined(separator: " ")
  }

  private static func flag(_ name: String, _ value: JSONValue) -> [String] {
    let flags = ["job_name": "name", "runner_type": "runner", "job_type": "type", "code_path": "code"]
    let flag = "--" + (flags[name] ?? name.replacing("_", with: "-"))
    switch value {
    case .bool(true): return [flag]
    case .bool(false), .null: return []
    case .object(let options):
      return options.sorted { $0.key < $1.key }.flatMap {
        ["--option", quoted("\($0.key)=\($0.value.string ?? $0.value.text)")]
      }
    default: return [flag, quoted(value.string ?? value.text)]
    }
  }

  /// For a POSIX shell: in single quotes unless every character is plain.
  private static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
        || "-_./:=@%+,".utf8.contains(byte)
    }
    return plain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
