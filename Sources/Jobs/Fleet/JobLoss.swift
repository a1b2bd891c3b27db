package import FoundationEssentials
import JSON

/// A job that ran, and that its engine lists no more though it cannot have ended well: the engine began anew without it.
package struct JobLoss: Sendable, Hashable {
  /// When it was last known to run.
  package var ranUntil: Date
  /// When its engine was seen to begin anew; nil where nobody watched.
  package var engineBegan: Date?
  /// Our id of the job that was started in its place.
  package var successor: String?

  package init(ranUntil: Date, engineBegan: Date? = nil) { (self.ranUntil, self.engineBegan) = (ranUntil, engineBegan) }

  /// `lost when lab restarted at 07:26 UTC`
  func words(_ runner: String, now: Date) -> String {
    guard let engineBegan else {
      return "lost by \(runner): it ran until \(Words.moment(ranUntil, now: now)), and is no longer listed"
    }
    return "lost when \(runner) restarted at \(Words.moment(engineBegan, now: now))"
  }
}

extension Words {
  /// `07:26 UTC`, with its date where that is not today's.
  static func moment(_ time: Date, now: Date) -> String {
    let (text, today) = (Instant.text(time), Instant.text(now).prefix(10))
    let clock = text.dropFirst(11).prefix(5)
    return text.hasPrefix(today) ? "\(clock) UTC" : "\(text.prefix(10)) \(clock) UTC"
  }
}
