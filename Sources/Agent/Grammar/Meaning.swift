import FoundationEssentials
import Jobs

/// What one clause asks for, before its target is settled.
struct Meaning: Sendable {
  enum Request: Sendable {
    case read(Subject, LogOptions)
    case compare([Job])
    /// One job at two moments.
    case moments(from: Date, to: Date)
    case list
    case runners
    case write(Write)
    case submit(Submission)
    case message(String)
    case clarify(String)
    case refuse(String)
    /// Nothing of ours was found in it.
    case nothing
  }

  enum Write: Sendable {
    case scale(Amount?, isUp: Bool?)
    case savepoint(path: String?)
    case cancel(withSavepoint: Bool)
    case drain
    /// Nil where the text is missing.
    case note(String?)
    case acknowledge(seconds: Double?, reason: String?, withdraws: Bool)
    case restart(from: String?, amount: Amount?, memoryMB: Int?, memoryAsked: Bool, options: [String: String] = [:])
  }

  struct LogOptions: Sendable {
    var level: String?
    var span: TimeReader.Span?
    var contains: String?
    var regex: String?
    var limit: Int?
    /// Of a timeline.
    var entries: Int?
    var vertex: String?
    /// With the stack traces.
    var traces = false
    /// The metrics that were named.
    var figures: [String] = []
    /// Of a series.
    var points: Int?
  }

  struct Submission: Sendable {
    var file: String?
    var arguments: [String: String] = [:]
    var programArguments: [String] = []
    var parallelism: Int?
    var memoryMB: Int?
    var checkpointMillis: Int?
    var options: [String: String] = [:]
    /// It speaks of a source without an end.
    var readsStream = false
  }

  var request: Request
  var target: Target
  /// Traits and runner of a listing.
  var reading: TargetReader.Reading
  /// `what would happen if`: the call is a dry run.
  var isHypothetical = false
  /// Words that nothing understood; a destructive request with any is asked back.
  var strange: [Token] = []
  /// Words in the place of a name that no job bears.
  var unknown: Set<String> = []
  /// Its job is to be left as it is.
  var isKept = false
  /// It was said that it not be done.
  var isDenied = false
  /// The clause was put elsewhere than where it was said, so that a pronoun in it may look forward.
  var isMoved = false
}

extension Meaning {
  /// A question back in the place of another meaning.
  static func asking(_ question: String, _ other: Meaning) -> Meaning {
    Meaning(request: .clarify(question), target: .unnamed, reading: other.reading)
  }
}

extension Meaning.Request {
  /// It is done with a job in the place of something else, `but drain payments`; a savepoint is taken beside it.
  var replaces: Bool {
    if case .write(let write) = self { write.isDestructive } else { false }
  }

  /// It would end, restart, resize or begin something.
  var isGrave: Bool {
    switch self {
    case .submit, .write(.scale), .write(.cancel), .write(.drain), .write(.restart): true
    case .write, .read, .compare, .moments, .list, .runners, .message, .clarify, .refuse, .nothing: false
    }
  }

  /// It only looks at something.
  var isLook: Bool {
    switch self {
    case .read, .compare, .moments, .list, .runners: true
    case .write, .submit, .message, .clarify, .refuse, .nothing: false
    }
  }

  /// It would change something if it were carried out.
  var isChange: Bool {
    switch self {
    case .write, .submit: true
    case .read, .compare, .moments, .list, .runners, .message, .clarify, .refuse, .nothing: false
    }
  }
}
