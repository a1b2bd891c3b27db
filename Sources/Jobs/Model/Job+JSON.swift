public import FoundationEssentials
public import JSON

// Written by hand and not through Codable: ten thousand jobs pass here when a console starts.
extension Job {
  /// The job as it stands on the wire; `duration` is taken at `now`.
  public func json(at now: Date) -> JSONValue {
    .object([
      "job_id": .string(id), "native_id": .optional(nativeID), "job_name": .string(name), "runner": .string(runner),
      "runner_type": .string(runnerType.rawValue), "job_type": .string(type.rawValue),
      "state": .string(state.rawValue), "native_state": .string(nativeState), "start_time": .optional(startTime),
      "end_time": .optional(endTime), "duration": .optional(duration(at: now)), "parallelism": .optional(parallelism),
      "health": .string(health.rawValue), "diagnostics": .string(diagnostics), "metrics": metrics.json,
      "savepoints": .int(savepoints), "latest_savepoint": .optional(latestSavepoint), "actions": actions.json,
      "revision": .int(revision), "observed_at": .optional(observedAt), "stale": .bool(stale),
    ])
  }

  /// Reads a job from the wire; nil where a required member is missing or not understood. Unknown members are ignored.
  public init?(json: JSONValue) {
    guard let id = json["job_id"]?.string, let name = json["job_name"]?.string, let runner = json["runner"]?.string,
      let runnerType = json["runner_type"]?.string.flatMap(RunnerType.init(rawValue:))
    else { return nil }
    self.init(
      id: id, name: name, runner: runner, runnerType: runnerType,
      observedAt: json["observed_at"]?.date ?? Date(timeIntervalSince1970: 0))
    nativeID = json["native_id"]?.string
    type = json["job_type"]?.string.flatMap(JobType.init(rawValue:)) ?? .streaming
    state = json["state"]?.string.flatMap(JobState.init(rawValue:)) ?? .unknown
    nativeState = json["native_state"]?.string ?? ""
    startTime = json["start_time"]?.date
    endTime = json["end_time"]?.date
    parallelism = json["parallelism"]?.int
    health = json["health"]?.string.flatMap(Health.init(rawValue:)) ?? .unknown
    diagnostics = json["diagnostics"]?.string ?? ""
    metrics = JobMetrics(json: json["metrics"] ?? .null)
    savepoints = json["savepoints"]?.int ?? 0
    latestSavepoint = json["latest_savepoint"]?.string
    actions = JobActions(json: json["actions"] ?? .null)
    revision = json["revision"]?.int ?? 0
    stale = json["stale"]?.bool ?? false
  }
}

extension JobMetrics {
  public var json: JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: JobMetrics.fields.map { ($0.name, JSONValue.optional(self[keyPath: $0.path])) }))
  }

  public init(json: JSONValue) {
    self.init()
    for field in JobMetrics.fields { self[keyPath: field.path] = json[field.name]?.double }
  }
}

extension JobActions {
  private static let allowed: JSONValue = ["allowed": true]

  public var json: JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: JobAction.allCases.map { action in
          let refusal = refusals[action].map { ["allowed": false, "reason": .string($0)] as JSONValue }
          return (action.rawValue, refusal ?? JobActions.allowed)
        }))
  }

  public init(json: JSONValue) {
    self.init()
    for action in JobAction.allCases where json[action.rawValue]?["allowed"] == .bool(false) {
      refusals[action] = json[action.rawValue]?["reason"]?.string ?? "not allowed"
    }
  }
}
