import FoundationEssentials
import JSON

/// The job ended in failure; the root exception says why.
package enum FailedJob: Rule {
  package static let name = "failed"

  package static func concerns(_ state: JobState) -> Bool { state.isTerminal }

  package static func judge(_ evidence: Evidence) -> Judgement {
    let job = evidence.job
    guard job.state == .failed else { return .silent }
    // Whatever it threw before: it was not that which ended it.
    if evidence.loss != nil { return .inapplicable }
    let failures = evidence.detail?.ending
    let failure = failures?.first
    let circumstance = failures?.circumstance
    let reason = circumstance?.words(nil) ?? failure?.headline ?? evidence.remark ?? evidence.trouble?.text
    // What a runner says of a run of its own begins so.
    let summary = reason.map { $0.hasPrefix("failed") ? $0 : "failed: \($0)" } ?? "failed"
    var facts = job.nativeState.isEmpty ? [] : ["The engine says \(job.nativeState)."]
    if let failure { facts.append(failure.sentence) }
    if let remark = evidence.remark { facts.append(remark.asSentence) }
    if failure == nil, evidence.detail?.failures == nil, job.nativeID != nil {
      facts.append("Its exceptions could not be read.")
    }
    var finding = Diagnosis.Finding(
      rule: name, severity: .critical, summary: summary, evidence: facts,
      advice: circumstance != nil
        ? FailureCircumstance.cure
        : evidence.trouble?.cure
          ?? (job.latestSavepoint == nil
            ? "Fix the cause, then start it again; there is no savepoint of it."
            : "Fix the cause, then restart it from its latest savepoint."))
    if job.actions.allows(.restart) { finding.action = Diagnosis.SuggestedCall(operation: "restart_job") }
    return .found(finding)
  }
}

extension JobFailure {
  /// `java.lang.NullPointerException: amount is null, in Map (2/4).`
  var sentence: String {
    let place = task.map { ", in \(Sanity.clip($0, 80))" } ?? ""
    let said = [exception, Secrets.masked(Sanity.clip(message, 300))].filter { !$0.isEmpty }
    return (said.joined(separator: ": ") + place).asSentence
  }
}

extension String {
  var asSentence: String { hasSuffix(".") || hasSuffix("!") || hasSuffix("?") ? self : self + "." }
}
