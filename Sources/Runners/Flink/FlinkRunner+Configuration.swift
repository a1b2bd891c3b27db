import JSON
package import Jobs

extension FlinkRunner {
  /// Prefixes of the options of the JobManager that bear on a job.
  private static let relevant = [
    "jobmanager.scheduler", "jobmanager.adaptive-scheduler", "jobmanager.execution", "restart-strategy", "state.",
    "execution.", "parallelism.", "taskmanager.numberOfTaskSlots", "taskmanager.memory.", "pipeline.", "table.",
    "high-availability.type", "web.", "slotmanager.",
  ]

  package func configuration(of target: JobTarget) async throws(RunnerError) -> JobConfiguration {
    let submitted = target.submission?.told ?? .null
    if try launches.stillborn(target.nativeID, at: now()) != nil { return JobConfiguration(submitted: submitted) }
    let rest = self.rest
    let id = target.nativeID
    async let config = attempt { () async throws(RunnerError) in try await rest.jobConfig(id) }
    async let checkpoints = attempt { () async throws(RunnerError) in try await rest.checkpointConfig(id) }
    async let options = attempt { () async throws(RunnerError) in try await rest.jobManagerOptions() }
    async let job = attempt { () async throws(RunnerError) in try await rest.job(id) }
    var execution = try await config.get().execution ?? [:]
    if case .success(let told) = await job { FlinkRunner.describe(told, &execution) }
    let (takes, set) = await (checkpoints, options)
    let engine = [
      "user": execution.removeValue(forKey: "user-config")?.object ?? [:],
      "restart_strategy": FlinkRunner.strategy(&execution, set.value ?? []),
      "execution": execution,
      "checkpointing": FlinkRunner.checkpointing(takes),
      "cluster": FlinkRunner.cluster(set),
    ]
    return JobConfiguration(submitted: submitted, engine: engine)
  }

  private static func describe(_ job: FlinkJob, _ execution: inout [String: JSONValue]) {
    execution["job-type"] = job.type.map(JSONValue.string)
    execution["scheduler"] = job.scheduler.map(JSONValue.string)
    execution["vertices"] = .int(job.vertices.count)
    execution["max-parallelism"] = job.vertices.map(\.maxParallelism).max().map(JSONValue.int)
  }

  private static func strategy(_ execution: inout [String: JSONValue], _ options: [FlinkOption]) -> [String: JSONValue]
  {
    var strategy = pairs(options.filter { $0.key.hasPrefix("restart-strategy") })
    strategy["job"] = execution.removeValue(forKey: "restart-strategy")
    return strategy
  }

  private static func checkpointing(_ answer: Result<FlinkCheckpointConfig?, RunnerError>) -> [String: JSONValue] {
    switch answer {
    case .success(let config?): config.all
    case .success(nil): ["enabled": false]
    case .failure(let error): ["unread": .string("\(error)")]
    }
  }

  private static func cluster(_ answer: Result<[FlinkOption], RunnerError>) -> [String: JSONValue] {
    switch answer {
    case .success(let options):
      pairs(options.filter { option in relevant.contains { option.key.hasPrefix($0) } })
    case .failure(let error): ["unread": .string("\(error)")]
    }
  }

  private static func pairs(_ options: [FlinkOption]) -> [String: JSONValue] {
    Dictionary(options.map { ($0.key, JSONValue.string($0.value)) }, uniquingKeysWith: { first, _ in first })
  }
}
