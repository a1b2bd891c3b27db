package import FoundationEssentials
package import JSON
import Jobs

/// A write as the registry keeps it, so that its id answers after a restart too.
package struct KeptWork: Sendable, Hashable, Codable {
  package var id: String
  package var operation: String
  package var jobID: String
  package var startedAt: Date
  /// Nil where the program ended before the write did.
  package var endedAt: Date?
  package var answer: JSONValue?
  /// Why it failed: `code`, `message`, `hint`.
  package var problem: [String: String]?

  enum CodingKeys: String, CodingKey {
    case id, operation, answer, problem
    case jobID = "job_id"
    case startedAt = "started_at"
    case endedAt = "ended_at"
  }

  init(_ work: Work) {
    (id, operation, jobID, startedAt) = (work.id, work.operation, work.jobID, work.startedAt)
    switch work.state {
    case .running, .interrupted: break
    case .done(let answer): (self.answer, endedAt) = (answer, work.endedAt)
    case .failed(let refusal):
      var problem = ["code": refusal.code.rawValue, "message": refusal.message]
      problem["hint"] = refusal.hint
      (self.problem, endedAt) = (problem, work.endedAt)
    }
  }

  /// How it ended, where that was kept.
  var outcome: Work.State? {
    if let answer { return .done(answer) }
    guard let problem else { return nil }
    return .failed(
      Refusal(
        problem["code"].flatMap(Refusal.Code.init(rawValue:)) ?? .malformed, problem["message"] ?? "",
        hint: problem["hint"]))
  }

  func work(_ state: Work.State) -> Work {
    Work(id: id, operation: operation, jobID: jobID, startedAt: startedAt, endedAt: endedAt, state: state)
  }

  /// Since when it is as it is.
  var time: Date { endedAt ?? startedAt }
}

extension RegistryRecord {
  static func work(_ work: KeptWork) -> RegistryRecord {
    var record = RegistryRecord(.work, at: work.time)
    record.work = work
    return record
  }
}

extension RegistryState {
  /// What the rest of the registry tells of a write whose own end was not kept: what it was to do, and what was kept of
  /// it step by step. Nil where that does not say that it was done.
  func answer(to work: KeptWork) -> JSONValue? {
    let job = jobs[work.jobID]
    let savepoint = savepoints.last { $0.jobID == work.jobID && $0.createdAt >= work.startedAt }
    var answer: [String: JSONValue] = ["job_id": .string(work.jobID)]
    if let savepoint { answer["savepoint_path"] = .string(savepoint.path) }
    switch work.operation {
    case "create_savepoint": return savepoint == nil ? nil : .object(answer)
    case "cancel_job", "drain_job":
      guard let ended = job?.endedAt, ended >= work.startedAt, let state = job?.endedAs else { return nil }
      answer["state"] = .string(state.rawValue)
      return .object(answer)
    // A restart is about the former job, and a scale leaves no line of its own.
    default: return nil
    }
  }
}
