import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

// Pages of a record as JSON, in the shapes in which a server tells them.
extension RecordedFleet {
  func json(_ parts: [OncePart], at now: Date) -> JSONValue {
    var page = OncePage()
    for part in parts { page.add(part, part.questions.map { json($0, at: now) }) }
    return page.json
  }

  private func json(_ question: OncePart.Question, at now: Date) -> Result<JSONValue, ClientError> {
    if let fetch = question.fetch { return answer(fetch).map { answer in RecordedFleet.shape(answer) } }
    switch question.call.tool {
    case "list_runners": return answer(.runners).map { answer in RecordedFleet.shape(answer) }
    case "list_jobs": return answer(.jobs(since: nil)).map { answer in RecordedFleet.list(answer, at: now) }
    default:
      guard let job = question.call.jobID.flatMap({ id in jobs[id]?.job }) else { return .failure(Self.unrecorded) }
      return .success(job.json(at: now))
    }
  }

  private static func list(_ answer: Answer, at now: Date) -> JSONValue {
    guard case .jobs(let page) = answer else { return .null }
    return [
      "complete": .bool(page.isComplete), "jobs": .array(page.jobs.map { $0.json(at: now) }), "removed": [],
      "revision": .int(page.revision),
    ]
  }

  private static func shape(_ answer: Answer) -> JSONValue {
    let told = answer.record ?? .null
    return switch answer {
    case .runners: ["runners": told]
    case .timeline, .audit: ["entries": told]
    case .metrics: ["series": told]
    case .savepoints: ["savepoints": told]
    default: told
    }
  }
}
