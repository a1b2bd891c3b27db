import FoundationEssentials
import JSON
package import Jobs

extension DataflowRunner {
  package func configuration(of target: JobTarget) async throws(RunnerError) -> JobConfiguration {
    let submitted = target.submission?.told ?? .null
    if try launches.stillborn(target.nativeID, at: now()) != nil { return JobConfiguration(submitted: submitted) }
    let place = try await place(of: target.nativeID)
    let job = try await DataflowRunner.job(place, rest, .survey)
    var engine: [String: [String: JSONValue]] = ["job": DataflowRunner.facts(job)]
    let environment = job["environment"]
    let options = environment?["sdkPipelineOptions"]?["options"]?.object
    if let options { engine["options"] = options }
    if let labels = job["labels"]?.object { engine["labels"] = labels }
    engine["workers"] = DataflowRunner.workers(job)
    let kept = [
      "experiments", "serviceOptions", "serviceAccountEmail", "workerRegion", "workerZone", "streamingMode",
      "tempStoragePrefix", "flexResourceSchedulingGoal", "shuffleMode", "useStreamingEngineResourceBasedBilling",
    ]
    engine["environment"] = environment?.object?.filter { kept.contains($0.key) }
    engine["snapshots"] = await snapshotsTold(place)
    return JobConfiguration(submitted: submitted, engine: engine.filter { !$0.value.isEmpty })
  }

  private static func facts(_ job: JSONValue) -> [String: JSONValue] {
    let names: [(String, String)] = [
      ("id", "id"), ("location", "location"), ("type", "type"), ("create_time", "createTime"),
      ("replaces", "replaceJobId"), ("replaced_by", "replacedByJobId"),
      ("created_from_snapshot", "createdFromSnapshotId"),
    ]
    var facts: [String: JSONValue] = [:]
    for (ours, theirs) in names { facts[ours] = job[theirs] }
    facts["sdk"] = job["jobMetadata"]?["sdkVersion"]?["versionDisplayName"]
    return facts
  }

  private static func workers(_ job: JSONValue) -> [String: JSONValue] {
    var workers = job["runtimeUpdatableParams"]?.object ?? [:]
    let bounds = DataflowWorkers(job)
    workers["maxNumWorkers"] = bounds.most.map(JSONValue.int)
    workers["numWorkers"] = bounds.initial.map(JSONValue.int)
    let pool = job["environment"]?["workerPools"]?[0]
    for name in ["machineType", "diskSizeGb", "network", "subnetwork", "zone"] { workers[name] = pool?[name] }
    return workers
  }

  private func snapshotsTold(_ place: DataflowPlace) async -> [String: JSONValue] {
    let answer = await attempt { () async throws(RunnerError) in
      try await rest.get(DataflowPath.job(place) + "/snapshots", [], .detail)
    }
    switch answer {
    case .failure(let error): return ["unread": .string("\(error)")]
    case .success(let reply):
      return (reply["snapshots"]?.array ?? []).reduce(into: [:]) { told, row in
        guard let id = row["id"]?.string else { return }
        told[id] = .string(
          [DataflowWord(row["state"], DataflowWord.snapshots)?.name, row["creationTime"]?.string]
            .compactMap { $0 }.joined(separator: ", "))
      }
    }
  }
}
