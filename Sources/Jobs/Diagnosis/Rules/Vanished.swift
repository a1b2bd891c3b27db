import FoundationEssentials

/// The engine lists a job no more that had not ended.
package enum Vanished: Rule {
  package static let name = "vanished"

  package static func concerns(_ state: JobState) -> Bool { state == .unknown }

  package static func judge(_ evidence: Evidence) -> Judgement {
    guard let since = evidence.vanishedAt, !evidence.job.state.isTerminal else { return .inapplicable }
    let age = Words.duration(evidence.now.timeIntervalSince(since))
    return .found(
      Diagnosis.Finding(
        rule: name, severity: .warn, summary: "no longer listed by \(evidence.job.runner)",
        evidence: ["\(evidence.job.runner) answers, and has not listed this job for \(age)."],
        advice: "Its JobManager or driver may have restarted without it: look at the engine's log, and start the job "
          + "again from its latest savepoint."))
  }
}
