import FoundationEssentials
import JSON
import Jobs

/// Reads what a line of a log file begins with: a day and a time of day, or a time of day alone, then a level.
struct LogStamp {
  struct Head {
    /// Seconds since 1970; not a number where it tells no time.
    var time: Double
    /// Nil where the line tells none.
    var level: LogLine.Level?
    /// Bytes before the message.
    var length: Int
    /// The line is an object, whose text is told otherwise.
    var isObject = false
    /// Its time is one of the day alone: which day is not told.
    var isOfDay = false
  }

  /// Seconds east of UTC.
  let zone: Int
  /// The day that was read last: a log has many lines of one.
  private var day: (text: UInt64, seconds: Double) = (0, 0)

  /// Seconds since 1970, and the year that this is of.
  let now: Double
  let thisYear: Int

  init(zone: Int, now: Date = Date()) {
    (self.zone, self.now) = (zone, now.timeIntervalSince1970)
    thisYear = CivilDate.of(day: Int((now.timeIntervalSince1970 / 86_400).rounded(.down))).year
  }

  /// Lines stand within lines so deep: what a container wrote, in a journal, behind a priority. A line may say so without end.
  private static let deepest = 3

  mutating func head(of line: UnsafeBufferPointer<UInt8>, depth: Int = 0) -> Head? {
    guard line.count >= 8, depth <= LogStamp.deepest else { return nil }
    var at = line[0] == UInt8(ascii: "[") ? 1 : 0
    guard LogStamp.isDigit(line[at]) else { return form(of: line, depth: depth) }
    var (days, isOfDay) = (0.0, true)
    if let (seconds, length) = date(line, at) {
      (days, isOfDay) = (seconds, false)
      at += length + 1
    }
    guard let (time, length) = LogStamp.timeOfDay(line, at) else { return at == 0 ? form(of: line, depth: depth) : nil }
    at += length
    var offset = Double(zone)
    if let (seconds, length) = LogStamp.zoneBehind(line, at) {
      offset = Double(seconds)
      at += length
    }
    if at < line.count, line[at] == UInt8(ascii: "]") { at += 1 }
    let (level, end) = LogStamp.level(line, at)
    return Head(time: days + time - offset, level: level, length: end, isOfDay: isOfDay)
  }

  /// `2026-11-23`, `2026/11/23` or Spark's `26/11/23`, in seconds since 1970, and its length.
  private mutating func date(_ line: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Double, Int)? {
    func dash(_ index: Int) -> Bool {
      index < line.count && (line[index] == UInt8(ascii: "-") || line[index] == UInt8(ascii: "/"))
    }
    let isLong = dash(at + 4)
    guard isLong || dash(at + 2) else { return nil }
    let digits = isLong ? 4 : 2
    let length = digits + 6
    guard dash(at + digits + 3), at + length < line.count,
      let year = LogStamp.number(line, at, digits), let month = LogStamp.number(line, at + digits + 1, 2),
      let dayOfMonth = LogStamp.number(line, at + digits + 4, 2), (1...12).contains(month),
      (1...31).contains(dayOfMonth)
    else { return nil }
    let key = UInt64(year) << 16 | UInt64(month) << 8 | UInt64(dayOfMonth)
    if key != day.text {
      day = (key, Double(CivilDate.day(year: isLong ? year : 2000 + year, month: month, day: dayOfMonth)) * 86_400)
    }
    return (day.seconds, length)
  }

