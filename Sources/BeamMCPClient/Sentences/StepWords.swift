import JSON

/// A call in plain words, for telling which of several steps is meant: `scale fraud-scoring to 13`.
package enum StepWords {
  /// - Parameter name: The job's name, where it is known.
  package static func text(of call: ToolCall, name: String?) -> String {
    let job = name ?? call.jobID ?? "it"
    let arguments = call.arguments
    switch call.tool {
    case "scale_job": return "scale \(job)" + (arguments["parallelism"]?.int.map { " to \($0)" } ?? "")
    case "create_savepoint": return "take a savepoint of \(job)"
    case "cancel_job":
      return "cancel \(job)" + (arguments["with_savepoint"]?.bool == true ? " with a savepoint" : "")
    case "drain_job": return "drain \(job)"
    case "restart_job": return "restart \(job)"
    case "submit_job": return "submit " + (arguments["job_name"]?.string ?? arguments["code_path"]?.string ?? "a job")
    case "note_job": return "note on \(job)"
    case "acknowledge_job":
      return arguments["withdraw"]?.bool == true ? "withdraw the acknowledgement of \(job)" : "acknowledge \(job)"
    default: return CommandLine.text(of: call)
    }
  }
}

extension Plan.Step {
  package var words: String { StepWords.text(of: call, name: jobName) }
}
