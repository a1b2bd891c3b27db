import FoundationEssentials

/// The engine does not answer: all that is said of the job is old.
package enum StaleEngine: Rule {
  package static let name = "stale_engine"

  package static func concerns(_ state: JobState) -> Bool { !state.isTerminal }

  package static func judge(_ evidence: Evidence) -> Judgement {
    let job = evidence.job
    guard job.stale, !job.state.isTerminal else { return .inapplicable }
    let what =
      switch evidence.runnerState {
      case .unreachable: "\(job.runner) does not answer"
      case .denied: "\(job.runner) refuses us"
      case .degraded, .ok: "\(job.runner) did not tell of this job"
      }
    var facts = ["Last told \(Words.duration(evidence.now.timeIntervalSince(job.observedAt))) ago."]
    if let error = evidence.runnerError { facts.append(error.asSentence) }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: .unknown, summary: evidence.runnerError.map { "\(what): \($0)" } ?? what, evidence: facts,
        advice: "Look whether the engine runs and can be reached from here; what is shown is the last that was known."))
  }
}
