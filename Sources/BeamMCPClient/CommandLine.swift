import JSON

/// A call as a line for a shell, so that every action teaches its command.
public enum CommandLine {
  /// Secrets are masked: they do not belong on a command line, nor on a screen.
  public static func text(of call: ToolCall) -> String {
    var words = ["mcp"] + (verbs[call.tool] ?? ["job", call.tool.replacing("_", with: "-")])
    var rest = Secrets.masked(call.arguments)
    var subjects: [String] = []
    for name in call.tool == "note_job" ? ["job_id", "text"] : ["job_id", "runner"]
    where call.tool != "submit_job" && call.tool != "list_jobs" {
      if let subject = rest.removeValue(forKey: name)?.string { subjects.append(subject) }
    }
    if ["search_pipelines", "generate_pipeline"].contains(call.tool) {
      for name in ["query", "requirements"] { subjects += [rest.removeValue(forKey: name)?.string].compactMap { $0 } }
    }
    subjects += rest.removeValue(forKey: "job_ids")?.array?.compactMap(\.string) ?? []
    if call.tool == "acknowledge_job", let seconds = rest.removeValue(forKey: "duration_seconds") {
      rest["for"] = seconds
    }
    let flags = rest.sorted { $0.key < $1.key }.filter { $0.key != "dry_run" }.flatMap(flag)
    // A job that is called like a flag must not become one.
    let isPlain = !subjects.contains { $0.hasPrefix("-") }
    let behind = subjects.map(quoted)
    words += isPlain ? behind + flags : flags + ["--"] + behind
    return words.joined(separator: " ")
  }

  private static let verbs: [String: [String]] = [
    "list_jobs": ["job", "list"], "get_job_status": ["job", "status"],
    "get_job_configuration": ["job", "configuration"], "get_job_metrics": ["job", "metrics"],
    "get_job_logs": ["job", "logs"], "get_job_graph": ["job", "graph"], "get_job_checkpoints": ["job", "checkpoints"],
    "list_savepoints": ["job", "savepoints"], "get_job_timeline": ["job", "timeline"],
    "diagnose_job": ["job", "diagnose"], "analyze_job_performance": ["job", "analyze"],
    "compare_jobs": ["job", "compare"], "list_runners": ["runner", "list"], "get_runner": ["runner", "show"],
    "scale_job": ["job", "scale"], "create_savepoint": ["job", "savepoint"], "cancel_job": ["job", "cancel"],
    "drain_job": ["job", "drain"], "restart_job": ["job", "restart"], "submit_job": ["job", "submit"],
    "note_job": ["job", "note"], "acknowledge_job": ["job", "ack"],
    "search_pipelines": ["pipeline", "search"], "generate_pipeline": ["pipeline", "generate"],
  ]

  private static func flag(_ name: String, _ value: JSONValue) -> [String] {
    let flags = [
      "job_name": "name", "runner_type": "runner", "job_type": "type", "code_path": "code", "file_path": "file",
      "dataset_path": "dataset",
    ]
    let flag = "--" + (flags[name] ?? name.replacing("_", with: "-"))
    switch value {
    case .bool(true): return [flag]
    case .bool(false), .null: return []
    case .object(let options):
      return options.sorted { $0.key < $1.key }.flatMap {
        pair("--option", "\($0.key)=\($0.value.string ?? $0.value.text)")
      }
    case .array(let elements): return elements.flatMap { pair(flag, $0.string ?? $0.text) }
    default: return pair(flag, value.string ?? value.text)
    }
  }

  private static func pair(_ flag: String, _ value: String) -> [String] {
    value.hasPrefix("-") ? ["\(flag)=\(quoted(value))"] : [flag, quoted(value)]
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
