import JSON

/// What a call is given that says nothing of its answer's length, where a model reads the answer: what a program wants
/// whole would fill a model's memory, and the model can ask for more.
enum Brevity {
  static let limits: [String: (argument: String, most: Int)] = [
    "list_jobs": ("limit", 50), "get_job_logs": ("limit", 100), "get_job_timeline": ("limit", 100),
    "get_job_metrics": ("max_points", 60), "get_runner": ("limit", 20),
  ]

  static func applied(to arguments: [String: JSONValue], of operation: String) -> [String: JSONValue] {
    guard let limit = limits[operation], arguments[limit.argument]?.isNull ?? true else { return arguments }
    return arguments.merging([limit.argument: .int(limit.most)]) { $1 }
  }

  /// The end of the sentence that describes the argument.
  static func words(_ operation: String) -> String {
    limits[operation].map { "; \($0.most) where a model reads the answer" } ?? ""
  }
}
