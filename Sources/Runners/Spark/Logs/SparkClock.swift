import FoundationEssentials
import JSON

/// The zone of a cluster's clocks. Spark's logs write no zone, but its ids begin with the master's local time, of which it
/// tells the seconds since 1970 too.
enum SparkClock {
  /// Seconds east of UTC; `id` is `app-20261123085431-0005`, `start` the same moment in seconds since 1970.
  static func zone(of id: String, start: Double) -> Int? {
    let parts = id.split(separator: "-")
    guard parts.count >= 3, parts[1].utf8.count == 14 else { return nil }
    let digits = parts[1].utf8.map { Int($0) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let number = { (from: Int, to: Int) in digits[from..<to].reduce(0) { $0 * 10 + $1 } }
    guard (1...12).contains(number(4, 6)), (1...31).contains(number(6, 8)) else { return nil }
    let day = CivilDate.day(year: number(0, 4), month: number(4, 6), day: number(6, 8))
    let local = Double(day * 86_400 + number(8, 10) * 3600 + number(10, 12) * 60 + number(12, 14))
    // Zones are whole quarters of an hour; the rest is the moment between the two.
    let quarters = ((local - start) / 900).rounded()
    guard abs(local - start - quarters * 900) < 300, abs(quarters) <= 56 else { return nil }
    return Int(quarters) * 900
  }
}
