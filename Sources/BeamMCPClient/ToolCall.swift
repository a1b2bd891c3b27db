public import JSON

/// One operation with its arguments, not yet called.
public struct ToolCall: Sendable, Hashable {
  /// The operation's name, `scale_job`.
  public var tool: String
  /// As the operation's schema says.
  public var arguments: [String: JSONValue]

  public init(_ tool: String, _ arguments: [String: JSONValue] = [:]) {
    self.tool = tool
    self.arguments = arguments
  }

  /// The job that it is about, as named in the arguments.
  public var jobID: String? { arguments["job_id"]?.string }
}

extension ToolCall {
  /// Whether an operation changes nothing is decided by this list, never by what made the call.
  package static func isReading(_ tool: String) -> Bool {
    [
      "list_jobs", "get_job_status", "get_job_configuration", "get_job_metrics", "get_job_logs", "get_job_graph",
      "get_job_checkpoints", "list_savepoints", "get_job_timeline", "diagnose_job", "analyze_job_performance",
      "compare_jobs", "list_runners", "get_runner", "search_pipelines",
    ].contains(tool)
  }
}
