import FoundationEssentials

/// The job fails and is restarted, again and again.
package enum RestartLoop: Rule {
  package static let name = "restart_loop"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let window = Thresholds.restartWindow
    // A stage that failed is tried again, or ends its job, and so do a service's workers: they restart none.
    let isOneEach = evidence.detail?.stages == nil && evidence.detail?.service == nil
    let failures = isOneEach ? evidence.detail?.failures ?? [] : []
    let recent = failures.filter { evidence.now.timeIntervalSince($0.time) <= window }
    let count = max(evidence.memory.restarts(within: window, of: evidence.now), recent.count)
    let isRestarting = evidence.job.state == .restarting && evidence.secondsInState >= Thresholds.restartGrace
    if count >= Thresholds.restartLoop {
      if isOver(count, recent, evidence) { return .found(finding(.warn, count, recent, evidence)) }
      let all = max(count, sinceItBegan(evidence, window) ?? 0)
      return .found(finding(.critical, all, recent, evidence))
    }
    if isRestarting {
      let isLong = evidence.secondsInState >= Thresholds.restartLong
      return .found(finding(isLong ? .critical : .warn, count, recent, evidence))
    }
    // A single restart that nothing explains may have been a rescaling by somebody else.
    if count > 1 || !recent.isEmpty { return .found(finding(.warn, count, recent, evidence)) }
    guard evidence.job.metrics.restarts == nil else { return .silent }
    guard case .value = evidence.failures else { return evidence.failures.judgement }
    return .silent
  }

  /// It runs, and has for longer than it ever did between its restarts.
  private static func isOver(_ count: Int, _ recent: [JobFailure], _ evidence: Evidence) -> Bool {
    let times = recent.map(\.time) + evidence.memory.restarts.map(\.at)
    guard evidence.job.state == .running, count > 1, let newest = times.max(), let oldest = times.min() else {
      return false
    }
    let quiet = evidence.now.timeIntervalSince(newest)
    let apart = newest.timeIntervalSince(max(oldest, evidence.now - Thresholds.restartWindow)) / Double(count - 1)
    return quiet >= Thresholds.restartQuiet && quiet >= Thresholds.restartQuietTimes * apart
  }

  /// All restarts that the engine counts, where the job is younger than the window: of a loop, beside which those for a
  /// rescaling are few.
  private static func sinceItBegan(_ evidence: Evidence, _ window: Double) -> Int? {
    guard let start = evidence.job.startTime, evidence.now.timeIntervalSince(start) <= window else { return nil }
    return evidence.job.metrics.restarts.flatMap { $0.isFinite && $0 < 1e6 ? Int($0) : nil }
  }

  /// We look for less time than the window, and the engine counts more than we saw and it keeps exceptions of.
  private static func mayBeMore(_ count: Int, _ evidence: Evidence) -> Bool {
    // The default scheduler counts none, and keeps so many exceptions.
    if evidence.job.metrics.restarts == nil, count >= Thresholds.failuresKept { return true }
    guard let since = evidence.watchedSince, evidence.now.timeIntervalSince(since) < Thresholds.restartWindow else {
      return false
    }
    return (evidence.job.metrics.restarts ?? 0) > Double(count)
  }

  private static func finding(
    _ severity: Health, _ count: Int, _ recent: [JobFailure], _ evidence: Evidence
  ) -> Diagnosis.Finding {
    let isLoop = count >= Thresholds.restartLoop && (severity == .critical || evidence.job.state != .running)
    let known = recent.isEmpty ? evidence.detail?.failures ?? [] : recent
    // Of a loop it is what most of its restarts had: one that came between is not it.
    let alike = isLoop ? known.mostAlike : known
    let cause = alike.first
    let other = isLoop && known.first != alike.first ? known.first : nil
    let what = isLoop ? "restart loop" : evidence.job.state == .restarting ? "restarting" : "restarted"
    let circumstance = alike.circumstance
    // How many are free now tells nothing of a job that has its own again.
    let slots = evidence.job.state == .running ? nil : evidence.slots
    let reason = (circumstance?.words(slots) ?? cause?.headline).map { reason in
      reason + (other.map { "; the newest: \($0.circumstance?.words(slots) ?? $0.headline)" } ?? "")
    }
    var finding = Diagnosis.Finding(
      rule: name, severity: severity, summary: what + (reason.map { ": \($0)" } ?? ""),
      evidence: facts(count, recent, cause, evidence)
        + (other.map { ["The newest was another: \($0.sentence)"] } ?? []),
      advice: circumstance.map { $0.cure(evidence) } ?? advice(cause, count, evidence))
    if circumstance?.isLoss == true || other?.circumstance?.isLoss == true {
      finding.evidence += evidence.pressureBefore.map { [$0] } ?? []
    }
    if severity == .critical, circumstance == nil, evidence.job.latestSavepoint != nil,
      evidence.job.actions.allows(.restart)
    {
      finding.action = Diagnosis.SuggestedCall(operation: "restart_job")
    }
    return finding
  }

  private static func facts(
    _ count: Int, _ recent: [JobFailure], _ cause: JobFailure?, _ evidence: Evidence
  ) -> [String] {
    var facts: [String] = []
    if count > 0 {
      let newest = [evidence.memory.restarts.last?.at, recent.first?.time].compactMap { $0 }.max()
      let ago = newest.map { ", the newest \(Words.duration(evidence.now.timeIntervalSince($0))) ago" } ?? ""
      let least = mayBeMore(count, evidence) ? "At least " : ""
      facts.append("\(least)\(Words.plural(count, "restart")) in the last 10 min\(ago).")
    }
    if evidence.job.state == .restarting {
      facts.append("RESTARTING for \(Words.duration(evidence.secondsInState)).")
    }
    if let cause {
      facts.append(cause.sentence)
      let headline = cause.plainHeadline
      let same = recent.count { $0.plainHeadline == headline }
      if same > 1 { facts.append("The same exception stands \(same) times among the last \(recent.count).") }
    } else if evidence.detail?.failures == nil {
      facts.append("Its exceptions could not be read.")
    }
    return facts
  }

  private static func advice(_ cause: JobFailure?, _ count: Int, _ evidence: Evidence) -> String {
    guard cause != nil else { return "Look at its log for the exception that ends it." }
    // It came back by itself.
    if count == 1, evidence.job.state == .running {
      return "It runs again: what it threw, and where, tells whether it will come back."
    }
    return evidence.job.latestSavepoint == nil
      ? "A restart does not cure it: fix what throws, and submit it again."
      : "A restart does not cure it: fix what throws, or go back to the version and the savepoint that ran."
  }
}
