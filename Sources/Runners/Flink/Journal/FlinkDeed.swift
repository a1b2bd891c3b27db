/// Something that we do on a cluster and that it does not tell of: under which id a job of ours is submitted, and why one
/// is being stopped.
struct FlinkDeed: Sendable, Hashable, Codable {
  enum Kind: String, Sendable, Codable {
    /// A job is about to be submitted under `nativeID` as our `jobID`.
    case begun
    /// It was not taken after all.
    case withdrawn
    /// A job is about to be stopped, as `ending`, by the operation `trigger`.
    case ending
    /// It goes on after all.
    case spared
  }

  var kind: Kind
  /// Seconds since 1970.
  var at: Double
  var nativeID: String
  var jobID: String?
  var name: String?
  var isBatch: Bool?
  var ending: FlinkEnding?
  var trigger: String?
  /// Our id of the job that takes the place of the one that is being stopped.
  var successor: String?

  enum CodingKeys: String, CodingKey {
    case kind, at, name, ending, trigger, successor
    case nativeID = "native_id"
    case jobID = "job_id"
    case isBatch = "is_batch"
  }

  init(_ kind: Kind, _ nativeID: String, at: Double) {
    self.kind = kind
    self.nativeID = nativeID
    self.at = at
  }
}
