import HTTP
import JSON
import Service

/// Joins what path, query, body and headers say into the arguments of one call.
enum RequestArguments {
  static func of(
    _ request: HTTPServerRequest, _ route: Route, _ operation: Operation, _ parameters: [String: String]
  ) throws(Problem) -> [String: JSONValue] {
    var properties = operation.input.value["properties"]?.object ?? [:]
    for name in parameters.keys { properties[name] = nil }
    let query = QueryArguments(properties: properties, place: "\(route.method) \(route.pattern)")
    var arguments = parameters.mapValues(JSONValue.string)
    try merge(try query.read(request.query), into: &arguments, "the query")
    guard route.method == "POST" else { return arguments }
    try merge(try RequestBody.members(of: request), into: &arguments, "the body")
    if let key = request.headers["Idempotency-Key"], operation.isWriting {
      try merge(["idempotency_key": .string(key)], into: &arguments, "the Idempotency-Key header")
    }
    return arguments
  }

  /// The same twice is no contradiction.
  private static func merge(
    _ more: [String: JSONValue], into arguments: inout [String: JSONValue], _ place: String
  ) throws(Problem) {
    for (name, value) in more.sorted(by: { $0.key < $1.key }) {
      if let given = arguments[name], given != value, !value.isNull {
        throw Problem.invalid(name, "is given twice, as \(given.text.prefix(120)) and in \(place) otherwise")
      }
      arguments[name] = arguments[name] ?? value
    }
  }
}
