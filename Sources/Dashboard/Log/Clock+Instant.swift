import FoundationEssentials
import JSON

extension Clock {
  /// An instant that an operator names: `11:58`, `11:58:30`, the newest that is not after `reference`; `-5m`, before
  /// `reference`; a whole date, `2026-11-23T11:58`; or one that names its zone, `2026-11-23T11:58:00.000Z`, as it is copied and
  /// saved. Nil where it is none of these.
  func instant(_ text: String, before reference: Date) -> Date? {
    if text.hasPrefix("-") { return Clock.seconds(String(text.dropFirst())).map { reference.addingTimeInterval(-$0) } }
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard let last = parts.last, parts.count <= 2 else { return nil }
    guard let time = Clock.timeOfDay(String(last)) else {
      return parts.count == 2 ? Instant.date(parts.joined(separator: "T")) : nil
    }
    let zone = Double(offset)
    let local = reference.timeIntervalSince1970 + zone
    let today = (local / 86_400).rounded(.down) * 86_400
    if parts.count == 2 {
      guard let day = Instant.date(String(parts[0]) + "T00:00:00Z") else { return nil }
      return day.addingTimeInterval(time - zone)
    }
    return Date(timeIntervalSince1970: (today + time <= local + 1 ? today : today - 86_400) + time - zone)
  }

  /// Whether it names no day.
  static func isTimeOfDay(_ text: String) -> Bool { timeOfDay(text) != nil }

  private static func timeOfDay(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.count <= 6 }),
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      let second = parts.count == 3 ? Double(String(parts[2])) : 0.0,
      (0..<24).contains(hour), (0..<60).contains(minute), second >= 0, second < 61
    else { return nil }
    return Double(hour * 3600 + minute * 60) + second
  }

  private static func seconds(_ text: String) -> Double? {
    let factor = ["s": 1.0, "m": 60.0, "h": 3600.0, "d": 86_400.0][text.last.map(String.init) ?? ""]
    guard let number = Double(factor == nil ? text : String(text.dropLast())), number >= 0, number < 1e7 else {
      return nil
    }
    return number * (factor ?? 1)
  }
}
