import FoundationEssentials
import JSON

extension Clock {
  /// The next instant that a clock shows what these words begin with, and how many of them that takes: `12:30`, `9am`,
  /// `9 pm`, `noon`, `tomorrow at 9am`, `today 18:00`, or a date, `2026-11-28T09:00`, `2026-11-28 09:00`.
  func coming(_ words: [String], after now: Date) -> (date: Date, used: Int)? {
    guard let first = words.first?.lowercased() else { return nil }
    if first.contains("-") {
      for length in [2, 1] where words.count >= length {
        let text = words.prefix(length).joined(separator: " ").uppercased()
        if let date = instant(text, before: now) ?? Instant.date(text) { return (date, length) }
      }
      return nil
    }
    var at = ["today", "tomorrow"].contains(first) ? 1 : 0
    if at < words.count, words[at].lowercased() == "at" { at += 1 }
    guard at < words.count,
      let (minutes, length) = Clock.minutes(
        words[at].lowercased(), at + 1 < words.count ? words[at + 1].lowercased() : "")
    else { return nil }
    let local = now.timeIntervalSince1970 + Double(offset)
    let midnight = (local / 86_400).rounded(.down) * 86_400
    let today = Date(timeIntervalSince1970: midnight + Double(minutes * 60) - Double(offset))
    let isLater = first == "tomorrow" || first != "today" && today <= now
    return (isLater ? today.addingTimeInterval(86_400) : today, at + length)
  }

  /// `12:34`, `tomorrow 07:30`, `Sat 28 Nov 07:30`: of today the time is enough.
  func dayMinute(_ date: Date, now: Date) -> String {
    guard let day = day(date), let today = self.day(now), day != today else { return minute(date) }
    if day == today + 1 { return "tomorrow " + minute(date) }
    let weekday = Clock.weekdays[((day % 7) + 7) % 7]
    return "\(weekday) \(self.date(date).split(separator: " ").prefix(2).joined(separator: " ")) \(minute(date))"
  }

  /// 1970-01-01 was a Thursday.
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]

  /// Minutes since midnight, and how many words say it.
  private static func minutes(_ word: String, _ next: String) -> (Int, Int)? {
    if let named = ["noon": 720, "midnight": 0][word] { return (named, 1) }
    let isJoined = word.hasSuffix("am") || word.hasSuffix("pm")
    let half = isJoined ? String(word.suffix(2)) : ["am", "pm"].contains(next) ? next : ""
    let parts = (isJoined ? String(word.dropLast(2)) : word).split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 1 && !half.isEmpty, let hour = Int(parts[0]),
      let minute = parts.count == 2 ? Int(parts[1]) : 0, (half.isEmpty ? 0...23 : 1...12).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    let whole = half.isEmpty ? hour : hour % 12 + (half == "pm" ? 12 : 0)
    return (whole * 60 + minute, half.isEmpty || isJoined ? 1 : 2)
  }
}
