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
    var facts = evidence.end.map { ["It ended \($0)."] } ?? []
    if !job.nativeState.isEmpty { facts.append("The engine says \(job.nativeState).") }
    let isLoss = circumstance?.isLoss == true
    if isLoss, let pressure = evidence.pressureBefore { facts.append(pressure) }
    if let failure { facts.append(failure.sentence) }
    if let remark = evidence.remark { facts.append(remark.asSentence) }
    if failure == nil, evidence.detail?.failures == nil, job.nativeID != nil {
      facts.append("Its exceptions could not be read.")
    }
    var finding = Diagnosis.Finding(
      rule: name, severity: .critical, summary: summary, evidence: facts,
      advice: circumstance.map { $0.cure(evidence) } ?? evidence.trouble?.cure ?? "Fix the cause, then \(again(job)).")
    // Run again as it is it would go the same way.
    if !(isLoss && evidence.diedOfMemory), job.actions.allows(.restart) {
      finding.action = Diagnosis.SuggestedCall(operation: "restart_job")
    }
    return .found(finding)
  }

  /// `restart it from its latest savepoint`, or how that is done where a restart is refused.
  static func again(_ job: Job) -> String {
    guard let path = job.latestSavepoint else { return "start it again; there is no savepoint of it" }
    if job.actions.allows(.restart) { return "restart it from its latest savepoint" }
    // No line for a shell: the path is the engine's text.
    let way = "submit its code again (mcp job submit --savepoint-path) from its latest savepoint"
    return "\(way), \(Sanity.clip(path, 300))"
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
