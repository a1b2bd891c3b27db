/// Figures in as few columns as they need: `12.3k`, `4m12s`, `98%`. A missing figure is nil; what shows it says `–`.
package enum Compact {
  /// At most five columns: `842`, `12.3k`, `310k`, `4.1M`. Rounded, never scientific.
  package static func number(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    let size = value.magnitude
    // What is a whole number once it is rounded is written as one.
    let tenths = (size * 10).rounded()
    if size < 9.95, tenths.truncatingRemainder(dividingBy: 10) != 0 { return fixed(value, 1) }
    if size < 999.5 { return fixed(value, 0) }
    for (unit, power) in [("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12)] where size < power * 999.5 {
      return fixed(value / power, size < power * 99.95 ? 1 : 0) + unit
    }
    return size < 1e18 ? fixed(value / 1e15, 0) + "P" : ">1E"
  }

  package static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "nan" }
    return fixed(min(max(share, -9.99), 9.99) * 100, 0) + "%"
  }

  /// The two largest units, `4m12s`, `3d4h`; milliseconds under a second, tenths under ten.
  package static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite else { return "nan" }
    if seconds < 0 { return "-" + duration(-seconds) }
    if seconds < 0.9995 { return fixed(seconds * 1000, 0) + "ms" }
    if seconds < 9.95, (seconds * 10).rounded().truncatingRemainder(dividingBy: 10) != 0 {
      return fixed(seconds, 1) + "s"
    }
    return whole(seconds, parts: 2)
  }

  /// The largest unit, with a second one from days on, so that it rarely changes: `41s`, `12m`, `5h`, `3d4h`.
  package static func uptime(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0 else { return "0s" }
    return whole(seconds, parts: seconds >= 86_400 && seconds < 86_400 * 9 ? 2 : 1)
  }

  package static func bytes(_ value: Double) -> String {
    guard value.isFinite else { return "nan" }
    for (unit, power) in [("B", 1.0), ("kB", 1e3), ("MB", 1e6), ("GB", 1e9)] where value.magnitude < power * 999.5 {
      return fixed(value / power, unit == "B" || value.magnitude >= power * 99.95 ? 0 : 1) + " " + unit
    }
    return value.magnitude < 1e18 ? fixed(value / 1e12, 1) + " TB" : ">1 EB"
  }

  private static func whole(_ seconds: Double, parts: Int) -> String {
    if seconds > 1e12 { return ">31ky" }
    var rest = Int(seconds.rounded())
    var result = ""
    var written = 0
    for (unit, length) in [("y", 31_536_000), ("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] {
      let count = rest / length
      rest %= length
      if written == 0, count == 0, length > 1 { continue }
      if written > 0, count == 0 { break }
      result += String(count) + unit
      written += 1
      if written == parts { break }
    }
    return result
  }

  /// Decimal notation with `digits` after the point; a number beyond all use is `inf`.
  package static func fixed(_ value: Double, _ digits: Int) -> String {
    var power = 1
    for _ in 0..<digits { power *= 10 }
    let rounded = (value * Double(power)).rounded()
    // What an engine says may be any number; no text of ours needs more digits than an Int has.
    guard rounded.magnitude < 9e17 else { return rounded < 0 ? "-inf" : "inf" }
    let scaled = Int(rounded)
    let sign = scaled < 0 ? "-" : ""
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(power))
    if digits == 0 { return sign + String(whole) }
    let fraction = String(rest)
    return sign + String(whole) + "." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
