import FoundationEssentials
package import Jobs

/// What happened, to the selected job or to the fleet.
package struct TimelineView: Sendable {
  /// Oldest first.
  package internal(set) var entries: [TimelineEntry] = [] { didSet { keys = entries.map(FoldedEntries.key) } }
  /// What comes again of `entries` has the same.
  private(set) var keys: [FoldedEntries.Key?] = []
  /// The job that `entries` are of; nil for the fleet.
  package internal(set) var job: String?
  package internal(set) var isFleet = false
  /// Entries between the newest and the chosen one.
  package internal(set) var offset = 0
  /// Rows above the chosen one in the pane, as far as there is room for them.
  var above = 0

  /// What came again and again stands in one row.
  var isFolded = true

  /// The line of the log that it was come to from.
  var origin: TimelineOrigin?

  /// What the whole timeline shows.
  package internal(set) var window = TimelineWindow()

  /// What the server told since it was last asked.
  var told: [TimelineEntry] = []

  static let windowSeconds = 3600.0
  /// So many entries are kept, the newest.
  static let most = 1000

  /// By time: what several engines tell of arrives in the order in which they were asked.
  mutating func take(_ entries: [TimelineEntry]) { self.entries = TimelineView.ordered(entries) }

  static func ordered(_ entries: [TimelineEntry]) -> [TimelineEntry] {
    let ordered = entries.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
    return Array(ordered.map(\.element).toldOnce.suffix(most))
  }

  mutating func reset(to job: String?) {
    self.job = job
    (entries, told) = ([], [])
    (offset, above) = (0, 0)
    window.end = nil
    origin = nil
  }
}
