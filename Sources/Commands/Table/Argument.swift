/// A word that a command takes without a flag.
package struct Argument: Sendable {
  /// What it is, which is what completion offers.
  package enum Kind: Sendable, Hashable {
    case job, runner, text
    case choice([String])
  }

  /// How often it may stand there.
  package enum Count: Sendable, Hashable { case one, optional, oneOrTwo, any }

  /// In help texts: `JOB`.
  package var name: String
  package var summary: String
  package var kind = Kind.text
  package var count = Count.one
  /// The argument of the operation that it fills; nil where the command reads it itself.
  package var parameter: String?

  package var usage: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .oneOrTwo: "\(name) [\(name)]"
    case .any: "[\(name)…]"
    }
  }

  /// The most words that it takes.
  package var limit: Int {
    switch count {
    case .one, .optional: 1
    case .oneOrTwo: 2
    case .any: .max
    }
  }

  package var isRequired: Bool { count == .one || count == .oneOrTwo }

  static let job = Argument(
    name: "JOB", summary: "The job: its id, the engine's id, its name, or a beginning of an id of 4 characters or more",
    kind: .job, parameter: "job_id")
  static let optionalJob = Argument(
    name: "JOB", summary: "The job; all of them without it", kind: .job, count: .optional, parameter: "job_id")
}
