public import FoundationEssentials

/// Instants as they stand on every wire: RFC 3339 in UTC, with milliseconds. Read and written by hand, since three of them
/// pass for every job of every answer.
public enum Instant {
  /// `2026-11-23T12:04:31.250Z`. What lies outside of the years 0 to 9999, which RFC 3339 cannot say, becomes their end: an
  /// engine may tell any number.
  public static func text(_ date: Date) -> String {
    let millis = (date.timeIntervalSince1970 * 1000).rounded()
    let total = millis.isNaN ? 0 : Int(min(max(millis, earliest), latest))
    let second = total >= 0 ? total / 1000 : (total - 999) / 1000
    let day = second >= 0 ? second / 86_400 : (second - 86_399) / 86_400
    let (year, month, dayOfMonth) = CivilDate.of(day: day)
    return String(unsafeUninitializedCapacity: 32) { bytes in
      var writer = Digits(bytes: bytes)
      writer.put(year, 4, then: UInt8(ascii: "-"))
      writer.put(month, 2, then: UInt8(ascii: "-"))
      writer.put(dayOfMonth, 2, then: UInt8(ascii: "T"))
      writer.put((second - day * 86_400) / 3600, 2, then: UInt8(ascii: ":"))
      writer.put((second - day * 86_400) / 60 % 60, 2, then: UInt8(ascii: ":"))
      writer.put((second - day * 86_400) % 60, 2, then: UInt8(ascii: "."))
      writer.put(total - second * 1000, 3, then: UInt8(ascii: "Z"))
      return writer.count
    }
  }

  private static let earliest = -62_167_219_200_000.0
  private static let latest = 253_402_300_799_999.0

  /// Reads RFC 3339 in any offset, with or without a fraction of a second.
  public static func date(_ text: String) -> Date? {
    var text = text
    let (isOwn, own) = text.withUTF8 { bytes in hasOwnForm(bytes) ? (true, ownDate(bytes)) : (false, nil) }
    if isOwn { return own }
    return (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
      ?? (try? Date(text, strategy: .iso8601))
  }

  /// The form that `text` writes, with a year of four digits.
  private static func hasOwnForm(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 24 && separators.allSatisfy { bytes[$0.at] == $0.byte }
  }

  /// Nil where a number is none or out of its range.
  private static func ownDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Date? {
    guard let year = number(bytes, 0, 4), let month = number(bytes, 5, 2), let day = number(bytes, 8, 2),
      let hour = number(bytes, 11, 2), let minute = number(bytes, 14, 2), let second = number(bytes, 17, 2),
      let millis = number(bytes, 20, 3), (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60,
      second < 60
    else { return nil }
    let days = CivilDate.day(year: year, month: month, day: day)
    guard CivilDate.of(day: days) == (year, month, day) else { return nil }  // the 31st of a shorter month
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second
    return Date(timeIntervalSince1970: Double(seconds * 1000 + millis) / 1000)
  }

  private static let separators: [(at: Int, byte: UInt8)] = [
    (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")), (10, UInt8(ascii: "T")), (13, UInt8(ascii: ":")),
    (16, UInt8(ascii: ":")), (19, UInt8(ascii: ".")), (23, UInt8(ascii: "Z")),
  ]

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<start + count {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }

  /// Writes numbers of a fixed width; a year beyond 9999 takes the room that it needs.
  private struct Digits {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    var count = 0

    mutating func put(_ number: Int, _ width: Int, then byte: UInt8) {
      let magnitude = Swift.max(0, number)
      var length = width
      var bound = 1
      for _ in 0..<width { bound *= 10 }
      while magnitude >= bound, count + length < bytes.count - 20 {
        bound *= 10
        length += 1
      }
      var rest = magnitude
      for index in stride(from: count + length - 1, through: count, by: -1) {
        bytes[index] = 0x30 + UInt8(rest % 10)
        rest /= 10
      }
      bytes[count + length] = byte
      count += length + 1
    }
  }
}

extension JSONValue {
  public static func optional(_ date: Date?) -> JSONValue { date.map { .string(Instant.text($0)) } ?? .null }
  public var date: Date? { string.flatMap(Instant.date) }
}
