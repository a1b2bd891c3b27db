import JSON
import MCP
import Service

/// What this server offers, for programs that do not read OpenAPI.
enum Manifest {
  static func json(_ identity: Implementation) -> JSONValue {
    [
      "name": .string(identity.name), "version": .string(identity.version),
      "protocol_versions": .array(Negotiation.protocolVersions.map(JSONValue.string)),
      "capabilities": .object(
        Negotiation.capabilities.mapValues { ["supported": true, "version": .string($0)] }),
      "operations": .array(Operations.table.map(operation)),
      "endpoints": [
        "mcp": "/mcp", "events": "/api/v1/events", "openapi": "/openapi.json", "metrics": "/metrics",
        "health": "/health",
      ],
    ]
  }

  private static func operation(_ operation: Operation) -> JSONValue {
    let routes = Routes.table.filter { $0.action == .operation(operation.name) }
    return [
      "name": .string(operation.name), "title": .string(operation.title), "summary": .string(operation.summary),
      "role": .string(operation.role.name), "read_only": .bool(!operation.isWriting),
      "destructive": .bool(operation.isDestructive),
      "routes": .array(routes.map { ["method": .string($0.method), "path": .string($0.pattern.description)] }),
      "input_schema": operation.input.value, "output_schema": operation.output.value,
    ]
  }
}
