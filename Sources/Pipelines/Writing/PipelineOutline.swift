/// What a pipeline does, as far as a template can write it.
struct PipelineOutline: Sendable, Hashable {
  enum Source: Sendable, Hashable {
    case text(path: String?)
    case csv(path: String?)
    case jsonLines(path: String?)
    case kafka(topic: String?)

    var isStream: Bool { if case .kafka = self { true } else { false } }
  }

  enum Sink: Sendable, Hashable {
    case text(path: String?)
    case csv(path: String?)
    case jsonLines(path: String?)
    case kafka(topic: String?)
  }

  struct Condition: Sendable, Hashable {
    enum Operator: String, Sendable, Hashable {
      case more = ">", atLeast = ">=", less = "<", atMost = "<=", equal = "==", other = "!=", contains, starts, empty
    }
    var field: String
    var comparison: Operator
    /// Empty for `empty`.
    var value: String
    /// Those that meet it are left out.
    var isNegated: Bool
  }

  enum Fold: String, Sendable, Hashable { case count, sum, mean, min, max }

  struct Window: Sendable, Hashable {
    var seconds: Int
    /// Of a sliding one.
    var every: Int?
  }

  enum Step: Sendable, Hashable {
    case filter(Condition)
    case select([String])
    case distinct([String])
    case words
    case fold(Fold, field: String?, by: [String])
  }

  var source: Source?
  var steps: [Step] = []
  var window: Window?
  /// The field that tells when a record happened.
  var timeField: String?
  var sink: Sink?
  /// What was understood, in sentences; and what was not, as it was said, with the reason.
  var covered: [String] = []
  var notCovered: [String] = []
  /// Of what was not covered, what no code can do with this data.
  var impossible: [String] = []
}
