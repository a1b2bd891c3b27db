/// What changed in the fleet since a revision.
package struct FleetDelta: Sendable {
  /// In no order.
  package var jobs: [Job]
  /// The ids of jobs that are gone; empty where the list is complete.
  package var removed: [String]
  /// To be asked with the next time.
  package var revision: Int
  /// Every job stands in `jobs`, and what the reader has beside them is gone: nothing was asked `since`, or that is too
  /// long ago, or it was asked of another incarnation of this server.
  package var isComplete: Bool

  package init(jobs: [Job], removed: [String], revision: Int, isComplete: Bool) {
    self.jobs = jobs
    self.removed = removed
    self.revision = revision
    self.isComplete = isComplete
  }
}
