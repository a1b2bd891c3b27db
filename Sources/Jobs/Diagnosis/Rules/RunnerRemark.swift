/// What the runner itself says of a job of which nobody knows how it ended, or that ended and left something behind.
package enum RunnerRemark: Rule {
  package static let name = "remark"

  /// In all other states a rule of its own tells it: a failure, or what keeps a live job from running.
  package static func concerns(_ state: JobState) -> Bool {
    state == .unknown || state == .finished || state == .canceled
  }

  package static func judge(_ evidence: Evidence) -> Judgement {
    guard let trouble = evidence.trouble, trouble.health > .ok, evidence.vanishedAt == nil else { return .inapplicable }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: trouble.health, summary: trouble.text,
        evidence: ["\(evidence.job.runner) tells: \(trouble.text)".asSentence],
        advice: "Look at the end of its log for what it had done by then."))
  }
}
