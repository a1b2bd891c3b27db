import FoundationEssentials

/// A problem that somebody has acknowledged: what was known of it then, by which another one is told from it.
package struct KnownProblem: Sendable, Hashable, Codable {
  package var jobID: String
  package var acknowledgement: Acknowledgement
  /// The rules that fired, and how bad it was.
  var rules: Set<String>
  var health: Health
  var hasFailed: Bool
  /// Since when nothing is wrong any more.
  var calmSince: Date?

  enum CodingKeys: String, CodingKey {
    case acknowledgement, rules, health
    case jobID = "job_id"
    case hasFailed = "has_failed"
    case calmSince = "calm_since"
  }

  /// For so long, in seconds, a problem has to be gone before its coming back is news: most of them come and go.
  static let calmSeconds = 300.0

  /// Why it is a known one no more; nil while it is. `rule` is that of the worst finding now, which is what the job's
  /// reason tells: a lesser one that joins a known one is no other problem.
  mutating func end(_ job: Job, rule: String?, at: Date) -> String? {
    if at >= acknowledgement.until { return timeIsUp(at: at) }
    if job.state == .failed, !hasFailed { return "the job has failed since" }
    // While its engine is silent nobody knows what else is wrong.
    if job.stale || rule == StaleEngine.name { return nil }
    guard job.hasProblem else {
      calmSince = calmSince ?? at
      return timeIsUp(at: at)
    }
    calmSince = nil
    if job.health > health { return "it is \(job.health.rawValue) now: \(job.diagnostics)" }
    return rule.map(rules.contains) == false ? "the problem is another now: \(job.diagnostics)" : nil
  }

  /// What ends it though nothing is told anew.
  func timeIsUp(at: Date) -> String? {
    if at >= acknowledgement.until { return "its time is over" }
    return calmSince.map { at.timeIntervalSince($0) >= KnownProblem.calmSeconds } == true
      ? "the job is well again" : nil
  }
}
