import JSON

/// Puts right what a model got wrong in the form alone: a number in quotes, a null for nothing, one value for a list of one.
enum Coercion {
  static func fitted(_ arguments: [String: JSONValue], to schema: JSONValue) -> [String: JSONValue] {
    let properties = schema["properties"]?.object ?? [:]
    var fitted: [String: JSONValue] = [:]
    for (name, value) in arguments where !value.isNull || properties[name] == nil {
      fitted[name] = properties[name].map { self.value(value, as: $0) } ?? value
    }
    return fitted
  }

  private static func value(_ value: JSONValue, as schema: JSONValue) -> JSONValue {
    let types = schema["type"]?.array?.compactMap(\.string) ?? schema["type"]?.string.map { [$0] } ?? []
    for type in types {
      switch (type, value) {
      case ("integer", .string(let text)): if let number = Int(text) { return .int(number) }
      case ("integer", .double(let number)): if let whole = Int(exactly: number) { return .int(whole) }
      case ("number", .string(let text)): if let number = Double(text), number.isFinite { return .double(number) }
      case ("boolean", .string("true")), ("boolean", .string("True")): return true
      case ("boolean", .string("false")), ("boolean", .string("False")): return false
      case ("string", .int(let number)): return .string(String(number))
      case ("string", .string(let text)): return .string(choice(text, schema))
      case ("array", .string), ("array", .int): return [value]
      case ("object", .object(let members)): return .object(fitted(members, to: schema))
      default: continue
      }
    }
    return value
  }

  /// A choice in another case is that choice.
  private static func choice(_ text: String, _ schema: JSONValue) -> String {
    let choices = schema["enum"]?.array?.compactMap(\.string) ?? []
    return choices.first { $0.lowercased() == text.lowercased() } ?? text
  }
}
