/// What the rules found in a job (`diagnose_job`).
public struct Diagnosis: Sendable, Hashable, Codable {
  public struct Finding: Sendable, Hashable, Codable {
    /// The rule's name, `bottleneck`, `checkpoint_expired`.
    public var rule: String
    public var severity: Health
    /// One line, in words, for the WHY column: `Window is the bottleneck`.
    public var summary: String
    /// Figures that the engine gave, each a sentence.
    public var evidence: [String]
    /// What an operator should do about it.
    public var advice: String
    /// The action that does it, with its arguments, where there is one.
    public var action: SuggestedCall?

    public init(rule: String, severity: Health, summary: String, evidence: [String], advice: String) {
      self.rule = rule
      self.severity = severity
      self.summary = summary
      self.evidence = evidence
      self.advice = advice
    }
  }

  /// An operation that would help; it names the operation and the new parallelism, where it is a scaling.
  public struct SuggestedCall: Sendable, Hashable, Codable {
    public var operation: String
    public var parallelism: Int?

    public init(operation: String, parallelism: Int? = nil) {
      self.operation = operation
      self.parallelism = parallelism
    }
  }

  public var health: Health
  /// One sentence.
  public var verdict: String
  /// Worst first.
  public var findings: [Finding]
  /// What could not be read, and so not judged, each with the reason.
  public var notAssessed: [String]

  public init(health: Health, verdict: String, findings: [Finding] = [], notAssessed: [String] = []) {
    self.health = health
    self.verdict = verdict
    self.findings = findings
    self.notAssessed = notAssessed
  }

  enum CodingKeys: String, CodingKey {
    case health, verdict, findings
    case notAssessed = "not_assessed"
  }
}
