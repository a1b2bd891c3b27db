/// One way in which a job can be in trouble. Rules are pure: the same evidence gives the same judgement.
package protocol Rule: Sendable {
  /// As in `Diagnosis.Finding.rule`.
  static var name: String { get }
  /// Whether it has anything to say of a job in this state; by default of one whose tasks are at work.
  static func concerns(_ state: JobState) -> Bool
  static func judge(_ evidence: Evidence) -> Judgement
}

extension Rule {
  package static func concerns(_ state: JobState) -> Bool {
    state == .running || state == .restarting || state == .draining
  }
}
