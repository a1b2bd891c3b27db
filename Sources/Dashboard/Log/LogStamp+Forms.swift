import FoundationEssentials
import JSON
import Jobs

// Lines that do not begin with a day and a time, as other writers begin them.
extension LogStamp {
  /// `Nov 30 10:00:03 host flink[12]: …` of syslog (RFC 3164) and journalctl, with `<11>` before it too, and RFC 5424's
  /// `<11>1 2026-11-30T10:00:03Z host …`, `E1130 10:00:05.123456 …` of klog and glog, since 2020 with the year,
  /// `level=warn ts=…` of logfmt, `127.0.0.1 - - [30/Nov/2026:10:00:05 +0000] …` of web servers, `ERROR:root:…` of Python's
  /// `logging.BASIC_FORMAT`; nil for any other line.
  mutating func form(of line: UnsafeBufferPointer<UInt8>, depth: Int) -> Head? {
    if let head = LogStamp.basic(line) { return head }
    guard line.count >= 16 else { return nil }
    if line[0] == UInt8(ascii: "<") { return prioritized(line, depth + 1) }
    if line[3] == 0x20, LogStamp.isLetter(line[0]) { return syslog(line, depth + 1) }
    if line[5] == 0x20 || line[9] == 0x20, LogStamp.isLetter(line[0]), LogStamp.isDigit(line[1]) { return klog(line) }
    let start = line.prefix(24)
    if LogStamp.isLetter(line[0]), let mark = start.firstIndex(of: UInt8(ascii: "=")),
      line[..<mark].allSatisfy({ LogStamp.isLetter($0) || $0 == UInt8(ascii: "_") })
    {
      return logfmt(line, depth + 1)
    }
    return access(line)
  }

  /// What the program wrote behind its name has perhaps a time and a level of its own, which are finer.
  private mutating func syslog(_ line: UnsafeBufferPointer<UInt8>, _ depth: Int) -> Head? {
    guard let month = LogStamp.month(line, 0) else { return nil }
    let digits = line[4] == 0x20 ? 1 : 2
    guard let day = LogStamp.number(line, digits == 1 ? 5 : 4, digits), (1...31).contains(day), line[6] == 0x20,
      let (time, length) = LogStamp.timeOfDay(line, 7)
    else { return nil }
    let outer = seconds(year: year(month, day), month, day) + time - Double(zone)
    // Who says it, the host and the program, is a part of what is said.
    var at = 7 + length
    while at < line.count, line[at] == 0x20 { at += 1 }
    let begin = at
    for _ in 0..<2 {
      while at < line.count, line[at] != 0x20 { at += 1 }
      while at < line.count, line[at] == 0x20 { at += 1 }
    }
    guard at < line.count, let inner = head(of: UnsafeBufferPointer(rebasing: line[at...]), depth: depth) else {
      return Head(time: outer, level: LogStamp.level(line, at).0, length: begin)
    }
    var head = Head(time: inner.time.isNaN ? outer : inner.time, level: inner.level, length: begin)
    // Of the two days that it could be of the nearer one.
    if inner.isOfDay { head.time += ((outer - head.time) / 86_400).rounded() * 86_400 }
    return head
  }

  /// `<11>`, the facility and how bad it is (RFC 5424, 6.2.1), before a line of either syslog.
  private mutating func prioritized(_ line: UnsafeBufferPointer<UInt8>, _ depth: Int) -> Head? {
    guard let end = line.prefix(5).firstIndex(of: UInt8(ascii: ">")), let number = LogStamp.number(line, 1, end - 1),
      end > 1, number < 192
    else { return nil }
    let isNew = line[end + 1] == UInt8(ascii: "1") && line[end + 2] == 0x20
    let begin = end + (isNew ? 3 : 1)
    guard var head = head(of: UnsafeBufferPointer(rebasing: line[begin...]), depth: depth) else { return nil }
    let severity = number % 8
    head.level = severity < 4 ? .error : severity < 5 ? .warn : severity < 7 ? .info : .debug
    head.length += begin
    return head
  }

  private static let inNames = Array("._-".utf8)

  /// A level, a colon, the logger's name and another colon; the message begins with the name. It tells no time.
  private static func basic(_ line: UnsafeBufferPointer<UInt8>) -> Head? {
    guard let colon = line.prefix(9).firstIndex(of: UInt8(ascii: ":")),
      line[..<colon].allSatisfy({ (0x41...0x5A).contains($0) }),
      let (level, isUsual) = level(line, 0, colon, isFirst: true)
    else { return nil }
    let name = line[(colon + 1)...].prefix(160).prefix { isLetter($0) || isDigit($0) || inNames.contains($0) }
    guard !name.isEmpty, name.endIndex < line.count, line[name.endIndex] == UInt8(ascii: ":") else { return nil }
    return Head(time: .nan, level: level, length: isUsual ? colon + 1 : 0)
  }

