package import FoundationEssentials
package import JSON

/// The arguments of one call, which the schema has found valid. A member that is null is one that is not given.
package struct Arguments: Sendable {
  package let values: [String: JSONValue]

  package init(_ values: [String: JSONValue]) { self.values = values.filter { !$0.value.isNull } }

  package func string(_ name: String) -> String? { values[name]?.string }
  package func int(_ name: String) -> Int? { values[name]?.int }
  package func double(_ name: String) -> Double? { values[name]?.double }
  package func flag(_ name: String) -> Bool { values[name]?.bool ?? false }
  package func object(_ name: String) -> [String: JSONValue] { values[name]?.object ?? [:] }

  /// One text or a list of them; nil where neither is given.
  package func strings(_ name: String) -> [String]? {
    values[name]?.array?.compactMap(\.string) ?? string(name).map { [$0] }
  }

  /// A text without which the operation means nothing.
  package func required(_ name: String) throws(Refusal) -> String {
    guard let text = string(name), !text.isEmpty else { throw Refusal(.invalid, "\(name) is required") }
    return text
  }

  package func date(_ name: String) throws(Refusal) -> Date? {
    guard let text = string(name) else { return nil }
    guard let date = Instant.date(text) else {
      throw Refusal(.invalid, "\(name) is not a time", hint: "write it as RFC 3339, 2026-01-31T12:00:00Z")
    }
    return date
  }

  /// A hundred years in seconds: more than any engine remembers, and less than overflows in what is reckoned with it.
  static let longest = 3.2e9

  /// From `duration_seconds` before `now`, or from `since`; nil where neither is given.
  package func start(before now: Date) throws(Refusal) -> Date? {
    if let seconds = double("duration_seconds") { return now.addingTimeInterval(-min(seconds, Arguments.longest)) }
    return try date("since")
  }
}
