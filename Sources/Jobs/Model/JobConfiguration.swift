public import JSON

/// How a job is configured: as submitted through us, and as the engine reports it. Secrets are masked by the service.
public struct JobConfiguration: Sendable, Hashable, Codable {
  /// What was submitted through us; null where the job was not.
  public var submitted: JSONValue
  /// As the engine reports it, in groups: `execution`, `checkpointing`, `restart_strategy`, `user`.
  public var engine: [String: [String: JSONValue]]

  public init(submitted: JSONValue = .null, engine: [String: [String: JSONValue]] = [:]) {
    self.submitted = submitted
    self.engine = engine
  }
}
