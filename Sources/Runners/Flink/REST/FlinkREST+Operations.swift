import FoundationEssentials
import HTTP
import JSON
import Jobs

extension FlinkREST {
  /// Starts a savepoint or a stop under an id of ours; the same id again starts nothing new.
  func trigger(_ kind: FlinkOperation.Kind, job: String, id: String, directory: String?) async throws(RunnerError) {
    let target = directory.map(JSONValue.string)
    var body: [String: JSONValue] = ["triggerId": .string(id)]
    switch kind {
    case .savepoint:
      body["cancel-job"] = false
      body["target-directory"] = target
    case .stop(let drain):
      body["drain"] = .bool(drain)
      body["targetDirectory"] = target
    }
    _ = try await send(
      "POST", "/jobs/\(job)/\(kind.path)", body: .json(.object(body)), timeout: .seconds(15), isRepeatable: true,
      isOrder: true)
  }

  /// Starts a checkpoint as the job is configured to make them.
  func checkpoint(_ job: String, trigger id: String) async throws(RunnerError) {
    let body: JSONValue = ["checkpointType": "CONFIGURED", "triggerId": .string(id)]
    _ = try await send("POST", "/jobs/\(job)/checkpoints", body: .json(body), timeout: .seconds(15), isRepeatable: true)
  }

  /// A stop is asked for at the same place as a savepoint.
  func operation(_ id: String, job: String) async throws(RunnerError) -> FlinkOperationReply {
    try await get("/jobs/\(job)/savepoints/\(id)", timeout: .seconds(10))
  }

  func cancel(_ job: String) async throws(RunnerError) {
    _ = try await send("PATCH", "/jobs/\(job)?mode=cancel", timeout: .seconds(15), isRepeatable: true, isOrder: true)
  }

  /// What the adaptive scheduler was asked for; nil where the job's scheduler has no such thing, with its words.
  func requirements(_ job: String) async throws(RunnerError) -> FlinkRequirements.Answer {
    do { return .vertices(try await get("/jobs/\(job)/resource-requirements", timeout: .seconds(10))) } catch {
      guard case .refused(let said) = error, said.hasPrefix("UnsupportedOperationException") else { throw error }
      return .unsupported(said)
    }
  }

  /// An empty success means that it was accepted, not that it is in effect.
  func require(_ wish: FlinkRequirements, of job: String) async throws(RunnerError) {
    _ = try await send("PUT", "/jobs/\(job)/resource-requirements", body: .json(wish.json), timeout: .seconds(15))
  }
}