  private mutating func klog(_ line: UnsafeBufferPointer<UInt8>) -> Head? {
    let level: LogLine.Level
    switch line[0] {
    case UInt8(ascii: "I"): level = .info
    case UInt8(ascii: "W"): level = .warn
    case UInt8(ascii: "E"), UInt8(ascii: "F"): level = .error
    default: return nil
    }
    let digits = line[5] == 0x20 ? 0 : 4
    guard let month = LogStamp.number(line, 1 + digits, 2), let day = LogStamp.number(line, 3 + digits, 2),
      (1...12).contains(month), (1...31).contains(day), let (time, length) = LogStamp.timeOfDay(line, 6 + digits),
      let year = digits == 0 ? year(month, day) : LogStamp.number(line, 1, digits)
    else { return nil }
    var at = 6 + digits + length
    while at < line.count, line[at] == 0x20 { at += 1 }
    return Head(time: seconds(year: year, month, day) + time - Double(zone), level: level, length: at)
  }

  private static let times = ["ts=", "time=", "timestamp=", "t="].map { Array($0.utf8) }
  private static let levelKeys = ["level=", "lvl=", "severity="].map { Array($0.utf8) }

  /// The line stays whole: its fields are what it says.
  private mutating func logfmt(_ line: UnsafeBufferPointer<UInt8>, _ depth: Int) -> Head? {
    let head = UnsafeBufferPointer(rebasing: line.prefix(240))
    let level = LogStamp.value(of: LogStamp.levelKeys, head).flatMap { LogStamp.level(line, $0).0 }
    guard let at = LogStamp.value(of: LogStamp.times, head) else {
      // A level at its very beginning is the line's own.
      let isFirst = LogStamp.levelKeys.contains { line.starts(with: $0) }
      return isFirst && level != nil ? Head(time: .nan, level: level, length: 0) : nil
    }
    let value = UnsafeBufferPointer(rebasing: line[at...])
    if let stamp = self.head(of: value, depth: depth) {
      return Head(time: stamp.time, level: level, length: 0, isOfDay: stamp.isOfDay)
    }
    // A number of seconds since 1970, or of parts of them.
    let word = UnsafeBufferPointer(rebasing: value.prefix { LogStamp.isDigit($0) || $0 == UInt8(ascii: ".") })
    return LogObjectRole.seconds(word).map { Head(time: $0, level: level, length: 0) }
  }

  /// Where the value of one of the fields begins.
  private static func value(of keys: [[UInt8]], _ line: UnsafeBufferPointer<UInt8>) -> Int? {
    for key in keys {
      var at = 0
      while at + key.count < line.count {
        if at == 0 || line[at - 1] == 0x20, line[at..<at + key.count].elementsEqual(key) {
          let begin = at + key.count
          return line[begin] == UInt8(ascii: "\"") ? begin + 1 : begin
        }
        at += 1
      }
    }
    return nil
  }

  /// An answer of 500 and more is an error, one of 400 and more a warning.
  private mutating func access(_ line: UnsafeBufferPointer<UInt8>) -> Head? {
    guard let open = line.prefix(120).firstIndex(of: UInt8(ascii: "[")), open + 27 < line.count, open > 4,
      let day = LogStamp.number(line, open + 1, 2), line[open + 3] == UInt8(ascii: "/"),
      let month = LogStamp.month(line, open + 4), let year = LogStamp.number(line, open + 8, 4),
      line[open + 12] == UInt8(ascii: ":"), let (time, length) = LogStamp.timeOfDay(line, open + 13),
      (1...31).contains(day), let (offset, _) = LogStamp.zone(line, open + 14 + length)
    else { return nil }
    var level: LogLine.Level?
    if let request = line.dropFirst(open + 28).firstIndex(of: UInt8(ascii: "\"")),
      let end = line[(request + 1)...].firstIndex(of: UInt8(ascii: "\"")), end + 5 <= line.count,
      let status = LogStamp.number(line, end + 2, 3)
    {
      level = status >= 500 ? .error : status >= 400 ? .warn : .info
    }
    return Head(time: seconds(year: year, month, day) + time - Double(offset), level: level, length: 0)
  }

  private func seconds(year: Int, _ month: Int, _ day: Int) -> Double {
    Double(CivilDate.day(year: year, month: month, day: day)) * 86_400
  }

  /// Such a line names no year: it is of the last twelve months.
  private func year(_ month: Int, _ day: Int) -> Int {
    let date = seconds(year: thisYear, month, day)
    return date > now + 86_400 ? thisYear - 1 : thisYear
  }

  /// Their three letters as one number.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }

  private static func month(_ line: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    guard at + 3 <= line.count else { return nil }
    let name = line[at..<at + 3].reduce(UInt32(0)) { $0 << 8 | UInt32($1 | 0x20) }
    return months.firstIndex(of: name).map { $0 + 1 }
  }
}
