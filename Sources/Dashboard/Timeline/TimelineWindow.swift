package import FoundationEssentials
import Jobs

/// The piece of time that the whole timeline shows, with one figure above it.
package struct TimelineWindow: Sendable, Hashable {
  package internal(set) var seconds = 3600.0
  /// Nobody has chosen how long it is: no longer than what there is to show in it.
  var isFitted = true
  /// Nil is the present, whatever that is.
  package internal(set) var end: Date?
  /// The figure that was chosen; nil is the one that tells most.
  package internal(set) var figure: String?

  static let spans: [Double] = [60, 300, 600, 1800, 3600, 10_800, 21_600, 43_200, 86_400]

  func last(_ now: Date) -> Date { end ?? now }
  func first(_ now: Date) -> Date { last(now).addingTimeInterval(-seconds) }

  /// Seconds before `now` from which on all that is shown has happened.
  func reach(_ now: Date) -> Double { min(MetricsView.longest, max(seconds, now.timeIntervalSince(first(now)))) }

  func contains(_ time: Date, _ now: Date) -> Bool { time >= first(now) && time <= last(now) }

  /// Where a moment lies among so many columns; nil outside.
  func column(of time: Date, among columns: Int, _ now: Date) -> Int? {
    guard contains(time, now), columns > 0 else { return nil }
    return min(columns - 1, Int(time.timeIntervalSince(first(now)) / seconds * Double(columns)))
  }

  /// The next shorter or longer one, with the same moment in sight.
  mutating func zoom(_ step: Int, around time: Date?, _ now: Date) {
    let spans = TimelineWindow.spans
    guard let next = step > 0 ? spans.first(where: { $0 > seconds }) : spans.last(where: { $0 < seconds }) else {
      return
    }
    seconds = next
    if let time, end != nil || !contains(time, now) {
      put(time.addingTimeInterval(seconds / 2), now)
    } else if end != nil {
      put(last(now), now)
    }
  }

  /// Half a window earlier for -1, later for 1.
  mutating func move(_ step: Int, _ now: Date) { put(last(now).addingTimeInterval(Double(step) * seconds / 2), now) }

  /// Moves as little as it takes to have the moment in the middle, if it is not in sight.
  mutating func show(_ time: Date, _ now: Date) {
    if !contains(time, now) { put(time.addingTimeInterval(seconds / 2), now) }
  }

  /// No further back than the server remembers; at the present it stays there.
  private mutating func put(_ date: Date, _ now: Date) {
    let earliest = now.addingTimeInterval(seconds - MetricsView.longest)
    end = date >= now.addingTimeInterval(-seconds / 50) ? nil : max(date, earliest)
  }
}
