import FoundationEssentials
import JSON

/// Reads a time from the head of a line, byte by byte: this runs for every line of every log.
struct LogStampReader {
  private let line: Substring
  private var at: Substring.UTF8View.Index

  init(_ line: Substring) {
    self.line = line
    at = line.utf8.startIndex
    _ = skip("[")
  }

  /// What has not been read, without leading space and a closing bracket.
  var rest: Substring { line[at...].drop { $0 == " " || $0 == "]" || $0 == "\t" } }

  /// Seconds since 1970 as if the time were UTC; nil unless `yyyy-MM-dd HH:mm:ss` with an optional fraction, or Spark's
  /// `yy/MM/dd HH:mm:ss`.
  mutating func dateTime() -> Double? {
    guard let year = digits(4) ?? digits(2).map({ 2000 + $0 }), skip("-/"), let month = digits(2), skip("-/"),
      let day = digits(2), skip(" T"),
      let hour = digits(2), skip(":"), let minute = digits(2), skip(":"), let second = digits(2),
      (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 61
    else { return nil }
    let days = CivilDate.day(year: year, month: month, day: day)
    return Double(days * 86_400 + hour * 3600 + minute * 60 + second) + fraction()
  }

  /// `Z`, `+02:00` or `+0200` in seconds east of UTC; nil for none.
  mutating func zone() -> Int? {
    if skip("Z") { return 0 }
    let start = at
    let isEast = skip("+")
    guard isEast || skip("-"), let hours = digits(2) else {
      at = start
      return nil
    }
    _ = skip(":")
    return (isEast ? 1 : -1) * (hours * 3600 + (digits(2) ?? 0) * 60)
  }

  private mutating func fraction() -> Double {
    let start = at
    guard skip(",.") else { return 0 }
    var (value, scale) = (0.0, 1.0)
    while let digit = digits(1) {
      scale /= 10
      value += Double(digit) * scale
    }
    if scale == 1 { at = start }
    return value
  }

  private mutating func digits(_ count: Int) -> Int? {
    let start = at
    var value = 0
    for _ in 0..<count {
      guard at < line.utf8.endIndex, case let byte = line.utf8[at], byte >= 48, byte <= 57 else {
        at = start
        return nil
      }
      value = value * 10 + Int(byte - 48)
      at = line.utf8.index(after: at)
    }
    return value
  }

  private mutating func skip(_ any: StaticString) -> Bool {
    guard at < line.utf8.endIndex else { return false }
    let byte = line.utf8[at]
    let wanted = UnsafeBufferPointer(start: any.utf8Start, count: any.utf8CodeUnitCount)
    guard wanted.contains(byte) else { return false }
    at = line.utf8.index(after: at)
    return true
  }
}
