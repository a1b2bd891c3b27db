import JSON
package import Jobs

/// Turns a submission's `pipeline_options` into arguments. Ours are translated, all others go on as `--key=value`.
package struct ProgramOptions: Sendable {
  package let program: Program
  package let request: SubmitRequest

  package init(program: Program, request: SubmitRequest) {
    self.program = program
    self.request = request
  }

  /// Options of `submit_job` that mean something to engines with checkpoints, and nothing here.
  private static let meaningless: Set<String> = ["checkpoint_interval", "state_backend"]
  private static let ours: Set<String> = meaningless.union(["parallelism", "memory_mb"])

  /// The number of workers, where the program can be given one.
  package func workers() throws(RunnerError) -> Int? {
    guard let value = request.options["parallelism"], !value.isNull else { return nil }
    guard let workers = value.int ?? value.string.flatMap(Int.init), workers >= 1 else {
      throw .invalid(field: "parallelism", problem: "must be a whole number from 1 up")
    }
    return workers
  }

  /// What the submitter should know of options that do nothing here.
  package var warnings: [String] {
    let idle = request.options.keys.filter(ProgramOptions.meaningless.contains).sorted().map {
      "\($0) does nothing here: the direct runner makes no checkpoints"
    }
    guard !program.isBeam, request.options["parallelism"].map({ !$0.isNull }) == true else { return idle }
    return idle + ["parallelism is not passed on: the program does not use Apache Beam"]
  }

  /// In the order: Beam's own options, the others by name, then `program_args` as they are.
  package func arguments() throws(RunnerError) -> [String] {
    var arguments = program.isBeam ? try beamArguments() : []
    for (key, value) in request.options.sorted(by: { $0.key < $1.key }) where !ProgramOptions.ours.contains(key) {
      guard key.utf8.allSatisfy(ProgramOptions.isNameByte), key.first != "-", !key.isEmpty else {
        throw .invalid(field: "pipeline_options", problem: "has a name that is none: \(key)")
      }
      arguments += argument(key, value)
    }
    arguments += request.arguments
    guard !arguments.contains(where: { $0.utf8.contains(0) }) else {
      throw .invalid(field: "pipeline_options", problem: "or program_args hold a NUL character, which no argument can")
    }
    return arguments
  }

  /// What the submitter has set is not set again. The runner is named: without a name Beam 2.77 first tries to download
  /// another one (Prism), which hangs behind a firewall that drops.
  private func beamArguments() throws(RunnerError) -> [String] {
    let workers = try workers()
    return (program.kind == .jar ? javaOptions(workers) : pythonOptions(workers)).filter { option in
      request.options[option.key] == nil
        && !request.arguments.contains { $0 == "--\(option.key)" || $0.hasPrefix("--\(option.key)=") }
    }.flatMap { argument($0.key, $0.value) }
  }

  private func pythonOptions(_ workers: Int?) -> [(key: String, value: JSONValue)] {
    var options: [(key: String, value: JSONValue)] = [("runner", "FnApiRunner"), ("job_name", .string(request.name))]
    if let workers {
      options.append(("direct_num_workers", .int(workers)))
      if workers > 1 { options.append(("direct_running_mode", "multi_processing")) }
    }
    if request.type == .streaming { options.append(("streaming", true)) }
    return options
  }

  private func javaOptions(_ workers: Int?) -> [(key: String, value: JSONValue)] {
    var options: [(key: String, value: JSONValue)] = [("runner", "DirectRunner"), ("jobName", .string(request.name))]
    if let workers { options.append(("targetParallelism", .int(workers))) }
    if request.type == .streaming { options.append(("streaming", true)) }
    return options
  }

  /// Python's flags take no value: true is the flag alone, false is its absence. Java's take one.
  private func argument(_ key: String, _ value: JSONValue) -> [String] {
    switch value {
    case .null: []
    case .bool(let isSet) where program.kind == .python: isSet ? ["--\(key)"] : []
    case .array(let values) where program.kind == .jar:
      ["--\(key)=\(values.map(\.argumentText).joined(separator: ","))"]
    case .array(let values): values.map { "--\(key)=\($0.argumentText)" }
    default: ["--\(key)=\(value.argumentText)"]
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || [0x5F, 0x2D, 0x2E].contains(byte)
  }
}

extension JSONValue {
  fileprivate var argumentText: String { string ?? text }
}
