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

  /// Something is told of the time before the server watched, by an earlier run of it or by an engine; with gaps.
  var reachesBack: Bool {
    guard let since = watchedSince, let first = timeline.entries.first else { return false }
    return first.time < since.addingTimeInterval(-60)
  }

  /// The oldest entry, where there are so many that older ones of the hour are not here.
  var keptSince: Date? {
    guard timeline.entries.count >= TimelineView.most, let first = timeline.entries.first,
      now.timeIntervalSince(first.time) < TimelineView.windowSeconds
    else { return nil }
    return first.time
  }

  /// The minute, where something is told of the time before it and the rest is not.
  var partlyWatchedSince: String? { keptSince == nil && reachesBack ? watchedSince.map { clock.minute($0) } : nil }

  /// `of the last hour`, or since when there is something to tell.
  func pastHour(_ word: String, isShort: Bool = false) -> String {
    // Of what comes faster than that many are kept the rest is told, and since when.
    if let first = keptSince { return "since \(clock.time(first))" + (isShort ? "" : ", as far back as is kept") }
    guard let since = watchedSince else { return "\(word) the last hour" }
    let minute = clock.minute(since)
    if reachesBack {
      return "\(word) the last hour" + (isShort ? "" : ", unwatched for a time before \(minute)")
    }
    return "since \(minute)" + (isShort ? "" : ", when this server began to watch")
  }
}
