package import FoundationEssentials
import Glibc

/// Dates as HTTP servers write them (RFC 9110, §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`, and both obsolete forms, which a
/// reader must take too: `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
package enum HTTPDate {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// `now` tells which century two digits of a year mean: the last one that is not fifty years ahead.
  package static func date(_ text: String, now: Date = Date()) -> Date? {
    let parts = text.split { " ,-".contains($0) }.map(String.init)
    switch parts.count {
    case 6 where parts[5] == "GMT":
      return date(parts[1], parts[2], year(parts[3], now), parts[4])
    case 5: return date(parts[2], parts[1], year(parts[4], now), parts[3])
    default: return nil
    }
  }

  private static func date(_ day: String, _ month: String, _ year: Int?, _ time: String) -> Date? {
    let clock = time.split(separator: ":", omittingEmptySubsequences: false).compactMap { number($0, 2...2) }
    guard clock.count == 3, clock[0] < 24, clock[1] < 60, clock[2] <= 60, let year, let day = number(day[...], 1...2),
      let month = months.firstIndex(of: month)
    else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (Int32(year - 1900), Int32(month), Int32(day))
    let midnight = timegm(&parts)
    // It makes the 1st of May of the 31st of April.
    guard parts.tm_mon == month, parts.tm_mday == day else { return nil }
    return Date(timeIntervalSince1970: Double(midnight + clock[0] * 3600 + clock[1] * 60 + clock[2]))
  }

  private static func year(_ text: String, _ now: Date) -> Int? {
    if let year = number(text[...], 4...4) { return year }
    guard let short = number(text[...], 2...2) else { return nil }
    let latest = 1970 + Int(now.timeIntervalSince1970 / 31_556_952) + 50
    return latest - (latest - short) % 100
  }

  private static func number(_ text: Substring, _ digits: ClosedRange<Int>) -> Int? {
    digits.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}

extension HTTPResponse {
  /// Seconds until it may be asked again (RFC 9110, §10.2.3): a number of them, or a date, which is one of the server's
  /// clock where it tells what that shows. Nil where it says neither.
  package func retryAfter(at now: Date) -> Double? {
    guard let text = headers["Retry-After"] else { return nil }
    if let seconds = Double(text) { return seconds >= 0 && seconds.isFinite ? seconds : nil }
    guard let date = HTTPDate.date(text, now: now) else { return nil }
    let clock = headers["Date"].flatMap { HTTPDate.date($0, now: now) } ?? now
    return max(0, date.timeIntervalSince(clock))
  }
}
