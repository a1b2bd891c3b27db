package import FoundationEssentials

/// Times of day in the operator's zone. The offset comes in from the edge, since only the system knows the zone.
package struct Clock: Sendable, Hashable {
  /// Seconds east of UTC.
  package var offset: Int

  package init(offset: Int = 0) { self.offset = offset }

  /// `12:04:31`
  package func time(_ date: Date) -> String {
    let second = secondOfDay(date)
    return two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60)
  }

  /// `12:04`
  package func minute(_ date: Date) -> String {
    let second = secondOfDay(date)
    return two(second / 3600) + ":" + two(second / 60 % 60)
  }

  /// `12:04:31.250`
  package func millisecond(_ date: Date) -> String {
    let seconds = date.timeIntervalSince1970
    guard seconds.isFinite else { return time(date) + ".000" }
    let millis = min(999, Int((seconds - seconds.rounded(.down)) * 1000 + 0.5))
    return time(date) + "." + (millis < 10 ? "00" : millis < 100 ? "0" : "") + String(millis)
  }

  /// Days since 1970-01-01 in the operator's zone; nil where there is no such day.
  package func day(_ date: Date) -> Int? {
    let seconds = date.timeIntervalSince1970.rounded(.down)
    guard seconds.magnitude < 1e11 else { return nil }
    return Int(((seconds + Double(offset)) / 86_400).rounded(.down))
  }

  private func secondOfDay(_ date: Date) -> Int {
    let seconds = date.timeIntervalSince1970.rounded(.down)
    guard seconds.magnitude < 1e15 else { return 0 }
    let rest = (Int(seconds) + offset) % 86_400
    return rest < 0 ? rest + 86_400 : rest
  }

  private func two(_ number: Int) -> String { number < 10 ? "0" + String(number) : String(number) }
}
