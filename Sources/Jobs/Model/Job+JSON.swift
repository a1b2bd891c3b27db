public import FoundationEssentials
public import JSON

// Written by hand and not through Codable: ten thousand jobs pass here when a console starts.
extension Job {
  /// The job as it stands on the wire; `duration` is taken at `now`.
  public func json(at now: Date) -> JSONValue {
    var members: [String: JSONValue] = [
      "job_id": .string(id), "native_id": .optional(nativeID), "job_name": .string(name), "runner": .string(runner),
      "runner_type": .string(runnerType.rawValue), "job_type": .string(type.rawValue),
      "state": .string(state.rawValue), "native_state": .string(nativeState), "start_time": .optional(startTime),
      "end_time": .optional(endTime),
      "duration": .optional(duration(at: now).map { ($0 * 1000).rounded() / 1000 }),
      "parallelism": .optional(parallelism),
      "health": .string(health.rawValue), "diagnostics": .string(diagnostics), "metrics": metrics.json,
      "savepoints": .int(savepoints), "latest_savepoint": .optional(latestSavepoint), "actions": actions.json,
      "revision": .int(revision), "observed_at": .optional(observedAt), "stale": .bool(stale),
    ]
    if let acknowledgement { members["acknowledged"] = acknowledgement.json }
    return .object(members)
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
    acknowledgement = json["acknowledged"].flatMap(Acknowledgement.init(json:))
  }
}

extension JobMetrics {
  // Member by member: key paths cost more here than all the rest. A test holds both to `fields`.
  public var json: JSONValue {
    .object([
      "records_in_per_s": .optional(recordsInPerSecond), "records_out_per_s": .optional(recordsOutPerSecond),
      "backpressure": .optional(backpressure), "busy": .optional(busy), "watermark_lag_s": .optional(watermarkLag),
      "backlog_records": .optional(backlogRecords), "checkpoint_age_s": .optional(checkpointAge),
      "checkpoint_duration_s": .optional(checkpointDuration), "checkpoint_failures": .optional(checkpointFailures),
      "restarts": .optional(restarts), "heap_used": .optional(heapUsed), "gc_share": .optional(gcShare),
      "cpu": .optional(cpu),
    ])
  }

  public init(json: JSONValue) {
    self.init()
    guard case .object(let members) = json else { return }
    recordsInPerSecond = members["records_in_per_s"]?.double
    recordsOutPerSecond = members["records_out_per_s"]?.double
    backpressure = members["backpressure"]?.double
    busy = members["busy"]?.double
    watermarkLag = members["watermark_lag_s"]?.double
    backlogRecords = members["backlog_records"]?.double
    checkpointAge = members["checkpoint_age_s"]?.double
    checkpointDuration = members["checkpoint_duration_s"]?.double
    checkpointFailures = members["checkpoint_failures"]?.double
    restarts = members["restarts"]?.double
    heapUsed = members["heap_used"]?.double
    gcShare = members["gc_share"]?.double
    cpu = members["cpu"]?.double
  }
}

extension JobActions {
  private static let allowed: JSONValue = ["allowed": true]
  private static let allAllowed = JSONValue.object(
    Dictionary(JobAction.allCases.map { ($0.rawValue, allowed) }, uniquingKeysWith: { first, _ in first }))

  public var json: JSONValue {
    if refusals.isEmpty { return JobActions.allAllowed }
    return .object(
      Dictionary(
        uniqueKeysWithValues: JobAction.allCases.map { action in
          let refusal = refusals[action].map { ["allowed": false, "reason": .string($0)] as JSONValue }
          return (action.rawValue, refusal ?? JobActions.allowed)
        }))
  }

  public init(json: JSONValue) {
    self.init()
    for action in JobAction.allCases where json[action.rawValue]?["allowed"]?.bool == false {
      refusals[action] = json[action.rawValue]?["reason"]?.string ?? "not allowed"
    }
  }
}
