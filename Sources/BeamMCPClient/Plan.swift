import JSON

/// What an action would do, as the server tells it on a dry run.
public struct DryRun: Sendable, Hashable, Codable {
  /// One sentence: `Scale orders-enrich from 8 to 12`.
  public var summary: String
  /// What happens, in order.
  public var steps: [String]
  /// What is now, and what would be, where it is one thing that changes.
  public var current: String?
  /// See `current`.
  public var proposed: String?
  /// Whether it can be taken back.
  public var reversible: Bool
  /// What takes it back.
  public var inverse: String?
  /// `about 2 s while tasks restart`; `none`.
  public var interruption: String
  /// What whoever decides should know, in sentences.
  public var warnings: [String]
  /// Those of `warnings` that count from what runs now: of a step behind another one of its job they do not hold.
  public var countedWarnings: [String]?
  /// Something may be lost or interrupted.
  public var destructive: Bool
  /// The runner is marked `production`: the job's name must be typed.
  public var production: Bool
  /// Free task slots of the runner; nil where it has none to count.
  public var freeSlots: Int?
  /// Slots that the job has now, where these are not as many as its parallelism since it waits for more; nil where they are,
  /// or nobody knows.
  public var heldSlots: Int?
  /// Slots that it takes, negative where it gives some back; nil where there are none to count, or nobody knows.
  public var slotsTaken: Int?

  enum CodingKeys: String, CodingKey {
    case summary, steps, current, proposed, reversible, inverse, interruption, warnings, destructive, production
    case freeSlots = "free_slots"
    case heldSlots = "held_slots"
    case slotsTaken = "slots_taken"
    case countedWarnings = "counted_warnings"
  }
}

/// What was asked for, by a key, a command or a sentence, and what it would do. Nothing of it has happened yet: consent
/// is the operator's `y` on a plan that is on the screen.
public struct Plan: Sendable, Hashable {
  /// One call of a plan.
  public struct Step: Sendable, Hashable {
    /// What would be called.
    public var call: ToolCall
    /// The job's name, for people; nil for a step without a job.
    public var jobName: String?
    /// The runner's configured name, where it is known.
    public var runner: String?
    /// What the server says that it would do.
    public var preview: Preview

    public init(call: ToolCall, jobName: String?, runner: String?, preview: Preview) {
      self.call = call
      self.jobName = jobName
      self.runner = runner
      self.preview = preview
    }
  }

  /// The server's word on a step.
  public enum Preview: Sendable, Hashable {
    /// It can be done, and would do this.
    case ready(DryRun)
    /// The server says that this step would be refused, and why.
    case refused(String)
  }

  /// In the order in which they would be done.
  public var steps: [Step]
  /// The words that it came from, for a sentence or a command.
  public var request: String?
  /// Where of pipeline code its arguments are from, a sentence each with file and line.
  public var sources: [String] = []
  /// The number of the sentence that it came of, where it came of one.
  package var sentence: Int?

  public init(steps: [Step], request: String? = nil) {
    self.steps = steps
    self.request = request
  }

  /// The command that does the same from a shell, a line a step.
  public var commandLines: [String] { steps.map { CommandLine.text(of: $0.call) } }
}
