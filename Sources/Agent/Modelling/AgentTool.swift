import BeamMCPClient
package import JSON
import Models

/// An operation as a model is told of it, and as its calls are judged.
package struct AgentTool: Sendable, Hashable {
  package let name: String
  let summary: String
  /// The whole schema of its arguments: a call is judged by it.
  let schema: JSONSchema

  /// Arguments of the transport, which no model is told of.
  private static let plumbing: Set<String> = [
    "dry_run", "wait_seconds", "idempotency_key", "request_id", "cursor", "since", "max_points", "confirm",
  ]

  /// - Parameter listed: An entry of `tools/list`; nil where it is none.
  package init?(listed: JSONValue) {
    guard let name = listed["name"]?.string, let schema = listed["inputSchema"] else { return nil }
    self.name = name
    self.schema = JSONSchema(schema)
    let text = listed["description"]?.string ?? name
    // The first sentence: a small model reads no more.
    summary = text.split(separator: ". ", maxSplits: 1).first.map(String.init) ?? text
  }

  var forModel: ModelTool {
    let properties = (schema.value["properties"]?.object ?? [:]).filter { !AgentTool.plumbing.contains($0.key) }
    let required = (schema.value["required"]?.array ?? []).filter { properties[$0.string ?? ""] != nil }
    return ModelTool(
      name: name, summary: summary,
      parameters: [
        "type": "object", "properties": .object(properties.mapValues(AgentTool.short)), "required": .array(required),
      ])
  }

  private static func short(_ property: JSONValue) -> JSONValue {
    guard var members = property.object else { return property }
    if let text = members["description"]?.string { members["description"] = .string(String(text.prefix(120))) }
    return .object(members)
  }

  /// Whether it changes nothing is decided by our own table, never by what a server or a model says.
  var isReading: Bool { AgentTool.readings.contains(name) }

  private static let readings: Set<String> = [
    "list_jobs", "get_job_status", "get_job_configuration", "get_job_metrics", "get_job_logs", "get_job_graph",
    "get_job_checkpoints", "list_savepoints", "get_job_timeline", "diagnose_job", "analyze_job_performance",
    "compare_jobs", "list_runners", "get_runner", "search_pipelines",
  ]
}
