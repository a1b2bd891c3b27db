import FoundationEssentials
import Jobs

/// A line of a log from which one went to the timeline, so that the way back leads to it and to no other.
struct TimelineOrigin: Sendable {
  var job: String?
  /// The line's number in the log's store, and its time.
  var line: Int
  var time: Date
  /// The entry of the timeline that was chosen by that; nil while the timeline is asked for.
  var entry: TimelineEntry?
}
