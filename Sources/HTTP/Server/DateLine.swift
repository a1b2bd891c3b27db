import Glibc

/// `Date: Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7), made once a second.
struct DateLine: Sendable {
  private var second: time_t = -1
  private var line: [UInt8] = []

  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// With its end. Seconds since 1970.
  mutating func bytes(at second: Int) -> [UInt8] {
    if second != self.second {
      self.second = second
      line = Array("Date: \(Self.text(second))\r\n".utf8)
    }
    return line
  }

  private static func text(_ second: Int) -> String {
    var (seconds, parts) = (second, tm())
    gmtime_r(&seconds, &parts)
    let date = "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
    return "\(date) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
  }

  private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
