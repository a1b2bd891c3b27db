public import Jobs

/// Jobs of one answer; with `since` only what changed after that revision, and the ids of those that are gone.
public struct JobPage: Sendable, Hashable {
  public var jobs: [Job]
  public var removed: [String]
  public var revision: Int
  public var nextCursor: String?

  public init(jobs: [Job], removed: [String], revision: Int, nextCursor: String?) {
    self.jobs = jobs
    self.removed = removed
    self.revision = revision
    self.nextCursor = nextCursor
  }
}
