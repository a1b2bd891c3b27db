import JSON
import Jobs

/// A template's launch: what of a submission goes into its environment, and what to its program.
struct DataflowTemplate: Sendable {
  private(set) var environment: [String: JSONValue] = [:]
  private(set) var parameters: [String: JSONValue] = [:]
  private(set) var further: [String: JSONValue] = [:]
  private(set) var warnings: [String] = []
  private(set) var region: String?
  private let isFlex: Bool
  private let jobName: String
  private let path: String

  /// Names of the environment in the words of Beam's options in Python, where they differ by more than their case.
  private static let renamed = [
    "max_num_workers": "maxWorkers", "experiments": "additionalExperiments", "labels": "additionalUserLabels",
    "worker_region": "workerRegion", "worker_zone": "workerZone", "dataflow_kms_key": "kmsKeyName",
    "worker_machine_type": "machineType",
  ]
  /// Of both kinds, and of the flex ones alone.
  private static let common: Set<String> = [
    "numWorkers", "maxWorkers", "zone", "serviceAccountEmail", "tempLocation", "machineType", "additionalExperiments",
    "network", "subnetwork", "additionalUserLabels", "kmsKeyName", "ipConfiguration", "workerRegion", "workerZone",
    "enableStreamingEngine", "diskSizeGb", "streamingMode", "additionalPipelineOptions",
  ]
  private static let flexOnly: Set<String> = [
    "stagingLocation", "sdkContainerImage", "autoscalingAlgorithm", "launcherMachineType", "flexrsGoal",
    "dumpHeapOnOom", "saveHeapDumpsToGcsPath", "enableLauncherVmSerialPortLogging",
  ]
  private static let counts: Set<String> = ["numWorkers", "maxWorkers", "diskSizeGb"]

  init(_ request: SubmitRequest, _ program: DataflowProgram) throws(RunnerError) {
    switch program {
    case .flex(let path): (isFlex, self.path) = (true, path)
    case .classic(let path): (isFlex, self.path) = (false, path)
    case .python: throw .invalid(field: "code_path", problem: "is no template")
    }
    jobName = DataflowProgram.jobName(request.name)
    for (name, value) in request.options.sorted(by: { $0.key < $1.key }) where !value.isNull { try take(name, value) }
    for argument in request.arguments { try take(argument: argument) }
    if let count = environment["numWorkers"]?.int, environment["maxWorkers"] == nil {
      environment["maxWorkers"] = .int(count)
    }
  }

  private mutating func take(_ name: String, _ value: JSONValue) throws(RunnerError) {
    switch name {
    case "template": break
    case "region": region = value.string
    case "parallelism": environment["numWorkers"] = .int(try DataflowTemplate.count(name, value))
    case "checkpoint_interval", "state_backend", "memory_mb":
      warnings.append("\(name) does nothing on Dataflow, which sees to that itself")
    case "update": further["update"] = value
    case "transform_name_mapping":
      guard value.object != nil else { throw .invalid(field: "pipeline_options.\(name)", problem: "must be an object") }
      further[isFlex ? "transformNameMappings" : "transformNameMapping"] = value
    case "parameters":
      for (name, value) in value.object ?? [:] { parameters[name] = .string(DataflowTemplate.text(value)) }
    default:
      let google = DataflowTemplate.renamed[name] ?? DataflowTemplate.camel(name)
      let isKnown = DataflowTemplate.common.contains(google) || (isFlex && DataflowTemplate.flexOnly.contains(google))
      if isKnown {
        environment[google] =
          DataflowTemplate.counts.contains(google) ? .int(try DataflowTemplate.count(name, value)) : value
      } else {
        parameters[name] = .string(DataflowTemplate.text(value))
      }
    }
  }

  private mutating func take(argument: String) throws(RunnerError) {
    guard argument.hasPrefix("--"), let sign = argument.firstIndex(of: "=") else {
      throw .invalid(field: "program_args", problem: "must be --name=value for a template, not \(argument)")
    }
    parameters[String(argument[..<sign].dropFirst(2))] = .string(String(argument[argument.index(after: sign)...]))
  }

  /// The question's path, query and body.
  func request(in region: String, validateOnly: Bool) -> (path: String, query: [(String, String?)], body: JSONValue) {
    var body = further
    body["jobName"] = .string(jobName)
    body["parameters"] = .object(parameters)
    if !environment.isEmpty { body["environment"] = .object(environment) }
    guard isFlex else {
      return (
        DataflowPath.templates(in: region), [("gcsPath", path), ("validateOnly", validateOnly ? "true" : nil)],
        .object(body)
      )
    }
    body["containerSpecGcsPath"] = .string(path)
    var whole: [String: JSONValue] = ["launchParameter": .object(body)]
    if validateOnly { whole["validateOnly"] = true }
    return (DataflowPath.flexTemplates(in: region), [], .object(whole))
  }

  /// `maxWorkers` of `max_workers`.
  private static func camel(_ name: String) -> String {
    let parts = name.split(separator: "_")
    return parts.enumerated().map {
      $0.offset == 0 ? String($0.element) : $0.element.prefix(1).uppercased() + $0.element.dropFirst()
    }
    .joined()
  }

  private static func count(_ name: String, _ value: JSONValue) throws(RunnerError) -> Int {
    guard let count = value.int ?? value.string.flatMap({ Int($0) }), count > 0, count < 1 << 20 else {
      throw .invalid(field: "pipeline_options.\(name)", problem: "must be a whole number above 0, not \(value.text)")
    }
    return count
  }

  private static func text(_ value: JSONValue) -> String { value.string ?? value.text }
}
