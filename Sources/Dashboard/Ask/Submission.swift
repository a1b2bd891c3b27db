import BeamMCPClient
import JSON
import Jobs

/// `submit` in the command line's words, as the call that it makes (`submit_job`).
enum Submission {
  static func call(_ arguments: CommandArguments, _ runners: [RunnerStatus]) throws(CommandError) -> ToolCall {
    var call: [String: JSONValue] = [:]
    var options: [String: JSONValue] = [:]
    var plain: [String] = []
    for word in arguments.words + (arguments.flags["--option"] ?? []) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if parts.count == 2 { options[parts[0]] = value(parts[1]) } else { plain.append(word) }
    }
    // As it is said in a sentence.
    var runner = arguments["--runner"]
    if runner == nil, plain.count >= 2, plain[plain.count - 2].lowercased() == "on" {
      runner = plain.removeLast()
      plain.removeLast()
    }
    plain = (arguments["--code"].map { [$0] } ?? []) + plain
    guard let code = plain.first else { throw CommandError(Verb.submit.usage) }
    if plain.count > 1 { throw CommandError("“\(Cut.short(plain[1], 40))” is one too many: \(Verb.submit.usage)") }
    call["code_path"] = .string(code)
    try name(runner: runner, runners, &call)
    if let name = arguments["--name"] { call["job_name"] = .string(name) }
    if let type = arguments["--type"] {
      guard let type = JobType(rawValue: type.uppercased()) else { throw CommandError("--type is STREAMING or BATCH") }
      call["job_type"] = .string(type.rawValue)
    }
    for (flag, key) in [("--savepoint-path", "savepoint_path"), ("--entry-class", "entry_class")] {
      if let text = arguments[flag] { call[key] = .string(text) }
    }
    let own = (arguments.flags["--arg"] ?? []) + (arguments.flags["--program-args"] ?? [])
    if !own.isEmpty { call["program_args"] = .array(own.map(JSONValue.string)) }
    for flag in ["--parallelism", "--checkpoint-interval", "--state-backend"] {
      if let text = arguments[flag] { options[String(flag.dropFirst(2)).replacing("-", with: "_")] = value(text) }
    }
    if !options.isEmpty { call["pipeline_options"] = .object(options) }
    return ToolCall("submit_job", call)
  }

  private static func name(
    runner: String?, _ runners: [RunnerStatus], _ call: inout [String: JSONValue]
  ) throws(CommandError) {
    guard let runner else {
      guard runners.count == 1 else { throw CommandError("--runner is missing: \(list(runners))") }
      call["runner"] = .string(runners[0].runner)
      return
    }
    if runners.contains(where: { $0.runner == runner }) {
      call["runner"] = .string(runner)
    } else if RunnerType(rawValue: runner) != nil {
      call["runner_type"] = .string(runner)
    } else {
      throw CommandError("there is no runner \(Cut.short(runner, 40)): \(list(runners))")
    }
  }

  private static func list(_ runners: [RunnerStatus]) -> String {
    runners.isEmpty ? "none is configured" : runners.map(\.runner).joined(separator: ", ")
  }

  /// A number or a truth where it looks like one: options are typed.
  static func value(_ text: String) -> JSONValue {
    if text == "true" || text == "false" { return .bool(text == "true") }
    if let number = Int(text) { return .int(number) }
    return .string(text)
  }
}
