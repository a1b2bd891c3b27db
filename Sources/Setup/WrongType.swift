import JSON

/// A value of another kind than is needed, in an operator's words.
struct WrongType {
  var wanted: any Any.Type
  var found: JSONValue?

  /// `must be true or false, not a text`
  var words: String { "must be \(need)" + (found.map { ", not \(kind($0))" } ?? "") }

  private var need: String {
    switch wanted {
    case is Bool.Type: "true or false"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is String.Type: "a text in quotes"
    case is [String: Any].Type: "an object in braces"
    default: "\(wanted)".hasPrefix("Array") ? "a list in brackets" : "an object in braces"
    }
  }

  private func kind(_ value: JSONValue) -> String {
    if value.object != nil { return "an object" }
    if value.array != nil { return "a list" }
    if value.string != nil { return "a text" }
    if value.bool != nil { return "true or false" }
    return value.isNull ? "null" : "a number"
  }
}
