public import FoundationEssentials

/// Instants as they stand on every wire: RFC 3339 in UTC, with milliseconds.
public enum Instant {
  /// `2026-11-23T12:04:31.250Z`. Written by hand, since this runs for every job of every answer.
  public static func text(_ date: Date) -> String {
    let total = Int((date.timeIntervalSince1970 * 1000).rounded())
    let (seconds, millis) = total.quotientAndRemainder(dividingBy: 1000)
    return text(seconds: millis < 0 ? seconds - 1 : seconds, millis: millis < 0 ? millis + 1000 : millis)
  }

  /// Reads RFC 3339 in any offset, with or without a fraction of a second.
  public static func date(_ text: String) -> Date? {
    (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
      ?? (try? Date(text, strategy: .iso8601))
  }

  // Days to a civil date by Howard Hinnant's algorithm (public domain), exact for every year that we can meet.
  private static func text(seconds: Int, millis: Int) -> String {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let second = seconds - day * 86_400
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let parts = [
      padded(year, 4), "-", padded(month, 2), "-", padded(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, 2), "T",
      padded(second / 3600, 2), ":", padded(second / 60 % 60, 2), ":", padded(second % 60, 2), ".", padded(millis, 3),
      "Z",
    ]
    return parts.joined()
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
  }
}

extension JSONValue {
  public static func optional(_ date: Date?) -> JSONValue { date.map { .string(Instant.text($0)) } ?? .null }
  public var date: Date? { string.flatMap(Instant.date) }
}
