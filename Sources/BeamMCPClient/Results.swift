/// What a scaling came to.
public struct ScaleResult: Sendable, Hashable, Codable {
  public var jobID: String
  public var parallelism: Int
  public var previous: Int?
  /// True once the new parallelism runs, not when it was accepted.
  public var effective: Bool
  public var message: String

  enum CodingKeys: String, CodingKey {
    case parallelism, previous, effective, message
    case jobID = "job_id"
  }
}

/// What a cancellation or a drain came to.
public struct EndResult: Sendable, Hashable, Codable {
  public var jobID: String
  public var state: String
  public var savepointPath: String?

  enum CodingKeys: String, CodingKey {
    case state
    case jobID = "job_id"
    case savepointPath = "savepoint_path"
  }
}

/// What a restart came to.
public struct RestartResult: Sendable, Hashable, Codable {
  public var jobID: String
  public var previousJobID: String?
  public var savepointPath: String?

  enum CodingKeys: String, CodingKey {
    case jobID = "job_id"
    case previousJobID = "previous_job_id"
    case savepointPath = "savepoint_path"
  }
}

/// What a submission came to.
public struct SubmitResult: Sendable, Hashable, Codable {
  public var jobID: String
  public var state: String

  enum CodingKeys: String, CodingKey {
    case state
    case jobID = "job_id"
  }
}
