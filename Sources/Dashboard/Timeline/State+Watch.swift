import FoundationEssentials
import Jobs

// How far back the timeline can tell, where the server has not watched for as long as one would think.
extension State {
  /// Since when the server watches, in its first hour; nil later, and where it does not say.
  var watchedSince: Date? {
    let runner = watchedJob.flatMap { jobs[$0] }?.runner
    let isFleet = timeline.job == nil
    let times = runners.filter { isFleet || $0.runner == runner }.compactMap(\.watchedSince)
    guard let since = times.min(), now.timeIntervalSince(since) < TimelineView.windowSeconds else { return nil }
    return since
  }

  /// `of the last hour`, or since when there is something to tell. What an earlier run of the server kept reaches back further,
  /// with a gap.
  func pastHour(_ word: String, isShort: Bool = false) -> String {
    guard let since = watchedSince else { return "\(word) the last hour" }
    let minute = clock.minute(since)
    if timeline.entries.first.map({ $0.time < since.addingTimeInterval(-60) }) == true {
      return "\(word) the last hour" + (isShort ? "" : ", unwatched for a time before \(minute)")
    }
    return "since \(minute)" + (isShort ? "" : ", when this server began to watch")
  }
}
