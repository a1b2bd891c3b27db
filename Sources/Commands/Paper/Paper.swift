package import FoundationEssentials
import JSON
import Screen

/// How text for people is laid out: how wide it may be, and what may stand in it.
package struct Paper: Sendable {
  /// Columns of the terminal; nil where there is none, and so no limit.
  package var width: Int?
  package var isColoured = false
  package var isUnicode = true
  package var now: Date
  /// Seconds east of UTC at an instant.
  package var offset: @Sendable (Date) -> Int

  package init(
    width: Int? = nil, isColoured: Bool = false, isUnicode: Bool = true, now: Date,
    offset: @escaping @Sendable (Date) -> Int = { _ in 0 }
  ) {
    self.width = width
    self.isColoured = isColoured
    self.isUnicode = isUnicode
    self.now = now
    self.offset = offset
  }

  /// What is shown where an engine has no such figure.
  var none: String { isUnicode ? "–" : "-" }

  /// `2026-01-31 12:04:31` in the user's zone; the date is left out for today.
  func time(_ date: Date?) -> String {
    guard let date else { return none }
    let local = Paper.digits(date + Double(offset(date)))
    let today = Paper.digits(now + Double(offset(now)))
    return local.prefix(10) == today.prefix(10)
      ? String(local.dropFirst(11).prefix(8)) : "\(local.prefix(10)) \(local.dropFirst(11).prefix(8))"
  }

  /// `12:04:31.250`, with the date where it is not today's.
  func millisecond(_ date: Date?) -> String {
    guard let date else { return none }
    return time(date) + Paper.digits(date).dropFirst(19).prefix(4)
  }

  /// How long ago something was.
  func ago(_ date: Date?) -> String {
    guard let date else { return none }
    return Compact.uptime(max(0, now.timeIntervalSince(date))) + " ago"
  }

  private static func digits(_ date: Date) -> String { Instant.text(date) }
}
