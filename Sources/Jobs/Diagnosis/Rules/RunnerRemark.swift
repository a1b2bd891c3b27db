/// What the runner itself says of a job of which nobody knows how it ended, or that ended and left something behind.
package enum RunnerRemark: Rule {
  package static let name = "remark"

  /// In all other states a rule of its own tells it: a failure, or what keeps a live job from running.
  package static func concerns(_ state: JobState) -> Bool {
    state == .unknown || state == .finished || state == .canceled
  }

  package static func judge(_ evidence: Evidence) -> Judgement {
    guard evidence.vanishedAt == nil else { return .inapplicable }
    if evidence.trouble == nil, evidence.job.state == .unknown, let remark = evidence.remark { return unnamed(remark) }
    guard let trouble = evidence.trouble, trouble.health > .ok else { return .inapplicable }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: trouble.health, summary: trouble.text,
        evidence: ["\(evidence.job.runner) tells: \(trouble.text)".asSentence],
        advice: "Look at the end of its log for what it had done by then."))
  }

  /// A job of ours that its engine may have, or may not.
  private static func unnamed(_ remark: String) -> Judgement {
    .found(
      Diagnosis.Finding(
        rule: name, severity: .warn, summary: remark, evidence: [remark.asSentence],
        advice: "Wait: it is the engine's job once that lists it, and has failed where it does not for five minutes."))
  }
}
