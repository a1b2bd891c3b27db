import JSON
import MCP
import Service

/// The REST face as OpenAPI 3.1.1, whose schemas are JSON Schema 2020-12 and so are those of the operations as they stand.
enum OpenAPI {
  static func document(_ identity: Implementation) -> JSONValue {
    var paths: [String: [String: JSONValue]] = [:]
    for route in Routes.table {
      paths[route.pattern.description, default: [:]][route.method.lowercased()] = entry(route)
    }
    return [
      "openapi": "3.1.1",
      "info": [
        "title": .string(identity.name), "version": .string(identity.version),
        "summary": "Jobs of Flink, Spark, Dataflow and the direct runner, watched and changed",
      ],
      "paths": .object(paths.mapValues { .object($0) }),
      "components": [
        "schemas": ["Problem": problem, "Accepted": accepted, "Operation": work],
        "responses": ["Problem": problemResponse],
        "securitySchemes": [
          "key": ["type": "apiKey", "in": "header", "name": "X-API-Key"],
          "bearer": ["type": "http", "scheme": "bearer"],
        ],
      ],
      // A server without keys asks nobody; the empty requirement says so.
      "security": [["key": []], ["bearer": []], [:]],
    ]
  }

  private static func entry(_ route: Route) -> JSONValue {
    var members: [String: JSONValue] = [
      "operationId": .string(identifier(of: route)), "summary": .string(route.summary),
      "responses": .object(responses(of: route)),
    ]
    var parameters = route.pattern.parameters.map { parameter($0, in: "path", described($0, route), isRequired: true) }
    if case .operation(let name) = route.action, let operation = Operations.named[name] {
      members["description"] = .string("\(operation.summary) Needs the role \(operation.role.name).")
      members["tags"] = [operation.isWriting ? "write" : "read"]
      if route.method == "GET" {
        parameters += query(of: operation, route)
      } else {
        members["requestBody"] = body(schema(of: operation, route))
        parameters.append(reference(header: "Idempotency-Key", "The same as idempotency_key"))
      }
    }
    if case .lifecycle(let step) = route.action {
      if step == .initialize {
        members["requestBody"] = body(initialization)
      } else {
        parameters.append(reference(header: ServerHandler.connectionHeader, "The connection", isRequired: true))
      }
    } else if !route.ignoresConnection {
      parameters.append(reference(header: ServerHandler.connectionHeader, "An active connection, if any"))
    }
    if route.action == .events { parameters.append(reference(header: "Last-Event-ID", "The last event that was read")) }
    if !parameters.isEmpty { members["parameters"] = .array(parameters) }
    if route.isOpen { members["security"] = [] }
    return .object(members)
  }

  /// Unique; an operation's first route has its name.
  private static func identifier(of route: Route) -> String {
    switch route.action {
    case .operation(let name):
      let isFirst = Routes.table.first { $0.action == route.action }?.pattern == route.pattern
      return isFirst ? name : name + "_of_all"
    case .lifecycle(let step): return "mcp_\(step.rawValue)"
    case .work: return "get_operation"
    case .openAPI: return "get_openapi"
    default: return "get_\(route.action)"
    }
  }
}

// Parameters and bodies.
extension OpenAPI {
  private static func described(_ name: String, _ route: Route) -> JSONValue {
    if case .operation(let operation) = route.action,
      let schema = Operations.named[operation]?.input.value["properties"]?[name]
    {
      return schema
    }
    return ["type": "string", "description": "As a 202 told it"]
  }

  private static func parameter(
    _ name: String, in place: String, _ schema: JSONValue, isRequired: Bool
  ) -> JSONValue {
    [
      "name": .string(name), "in": .string(place), "required": .bool(isRequired),
      "description": schema["description"] ?? "", "schema": schema,
    ]
  }

  private static func reference(header name: String, _ words: String, isRequired: Bool = false) -> JSONValue {
    var schema: [String: JSONValue] = ["type": "string", "description": .string(words)]
    if isRequired { schema["minLength"] = 1 }
    return parameter(name, in: "header", .object(schema), isRequired: isRequired)
  }

  private static func query(of operation: Operation, _ route: Route) -> [JSONValue] {
    let inPath = route.pattern.parameters
    let required = operation.input.value["required"]?.array?.compactMap(\.string) ?? []
    let properties = operation.input.value["properties"]?.object ?? [:]
    return properties.sorted { $0.key < $1.key }.filter { !inPath.contains($0.key) }.map { name, schema in
      parameter(name, in: "query", schema, isRequired: required.contains(name))
    }
  }

  /// The operation's input without what the path says.
  private static func schema(of operation: Operation, _ route: Route) -> JSONValue {
    var members = operation.input.value.object ?? [:]
    let inPath = route.pattern.parameters
    members["properties"] = .object((members["properties"]?.object ?? [:]).filter { !inPath.contains($0.key) })
    let required = (members["required"]?.array ?? []).filter { !inPath.contains($0.string ?? "") }
    members["required"] = required.isEmpty ? nil : .array(required)
    return .object(members)
  }

  private static func body(_ schema: JSONValue) -> JSONValue {
    ["required": .bool(schema["required"] != nil), "content": ["application/json": ["schema": schema]]]
  }

  private static let initialization: JSONValue = [
    "type": "object", "required": ["protocol_version"],
    "properties": [
      "protocol_version": ["type": "string", "enum": .array(Negotiation.protocolVersions.map(JSONValue.string))],
      "client": [
        "type": "object", "properties": ["name": ["type": "string"], "version": ["type": "string"]],
      ],
      "capabilities": ["type": "object", "additionalProperties": true],
    ],
  ]
}
