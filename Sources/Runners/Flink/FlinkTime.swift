import FoundationEssentials

enum FlinkTime {
  /// Flink's times are milliseconds since 1970; 0 and -1 stand for none.
  static func date(_ milliseconds: Int?) -> Date? {
    guard let milliseconds, milliseconds > 0 else { return nil }
    return Date(timeIntervalSince1970: Double(milliseconds) / 1000)
  }

  private static let units: [String: Double] = [
    "": 0.001, "ms": 0.001, "milli": 0.001, "millis": 0.001, "millisecond": 0.001, "milliseconds": 0.001,
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, "m": 60, "min": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hour": 3600, "hours": 3600,
  ]

  /// Seconds of an option's value, `10 s`; milliseconds without a unit (TimeUtils.parseDuration). Nil for what is none.
  static func seconds(_ option: String) -> Double? {
    let text = option.lowercased().filter { !$0.isWhitespace }
    let digits = text.prefix { $0.isNumber }
    guard let count = Double(digits), let unit = units[String(text.dropFirst(digits.count))] else { return nil }
    return count * unit
  }
}
