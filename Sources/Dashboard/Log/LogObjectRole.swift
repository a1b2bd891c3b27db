import Jobs

/// What the members of a log's objects stand for, by the names that loggers give them.
enum LogObjectRole {
  case time, seconds, nanoseconds, level, message

  static func of(_ path: [UInt8]) -> LogObjectRole? { names[hash(path)] }

  /// Seconds since 1970 of a number of seconds, milliseconds, microseconds or nanoseconds, told apart by its size; nil for one that
  /// is no time of the last fifty years.
  static func seconds(_ value: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let number = number(value), number > 1e8 else { return nil }
    return number > 1e17 ? number / 1e9 : number > 1e14 ? number / 1e6 : number > 1e11 ? number / 1e3 : number
  }

  static func number(_ value: UnsafeBufferPointer<UInt8>) -> Double? {
    guard value.count < 32 else { return nil }
    return Double(String(decoding: value, as: UTF8.self))
  }

  /// A word, or the number of bunyan and pino (10 to 60), or of syslog (0 to 7, RFC 5424, 6.2.1).
  static func level(_ value: UnsafeBufferPointer<UInt8>) -> LogLine.Level? {
    if let number = number(value) {
      if number < 8 { return number < 4 ? .error : number < 5 ? .warn : number < 7 ? .info : .debug }
      return number < 30 ? .debug : number < 40 ? .info : number < 50 ? .warn : .error
    }
    return value.count <= 16 ? levels[hash(value.lazy.map { $0 | 0x20 })] : nil
  }

  private static let names: [UInt64: LogObjectRole] = table([
    ("timestamp ts time @timestamp @t timeMillis datetime asctime eventTime __REALTIME_TIMESTAMP", .time),
    ("instant.epochSecond", .seconds), ("instant.nanoOfSecond", .nanoseconds),
    ("level severity log.level levelname lvl @l loglevel log_level PRIORITY", .level),
    ("message msg @m @message short_message log event textPayload jsonPayload.message MESSAGE", .message),
  ])

  private static let levels: [UInt64: LogLine.Level] = table([
    ("trace debug verbose finest finer fine config", .debug), ("info information informational notice default", .info),
    ("warn warning", .warn),
    ("error err fatal severe critical crit alert emergency emerg panic dpanic", .error),
  ])

  private static func table<Value>(_ all: [(words: String, value: Value)]) -> [UInt64: Value] {
    var table: [UInt64: Value] = [:]
    for (words, value) in all { for word in words.split(separator: " ") { table[hash(word.utf8)] = value } }
    return table
  }

  /// FNV-1a of 64 bits.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
