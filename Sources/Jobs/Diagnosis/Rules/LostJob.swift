import FoundationEssentials

/// The engine began anew without the job.
package enum LostJob: Rule {
  package static let name = "lost"

  package static func concerns(_ state: JobState) -> Bool { state == .failed }

  package static func judge(_ evidence: Evidence) -> Judgement {
    guard let loss = evidence.loss else { return .inapplicable }
    let job = evidence.job
    var facts = [
      "It ran until \(Words.moment(loss.ranUntil, now: evidence.now)), and \(job.runner) no longer lists it."
    ]
    if let began = loss.engineBegan {
      facts.append(
        "At \(Words.moment(began, now: evidence.now)) \(job.runner) began anew, without any job that it had.")
    }
    let words = loss.words(job.runner, now: evidence.now)
    if let successor = loss.successor {
      return .found(
        Diagnosis.Finding(
          rule: name, severity: .warn, summary: "\(words); restarted as \(successor)", evidence: facts,
          advice: "It goes on as \(successor): nothing is to be done here."))
    }
    let savepoint = job.latestSavepoint.map { "latest savepoint \($0)" } ?? "no savepoint of it is known"
    var finding = Diagnosis.Finding(
      rule: name, severity: .critical, summary: "\(words); \(savepoint)", evidence: facts,
      advice: job.latestSavepoint == nil
        ? "Start it again: its state begins empty, unless a savepoint or a retained checkpoint of it is found."
        : job.actions.allows(.restart)
          ? "Restart it: it goes on from that savepoint, and what came since is done again."
          : "What came since that savepoint is done again. \(FailedJob.again(job).capitalizedFirst).")
    if job.actions.allows(.restart) { finding.action = Diagnosis.SuggestedCall(operation: "restart_job") }
    return .found(finding)
  }
}
