import JSON
import Jobs

/// A submission as the command line of a Beam pipeline in Python. Beam's Python options are `runner`, `flink_master` and
/// the like; those of an engine alone (`checkpointing_interval`) go on to the Java job server under its names.
struct PythonArguments {
  typealias Option = (name: String, value: JSONValue)

  let request: SubmitRequest
  /// The runner and where its engine is.
  let target: [Option]
  /// What else the engine wants.
  let further: [Option]
  /// The names that `submit_job` takes, and what this engine's job server calls them.
  let renamed: [String: String]

  /// What the submitter has set, as an option or as an argument, is not set again.
  func list() throws(RunnerError) -> [String] {
    var options = request.options.filter { !$0.value.isNull }
    for (ours, beams) in renamed {
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

  private var standard: [Option] {
    var standard = target + [("job_name", .string(request.name))] + further
    if request.type == .streaming { standard.append(("streaming", true)) }
    if let path = request.savepointPath { standard.append(("savepoint_path", .string(path))) }
    return standard
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
    case .array(let values): values.map { "--\(name)=\(text($0))" }
    default: ["--\(name)=\(text(value))"]
    }
  }

  private static func text(_ value: JSONValue) -> String { value.string ?? value.text }
}
