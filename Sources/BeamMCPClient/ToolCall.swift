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
