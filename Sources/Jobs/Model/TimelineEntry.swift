public import FoundationEssentials

/// Something that happened to a job or to the fleet.
public struct TimelineEntry: Sendable, Hashable, Codable, Identifiable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case state, restart, exception, checkpoint, rescale, health, runner, action, note
  }

  /// Rises with every entry of this server, in the order in which they are told; `time` may be earlier than that of one told
  /// before, where an engine is asked late.
  public var id: Int
  public var time: Date
  public var kind: Kind
  /// Nil for what concerns a whole runner.
  public var jobID: String?
  public var jobName: String?
  public var runner: String?
  public var severity: Health
  /// One line, in words: `checkpoint 8120 failed: expired`.
  public var text: String
  /// Who did it, for actions: `ops`, `agent`.
  public var actor: String?
  /// Of exceptions: by which stack trace it was thrown. The same for the same exception from the same frames, in other jobs and
  /// with other messages too; 12 hexadecimal digits, nil where the engine tells no frames.
  public var fingerprint: String?
  /// Of a scaling that is in effect, as it is done and as it is seen: by it the two are known as one. Nil of all else, and
  /// in what was told before there was such a member.
  public var scaling: Scaling?

  /// From which parallelism to which.
  public struct Scaling: Sendable, Hashable, Codable {
    /// Nil where the engine did not tell it.
    public var from: Int?
    /// What runs since.
    public var to: Int

    public init(from: Int?, to: Int) { (self.from, self.to) = (from, to) }
  }

  public init(time: Date, kind: Kind, severity: Health, text: String) {
    id = 0
    self.time = time
    self.kind = kind
    self.severity = severity
    self.text = text
  }

  enum CodingKeys: String, CodingKey {
    case id, time, kind, runner, severity, text, actor, fingerprint, scaling
    case jobID = "job_id"
    case jobName = "job_name"
  }
}
