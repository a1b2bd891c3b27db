package import FoundationEssentials
package import JSON
package import Jobs

/// One line of the registry: something that we did and must not forget.
package struct RegistryRecord: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Codable {
    /// A job was handed to a runner; it has its id already, and a `submission` to be started again with.
    case submitted
    /// The runner did not take it after all.
    case abandoned
    /// The engine has named a job.
    case bound
    /// Its `state` is how the job counts that it was taken to end; none where the job went on.
    case savepoint
    /// We ended a job: `state` is how it counts.
    case ended
    /// The answer to a call with an idempotency key.
    case answered
    /// A call whose id was told before it had ended; told again with its end.
    case work
    /// What is wrong with a job is known: `problem` tells since when and how long; none where it is so no more.
    case acknowledged
    /// A job as its engine told it: `state` and what else a later run has to know where the engine loses it.
    case seen
    /// Its engine lost it, and that was told; it ran until `time`.
    case lost
    /// A runner answered: what it ran by then ran until `time`. `listed` names the live jobs of others, where these changed.
    case heard
  }

  package var kind: Kind
  package var time: Date
  package var jobID: String?
  package var runner: String?
  package var nativeID: String?
  package var submission: SubmitRequest?
  /// Our id of the job that this one is begun in the place of.
  package var replaces: String?
  package var path: String?
  package var state: JobState?
  package var key: String?
  package var operation: String?
  package var arguments: String?
  package var answer: JSONValue?
  package var work: KeptWork?
  package var problem: KnownProblem?
  package var seen: SeenJob?
  /// By the engine's ids.
  package var listed: [String: String]?

  package init(_ kind: Kind, at time: Date, jobID: String? = nil) {
    self.kind = kind
    self.time = time
    self.jobID = jobID
  }

  enum CodingKeys: String, CodingKey {
    case kind, time, runner, submission, replaces, path, state, key, operation, arguments, answer, work, problem, seen,
      listed
    case jobID = "job_id"
    case nativeID = "native_id"
  }
}
