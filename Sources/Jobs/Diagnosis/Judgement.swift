/// What a rule says of a job.
package enum Judgement: Sendable, Hashable {
  /// Looked at, and nothing wrong.
  case silent
  /// The rule does not concern such a job, or such an engine.
  case inapplicable
  case found(Diagnosis.Finding)
  /// Could not be looked at: what, and why.
  case notAssessed(String)
}
