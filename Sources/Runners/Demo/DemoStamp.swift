import FoundationEssentials
import JSON

/// Dates as engines write them into ids and logs.
enum DemoStamp {
  /// `20261123120431`, as in Spark's driver ids.
  static func compact(_ date: Date) -> String { String(Instant.text(date).prefix(19).filter(\.isNumber)) }

  /// `2026-11-23_12_04_31`, as in Dataflow's job ids.
  static func dataflow(_ date: Date) -> String {
    String(Instant.text(date).prefix(19).map { $0 == "T" || $0 == ":" ? "_" : $0 })
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
