import HTTP
import JSON
import Service

/// Arguments from a query, typed as their operation's schema says.
struct QueryArguments {
  /// The members that may be given.
  let properties: [String: JSONValue]
  /// For the words of a refusal: `GET /api/v1/jobs`.
  let place: String

  func read(_ query: String?) throws(Problem) -> [String: JSONValue] {
    var texts: [String: [String]] = [:]
    for part in (query ?? "").split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decoded(pair[0], plusIsSpace: true),
        let value = PercentCoding.decoded(pair.count > 1 ? pair[1] : "true", plusIsSpace: true)
      else { throw Problem(400, "malformed_request", "the query is not percent-encoded as RFC 3986 says") }
      texts[name, default: []].append(value)
    }
    var values: [String: JSONValue] = [:]
    for (name, texts) in texts.sorted(by: { $0.key < $1.key }) {
      guard let schema = properties[name] else { throw unknown(name) }
      values[name] = try value(texts, of: name, schema)
    }
    return values
  }

  private func unknown(_ name: String) -> Problem {
    let known = properties.keys.sorted()
    let near = NearMiss.of(name, in: known).map { "did you mean \($0)?" }
    let list = known.isEmpty ? "there are none" : "known: \(known.joined(separator: ", "))"
    return Problem(
      422, "invalid", "\(Problem.quoted(name)) is not a parameter of \(place)", hint: near ?? list)
  }

  private func value(_ texts: [String], of name: String, _ schema: JSONValue) throws(Problem) -> JSONValue {
    if let items = listItems(schema) {
      // Repeated, or in one with commas between.
      let all = texts.count > 1 ? texts : texts.flatMap { $0.split(separator: ",").map(String.init) }
      if all.count == 1, schema["type"]?.string != "array" { return try single(all[0], name, items) }
      var list: [JSONValue] = []
      for text in all { list.append(try single(text, name, items)) }
      return .array(list)
    }
    guard texts.count == 1 else { throw Problem.invalid(name, "is given \(texts.count) times") }
    return try single(texts[0], name, schema)
  }

  /// The schema of the elements where a list is allowed.
  private func listItems(_ schema: JSONValue) -> JSONValue? {
    if schema["type"]?.string == "array" { return schema["items"] }
    return schema["anyOf"]?.array?.first { $0["type"]?.string == "array" }?["items"]
  }

  private func single(_ text: String, _ name: String, _ schema: JSONValue) throws(Problem) -> JSONValue {
    let type = schema["type"]?.string ?? "string"
    let value: JSONValue? =
      switch type {
      case "integer": Int(text).map(JSONValue.int)
      case "number": Double(text).flatMap { $0.isFinite ? .double($0) : nil }
      case "boolean": ["true": true, "1": true, "false": false, "0": false][text]
      case "string": .string(text)
      default: nil
      }
    guard let value else { throw Problem.invalid(name, "must be \(type), not \(Problem.quoted(text))") }
    return value
  }
}
