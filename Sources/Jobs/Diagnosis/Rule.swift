/// One way in which a job can be in trouble. Rules are pure: the same evidence gives the same judgement.
package protocol Rule: Sendable {
  /// As in `Diagnosis.Finding.rule`.
  static var name: String { get }
  static func judge(_ evidence: Evidence) -> Judgement
}

package enum Judgement: Sendable, Hashable {
  /// Looked at, and nothing wrong.
  case silent
  /// The rule does not concern such a job, or such an engine.
  case inapplicable
  case found(Diagnosis.Finding)
  /// Could not be looked at: what, and why.
  case notAssessed(String)
}
