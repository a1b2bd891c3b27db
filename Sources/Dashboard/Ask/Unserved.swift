import BeamMCPClient

/// Operations that the server does not have. The operator asked for something that makes sense, so the answer is in the
/// operator's words and never about a tool.
enum Unserved {
  /// What to say where a call was refused because nobody serves it; nil where it failed for another reason.
  static func words(_ call: ToolCall, _ error: ClientError) -> String? { words(call, error.message) }

  static func words(_ call: ToolCall, _ message: String) -> String? {
    guard message.hasPrefix("there is no tool") else { return nil }
    return "\(name(call.tool)) is not in this version. \(instead(call.tool))"
  }

  private static func name(_ tool: String) -> String {
    switch tool {
    case "compare_jobs": "Comparing jobs"
    case "analyze_job_performance": "Proposing parameters for a job"
    case "search_pipelines": "Searching pipelines"
    case "generate_pipeline": "Writing a pipeline"
    default: "“" + Cut.short(tool, 40).replacing("_", with: " ") + "”"
    }
  }

  private static func instead(_ tool: String) -> String {
    switch tool {
    case "compare_jobs": "Ask for the status of both: “status of orders and payments”."
    case "analyze_job_performance": "Ask why the job is slow: the diagnosis says what would help."
    case "generate_pipeline": "Submit one that you have: “submit wordcount.py on flink”."
    default: "Listing, status, logs, diagnosis, scaling, savepoints, cancelling and restarting are."
    }
  }
}
