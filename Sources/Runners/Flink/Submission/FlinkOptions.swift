import JSON
import Jobs

/// The options of a submission, sorted by who takes them.
struct FlinkOptions: Sendable {
  var parallelism: Int?
  var allowsNonRestoredState = false
  /// For the cluster, in its own words.
  var settings: [String: String] = [:]
  /// For the program.
  var arguments: [String] = []

  /// Names of our own, beside Flink's, which have a point in them.
  static let names = [
    "parallelism", "max_parallelism", "checkpoint_interval", "state_backend", "allow_non_restored_state", "input_source",
    "output_sink",
  ]

  init(_ options: [String: JSONValue]) throws(RunnerError) {
    for (name, value) in options.sorted(by: { $0.key < $1.key }) where !value.isNull { try take(name, value) }
  }

  private mutating func take(_ name: String, _ value: JSONValue) throws(RunnerError) {
    switch name {
    case "parallelism": parallelism = try FlinkOptions.count(name, value)
    case "max_parallelism": settings["pipeline.max-parallelism"] = "\(try FlinkOptions.count(name, value))"
    case "checkpoint_interval":
      settings["execution.checkpointing.interval"] = "\(try FlinkOptions.count(name, value)) ms"
    case "state_backend": settings["state.backend.type"] = try FlinkOptions.backend(value)
    case "allow_non_restored_state": allowsNonRestoredState = value.bool ?? (value.string == "true")
    case "input_source", "output_sink": arguments += ["--\(name)", FlinkOptions.text(value)]
    case _ where name.contains("."): settings[name] = FlinkOptions.text(value)
    default: throw FlinkOptions.unknown(name)
    }
  }

  private static func unknown(_ name: String) -> RunnerError {
    let known = NearMiss.of(name, in: names).map { "did you mean \($0)? " } ?? ""
    return .invalid(
      field: "pipeline_options.\(name)",
      problem: "is not known: \(known)Flink's own options have a point in their names, and what the program takes"
        + " belongs in program_args")
  }

  private static func count(_ name: String, _ value: JSONValue) throws(RunnerError) -> Int {
    guard let count = value.int ?? value.string.flatMap({ Int($0) }), count > 0 else {
      throw .invalid(field: "pipeline_options.\(name)", problem: "must be a whole number above 0, not \(value.text)")
    }
    return count
  }

  private static func backend(_ value: JSONValue) throws(RunnerError) -> String {
    switch value.string {
    case "filesystem", "memory", "heap", "hashmap": return "hashmap"
    case let name? where !name.isEmpty: return name
    default: throw .invalid(field: "pipeline_options.state_backend", problem: "must be a name, such as rocksdb")
    }
  }

  static func text(_ value: JSONValue) -> String { value.string ?? value.text }
}
