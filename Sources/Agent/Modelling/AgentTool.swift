import BeamMCPClient
package import JSON
import Models

/// An operation as a model is told of it, and as its calls are judged.
package struct AgentTool: Sendable, Hashable {
  package let name: String
  let summary: String
  /// The whole schema of its arguments: a call is judged by it.
  let schema: JSONSchema

  /// What a model is offered, and of each which arguments: few and short, since a small model reads a dozen tokens a second, and
  /// the same for every sentence, since servers keep what they have read. What interrupts a job is not among them.
  private static let offered: [String: Set<String>] = [
    "list_jobs": ["state", "runner", "name_contains"], "get_job_status": ["job_id"],
    "get_job_logs": ["job_id", "level"],
    "get_job_metrics": ["job_id"], "get_job_timeline": ["job_id"], "diagnose_job": ["job_id"],
    "list_savepoints": ["job_id"], "list_runners": [], "scale_job": ["job_id", "parallelism"],
    "create_savepoint": ["job_id"], "submit_job": ["job_name", "runner_type", "job_type", "code_path"],
  ]

  static let writing: Set = [
    "submit_job", "scale_job", "create_savepoint", "cancel_job", "drain_job", "restart_job", "generate_pipeline",
    "note_job", "acknowledge_job",
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

  /// Nil where no model is offered it.
  var forModel: ModelTool? { AgentTool.offered[name].map { shown in tool { shown.contains($0) } } }

  /// With all that it takes but what machines say to each other.
  var whole: ModelTool { tool { !$0.isOne(of: "idempotency_key timeout_seconds") } }

  private func tool(_ isShown: (String) -> Bool) -> ModelTool {
    let properties = (schema.value["properties"]?.object ?? [:]).filter { isShown($0.key) }
    let required = (schema.value["required"]?.array ?? []).filter { properties[$0.string ?? ""] != nil }
    return ModelTool(
      name: name, summary: summary,
      parameters: [
        "type": "object", "properties": .object(properties.mapValues(AgentTool.short)), "required": .array(required),
      ])
  }

  /// What it is and its choices; limits stand in its words, since small models are confused by them in a schema and many
  /// servers drop them there. Of several forms the first.
  private static func short(_ property: JSONValue) -> JSONValue {
    let form = property["anyOf"]?[0] ?? property
    var members = (form.object ?? [:]).filter { $0.key.isOne(of: "type enum items") }
    let told = [property["description"]?.string.map(brief), limits(of: form)].compactMap(\.self)
    if !told.isEmpty { members["description"] = .string(told.joined(separator: " ")) }
    return .object(members)
  }

  /// Characters of what is told of an argument.
  private static let longest = 60

  /// Its first sentence, and of a long one so many words as there is room for.
  private static func brief(_ text: String) -> String {
    let sentence = text.firstRange(of: ". ").map { text[..<$0.lowerBound] } ?? text[...]
    guard sentence.count > longest else { return String(sentence) }
    let words = sentence.prefix(longest + 1)
    let end = words.lastIndex(of: " ") ?? words.index(before: words.endIndex)
    return String(words[..<end]).trimmed(of: ",:;")
  }

  /// `(1–32768)`
  private static func limits(of form: JSONValue) -> String? {
    switch (form["minimum"]?.int, form["maximum"]?.int) {
    case (let least?, let most?): "(\(least)–\(most))"
    case (let least?, nil): "(\(least) or more)"
    case (nil, let most?): "(\(most) at the most)"
    case (nil, nil): nil
    }
  }

  var isReading: Bool { ToolCall.isReading(name) }
}

extension String {
  fileprivate func trimmed(of marks: String) -> String {
    var text = self
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return text
  }
}
