import JSON
package import Jobs

/// A job of the direct runner, as its registry keeps it: what was asked, and what became of it.
package struct DirectJob: Sendable, Hashable, Codable {
  /// How it ended, once that is known.
  package struct End: Sendable, Hashable, Codable {
    package var state: JobState
    /// `exit code 1`.
    package var native: String
    /// Seconds since 1970.
    package var at: Double
    /// In words, for what did not end well.
    package var reason: String?
  }

  /// Its native id: 12 hexadecimal digits of our own making.
  package var id: String
  /// The name of the runner that began it; nil in lines that were written before jobs had one.
  package var runner: String?
  package var submission: SubmitRequest
  package var command: Command
  package var program: Kind
  /// Rises with every start of it; each has a folder of its own.
  package var attempt: Int
  package var submittedAt: Double
  /// When the present attempt was ordered.
  package var orderedAt: Double
  package var startedAt: Double?
  /// Written before the first signal is sent.
  package var cancelledAt: Double?
  /// Written before it is stopped to be started again with so many workers.
  package var scaling: Scaling?
  package var end: End?
  /// A line of the registry that says that the job is to be forgotten.
  package var isForgotten: Bool?

  package struct Scaling: Sendable, Hashable, Codable {
    package var to: Int
    /// Seconds since 1970.
    package var at: Double

    package init(to: Int, at: Double) {
      self.to = to
      self.at = at
    }
  }

  package enum Kind: String, Sendable, Hashable, Codable {
    case python, jar, executable
    /// Those that use Beam, and can be given a number of workers.
    case beamPython = "beam_python"
    case beamJar = "beam_jar"

    package init(_ program: Program) {
      switch program.kind {
      case .python: self = program.isBeam ? .beamPython : .python
      case .jar: self = program.isBeam ? .beamJar : .jar
      case .executable: self = .executable
      }
    }

    package var isBeam: Bool { self == .beamPython || self == .beamJar }
  }

  package init(id: String, submission: SubmitRequest, command: Command, program: Kind, at: Double) {
    self.id = id
    self.submission = submission
    self.command = command
    self.program = program
    attempt = 1
    submittedAt = at
    orderedAt = at
  }

  /// The number of workers that runs; nil where the program has none, or where Java's own rule decides.
  package var workers: Int? {
    guard program.isBeam else { return nil }
    let options = submission.options
    let value = options["parallelism"] ?? options["direct_num_workers"] ?? options["targetParallelism"]
    return value?.int ?? value?.string.flatMap { Int($0) } ?? (program == .beamPython ? 1 : nil)
  }

  /// What the environment of all its processes bears.
  package var mark: String { "\(id).\(attempt)" }
}
