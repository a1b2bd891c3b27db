import FoundationEssentials

enum FlinkTime {
  /// Flink's times are milliseconds since 1970; 0 and -1 stand for none.
  static func date(_ milliseconds: Int?) -> Date? {
    guard let milliseconds, milliseconds > 0 else { return nil }
    return Date(timeIntervalSince1970: Double(milliseconds) / 1000)
  }
}
