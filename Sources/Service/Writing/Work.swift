package import FoundationEssentials
package import JSON

/// A write as whoever began it may ask for it later, since it outlived the call.
package struct Work: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case running
    case done(JSONValue)
    case failed(Refusal)
  }

  /// The call's, as in the audit.
  package var id: String
  package var operation: String
  package var jobID: String
  package var startedAt: Date
  package var endedAt: Date?
  package var state: State
}

extension Write {
  func work(endedAt: Date? = nil, _ outcome: Result<JSONValue, Refusal>? = nil) -> Work {
    let state: Work.State =
      switch outcome {
      case nil: .running
      case .success(let answer)?: .done(answer)
      case .failure(let refusal)?: .failed(refusal)
      }
    return Work(
      id: call.id, operation: call.operation.name, jobID: subject.jobID, startedAt: startedAt, endedAt: endedAt,
      state: state)
  }
}

extension Service {
  /// A write that runs, or one that ended within the last day and is not among too many; nil where it is not known.
  package func work(_ id: String) -> Work? { underWay[id]?.work() ?? ended.work(id, at: now()) }
}
