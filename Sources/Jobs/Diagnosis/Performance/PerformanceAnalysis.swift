public import JSON

/// Which parameters of a job should be changed, and why (`analyze_job_performance`). Made by fixed rules.
public struct PerformanceAnalysis: Sendable, Hashable, Codable {
  /// One parameter that should have another value.
  public struct Change: Sendable, Hashable, Codable {
    /// `parallelism`, `execution.checkpointing.interval`; for what is in the pipeline's code, a name in words.
    public var parameter: String
    /// The value now; nil where it is not told.
    public var from: String?
    public var to: String
    /// Why, in one or two sentences.
    public var justification: String
    /// The figures that it rests on, each a sentence.
    public var evidence: [String]
    /// The operation that makes the change; nil where none does.
    public var call: Call?
    /// Why there is no call, and what to do instead.
    public var noCall: String?

    public init(
      parameter: String, from: String?, to: String, justification: String, evidence: [String]
    ) {
      self.parameter = parameter
      self.from = from
      self.to = to
      self.justification = justification
      self.evidence = evidence
    }

    enum CodingKeys: String, CodingKey {
      case parameter, from, to, justification, evidence, call
      case noCall = "no_call"
    }
  }

  /// An operation of the server with its arguments.
  public struct Call: Sendable, Hashable, Codable {
    public var tool: String
    public var arguments: [String: JSONValue]

    public init(_ tool: String, _ arguments: [String: JSONValue]) {
      self.tool = tool
      self.arguments = arguments
    }
  }

  /// One sentence; it says so where nothing is to be changed.
  public var verdict: String
  /// In the order in which to make them.
  public var changes: [Change]
  /// What could not be read, and so not judged, each with the reason.
  public var notAssessed: [String]

  public init(verdict: String, changes: [Change] = [], notAssessed: [String] = []) {
    self.verdict = verdict
    self.changes = changes
    self.notAssessed = notAssessed
  }

  enum CodingKeys: String, CodingKey {
    case verdict, changes
    case notAssessed = "not_assessed"
  }
}
