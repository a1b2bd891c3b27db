import FoundationEssentials

/// A problem that somebody has acknowledged: what was known of it then, by which another one is told from it.
package struct KnownProblem: Sendable, Hashable, Codable {
  package var jobID: String
  package var acknowledgement: Acknowledgement
  /// The rules that fired, and how severely.
  var rules: [String: Health]
  var hasFailed: Bool
  /// Since when nothing is wrong any more.
  var calmSince: Date?

  enum CodingKeys: String, CodingKey {
    case acknowledgement, rules
    case jobID = "job_id"
    case hasFailed = "has_failed"
    case calmSince = "calm_since"
  }

  /// For so long, in seconds, a problem has to be gone before its coming back is news: most of them come and go.
  static let calmSeconds = 300.0

  /// Why it is a known one no more; nil while it is. `rules` are those that fire now.
  mutating func end(_ job: Job, _ rules: [String: Health], at: Date) -> String? {
    if at >= acknowledgement.until { return "its time is over" }
    if job.state == .failed, !hasFailed { return "the job has failed since" }
    // While its engine is silent nobody knows what else is wrong.
    if job.stale { return nil }
    let troubles = rules.filter { $0.value >= .warn && $0.key != StaleEngine.name }
    if troubles.isEmpty, job.state != .failed {
      calmSince = calmSince ?? at
      return at.timeIntervalSince(calmSince ?? at) >= KnownProblem.calmSeconds ? "the job is well again" : nil
    }
    calmSince = nil
    let isOther = troubles.contains { rule, severity in self.rules[rule].map { $0 < severity } ?? true }
    return isOther ? "the problem is another now: \(job.diagnostics)" : nil
  }
}
