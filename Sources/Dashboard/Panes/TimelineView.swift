package import Jobs

/// What happened, to the selected job or to the fleet.
package struct TimelineView: Sendable {
  /// Oldest first.
  package internal(set) var entries: [TimelineEntry] = []
  /// The job that `entries` are of; nil for the fleet.
  package internal(set) var job: String?
  package internal(set) var isFleet = false
  /// Entries between the newest and the one at the top.
  package internal(set) var offset = 0

  static let windowSeconds = 3600.0

  mutating func reset(to job: String?) {
    self.job = job
    entries = []
    offset = 0
  }
}
