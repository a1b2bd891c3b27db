import JSON
import Jobs

/// A submission as the command line of a Beam pipeline in Python. Beam's Python options are `runner`, `flink_master` and
/// the like; those of Flink alone (`checkpointing_interval`) go on to the Java job server under its names.
struct PythonArguments {
  let request: SubmitRequest
  /// `127.0.0.1:8081`.
  let master: String
  /// `2.2.1`; nil where the cluster has not told.
  let version: String?

  /// Versions that Beam has a job server for; it takes its newest where none is named.
  private static let versions: Set<String> = ["1.17", "1.18", "1.19", "1.20", "2.0", "2.1", "2.2"]
  private static let renamed = ["checkpoint_interval": "checkpointing_interval"]

  /// What the submitter has set, as an option or as an argument, is not set again.
  func list() throws(RunnerError) -> [String] {
    var options = request.options.filter { !$0.value.isNull }
    for (ours, beams) in PythonArguments.renamed {
      options[beams] = options.removeValue(forKey: ours) ?? options[beams]
    }
    let set = standard.filter { name, _ in options[name] == nil && !isArgument(name) }
    var arguments = set.flatMap { PythonArguments.argument($0.name, $0.value) }
    for (name, value) in options.sorted(by: { $0.key < $1.key }) {
      try PythonArguments.check(name)
      if !isArgument(name) { arguments += PythonArguments.argument(name, value) }
    }
    return arguments + request.arguments
  }

  private var standard: [(name: String, value: JSONValue)] {
    var standard: [(name: String, value: JSONValue)] = [
      ("runner", "FlinkRunner"), ("flink_master", .string(master)), ("job_name", .string(request.name)),
    ]
    if let series, PythonArguments.versions.contains(series) { standard.append(("flink_version", .string(series))) }
    if request.type == .streaming { standard.append(("streaming", true)) }
    if let path = request.savepointPath { standard.append(("savepoint_path", .string(path))) }
    return standard
  }

  private var series: String? {
    version.map { $0.split(separator: ".").prefix(2).joined(separator: ".") }
  }

  private func isArgument(_ name: String) -> Bool {
    request.arguments.contains { $0 == "--\(name)" || $0.hasPrefix("--\(name)=") }
  }

  private static func check(_ name: String) throws(RunnerError) {
    let isName =
      name.first?.isLetter == true
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) }
    if !isName { throw .invalid(field: "pipeline_options", problem: "has a name that is none for Beam: \(name)") }
  }

  /// A flag takes no value: true is the flag alone, false its absence.
  private static func argument(_ name: String, _ value: JSONValue) -> [String] {
    switch value {
    case .null, .bool(false): []
    case .bool(true): ["--\(name)"]
    case .array(let values): values.map { "--\(name)=\(FlinkOptions.text($0))" }
    default: ["--\(name)=\(FlinkOptions.text(value))"]
    }
  }
}
