public import Jobs

/// Jobs of one answer; with `since` only what changed after that revision, and the ids of those that are gone.
public struct JobPage: Sendable, Hashable {
  /// In the order of their ids.
  public var jobs: [Job]
  /// Jobs that are gone since the revision that was asked for.
  public var removed: [String]
  /// To be given as `since` with the next call.
  public var revision: Int
  /// To be given as `cursor` for the next page of the same answer; nil on the last.
  public var nextCursor: String?
  /// The pages hold every job there is, and what the reader has beside them is gone. So it is without `since`, and also
  /// where `since` was too long ago or of another run of the server.
  public var isComplete: Bool

  public init(jobs: [Job], removed: [String], revision: Int, nextCursor: String?, isComplete: Bool = false) {
    self.jobs = jobs
    self.removed = removed
    self.revision = revision
    self.nextCursor = nextCursor
    self.isComplete = isComplete
  }
}