  /// `12:04:29`, with a fraction behind a dot or a comma.
  static func timeOfDay(_ line: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Double, Int)? {
    guard at + 8 <= line.count, line[at + 2] == UInt8(ascii: ":"), line[at + 5] == UInt8(ascii: ":"),
      let hour = number(line, at, 2), let minute = number(line, at + 3, 2), let second = number(line, at + 6, 2),
      hour < 24, minute < 60, second < 61
    else { return nil }
    let whole = Double(hour * 3600 + minute * 60 + second)
    var end = at + 8
    guard end < line.count, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ",") else { return (whole, 8) }
    end += 1
    var (fraction, scale) = (0.0, 1.0)
    while end < line.count, isDigit(line[end]) {
      if scale < 1e9 { (fraction, scale) = (fraction * 10 + Double(line[end] - 0x30), scale * 10) }
      end += 1
    }
    return (whole + fraction / scale, end - at)
  }

  /// `Z`, `+01:00` or `+0100`, in seconds east of UTC.
  static func zone(_ line: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Int, Int)? {
    guard at < line.count else { return nil }
    if line[at] == UInt8(ascii: "Z") { return (0, 1) }
    guard line[at] == UInt8(ascii: "+") || line[at] == UInt8(ascii: "-"), let hour = number(line, at + 1, 2) else {
      return nil
    }
    let colon = at + 3 < line.count && line[at + 3] == UInt8(ascii: ":") ? 1 : 0
    guard let minute = number(line, at + 3 + colon, 2) else { return nil }
    let seconds = hour * 3600 + minute * 60
    return (line[at] == UInt8(ascii: "-") ? -seconds : seconds, 5 + colon)
  }

  /// The level among the first words, and where the message begins: behind the level, if it is the first of them.
  static func level(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> (LogLine.Level?, Int) {
    let begin = message(line, start)
    var at = begin
    // `[INFO]`, `<warn>`
    if at < line.count, openers.contains(line[at]) { at += 1 }
    let first = at
    let limit = min(line.count, start + 80)
    while at < limit {
      var end = at
      while end < limit, isLetter(line[end]) { end += 1 }
      if end > at, let (level, isUsual) = level(line, at, end, isFirst: at == first) {
        // A word that is not the one that stands for the level stays: a FATAL is no mere ERROR.
        guard at == first, isUsual else { return (level, begin) }
        if first > begin, end < line.count, closers.contains(line[end]) { end += 1 }
        while end < line.count, line[end] == 0x20 || line[end] == UInt8(ascii: "]") { end += 1 }
        return (level, end)
      }
      at = end + 1
    }
    return (nil, begin)
  }

  private static let openers = Array("[({<".utf8)
  private static let closers = Array("])}>".utf8)
  private static let separators = Array("-:|,;]".utf8)

  /// Past the blanks before the message, and past what parts it from the time where a blank follows that; all else is its own.
  private static func message(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < line.count {
      if line[at] != 0x20 {
        let isSeparator = separators.contains(line[at]) && at + 1 < line.count && line[at + 1] == 0x20
        if !isSeparator || at > start + 3 { break }
      }
      at += 1
    }
    return at
  }

  /// The level that a word stands for, and whether it is the one that the screen has for it.
  static func level(
    _ line: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, isFirst: Bool
  ) -> (LogLine.Level, isUsual: Bool)? {
    guard (4...8).contains(end - at) else { return nil }
    var (word, isLoud) = (UInt64(0), true)
    for index in at..<end {
      word = word << 8 | UInt64(line[index] & ~0x20)
      isLoud = isLoud && line[index] & 0x20 == 0
    }
    if let level = usualLevels[word] { return (level, true) }
    return (levels[word] ?? (isFirst || isLoud ? rareLevels[word] : nil)).map { ($0, false) }
  }

  private static let usualLevels = coded(LogLevelWord.all.map { ($1.uppercased(), $0) })
  private static let levels = coded([("TRACE", .debug), ("FATAL", .error), ("SEVERE", .error), ("NOTICE", .info)])
  /// Words of prose too: levels at the first place, or in capitals.
  private static let rareLevels = coded([
    ("CRITICAL", .error), ("CRIT", .error), ("EMERG", .error), ("ALERT", .error), ("PANIC", .error), ("FINE", .debug),
    ("FINER", .debug), ("FINEST", .debug), ("CONFIG", .debug), ("VERBOSE", .debug),
  ])

  private static func coded(_ names: [(String, LogLine.Level)]) -> [UInt64: LogLine.Level] {
    Dictionary(uniqueKeysWithValues: names.map { ($0.0.utf8.reduce(0) { $0 << 8 | UInt64($1) }, $0.1) })
  }

  static func number(_ line: UnsafeBufferPointer<UInt8>, _ at: Int, _ digits: Int) -> Int? {
    guard at + digits <= line.count else { return nil }
    var value = 0
    for index in at..<at + digits {
      guard isDigit(line[index]) else { return nil }
      value = value * 10 + Int(line[index] - 0x30)
    }
    return value
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
