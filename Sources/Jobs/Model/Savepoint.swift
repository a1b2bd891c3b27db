public import FoundationEssentials

/// A savepoint that this server took or knows of.
public struct Savepoint: Sendable, Hashable, Codable {
  public var jobID: String
  public var path: String
  public var createdAt: Date
  /// It was taken to end the job: nothing came after it. Between us and the fleet, and not on the wire.
  package var endsJob = false

  public init(jobID: String, path: String, createdAt: Date) {
    self.jobID = jobID
    self.path = path
    self.createdAt = createdAt
  }

  enum CodingKeys: String, CodingKey {
    case path
    case jobID = "job_id"
    case createdAt = "created_at"
  }
}
