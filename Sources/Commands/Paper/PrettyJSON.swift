import FoundationEssentials
import JSON

/// JSON for the eyes: the same fields in the same order as on one line.
enum PrettyJSON {
  static func text(_ value: JSONValue) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(value) else { return value.text }
    return String(decoding: data, as: UTF8.self)
  }
}
