public import FoundationEssentials
public import Jobs

/// What a server tells of its fleet, and of the connection to it.
public enum FleetEvent: Sendable, Hashable {
  /// The server is there. What it tells follows: all of it, or what happened since the connection was lost.
  case connected
  /// The server is there and has nothing to tell: every five seconds of silence. Where this does not come either, what is
  /// known grows old; after 16 seconds the server is taken for gone.
  case alive
  /// The server cannot be heard, and is tried again. `since`: when it was lost; told anew where the reason changes.
  case disconnected(ClientError, since: Date)
  /// All that there is, in place of what was known. What happened before may have been missed: ask for the timeline.
  case snapshot(FleetSnapshot)
  /// What became different.
  case change(FleetChange)
  /// What happened, oldest first.
  case timeline([TimelineEntry])
}

/// The whole fleet at one revision.
public struct FleetSnapshot: Sendable, Hashable {
  /// All jobs.
  public var jobs: [Job]
  /// All runners.
  public var runners: [RunnerStatus]
  /// The fleet's revision that this is.
  public var revision: Int

  public init(jobs: [Job], runners: [RunnerStatus], revision: Int) {
    self.jobs = jobs
    self.runners = runners
    self.revision = revision
  }
}

/// What became different between two revisions.
public struct FleetChange: Sendable, Hashable {
  /// Jobs that are new, or not as they were.
  public var jobs: [Job]
  /// The ids of jobs that are gone.
  public var removed: [String]
  /// All runners, where one of them is not as it was; nil otherwise.
  public var runners: [RunnerStatus]?
  /// The fleet's revision after the change.
  public var revision: Int

  public init(jobs: [Job], removed: [String] = [], runners: [RunnerStatus]? = nil, revision: Int) {
    self.jobs = jobs
    self.removed = removed
    self.runners = runners
    self.revision = revision
  }
}
