public import Jobs

/// What a scaling came to.
public struct ScaleResult: Sendable, Hashable, Codable {
  /// The job's id.
  public var jobID: String
  /// The new parallelism.
  public var parallelism: Int
  /// The one before, where the engine tells it.
  public var previous: Int?
  /// True once the new parallelism runs, not when it was accepted.
  public var effective: Bool
  /// True where nothing more will come of it; nil of a server that does not say.
  public var settled: Bool?
  /// What the job runs with now, where the engine tells it: less than `parallelism` while slots are missing.
  public var runningWith: Int?
  /// What the engine said, for people.
  public var message: String

  enum CodingKeys: String, CodingKey {
    case parallelism, previous, effective, settled, message
    case jobID = "job_id"
    case runningWith = "running_with"
  }
}

/// What a cancellation or a drain came to.
public struct EndResult: Sendable, Hashable, Codable {
  /// The job's id.
  public var jobID: String
  /// How the job counts now, `.canceled` or `.finished`.
  public var state: JobState
  /// Where the savepoint is, where one was taken.
  public var savepointPath: String?

  enum CodingKeys: String, CodingKey {
    case state
    case jobID = "job_id"
    case savepointPath = "savepoint_path"
  }
}

/// What a restart came to.
public struct RestartResult: Sendable, Hashable, Codable {
  /// The new job's id.
  public var jobID: String
  /// The id of the job that it takes the place of.
  public var previousJobID: String?
  /// The savepoint that it began from; nil where it began with none.
  public var savepointPath: String?

  enum CodingKeys: String, CodingKey {
    case jobID = "job_id"
    case previousJobID = "previous_job_id"
    case savepointPath = "savepoint_path"
  }
}

/// What a submission came to.
public struct SubmitResult: Sendable, Hashable, Codable {
  /// The new job's id.
  public var jobID: String
  /// Its first state, `.pending` mostly.
  public var state: JobState

  enum CodingKeys: String, CodingKey {
    case state
    case jobID = "job_id"
  }
}
