import JSON
import Service

// What is answered.
extension OpenAPI {
  static func responses(of route: Route) -> [String: JSONValue] {
    var responses: [String: JSONValue] = ["default": ["$ref": "#/components/responses/Problem"]]
    switch route.action {
    case .operation(let name):
      guard let operation = Operations.named[name] else { return responses }
      responses["200"] = content("It has happened", operation.output.value)
      if operation.isWriting { responses["202"] = pending }
    case .lifecycle(.initialize): responses["200"] = opened
    case .lifecycle(.shutdown): responses["200"] = content("The connection ends", ["type": "object"])
    case .lifecycle: responses["204"] = ["description": "Done"]
    case .work: responses["200"] = content("How it goes", ["$ref": "#/components/schemas/Operation"])
    case .events: responses["200"] = content("Events until either side ends", ["type": "string"], "text/event-stream")
    case .metrics: responses["200"] = content("Figures", ["type": "string"], "text/plain")
    case .welcome: responses["200"] = content("A short text", ["type": "string"], "text/plain")
    case .manifest, .openAPI, .mcp: responses["200"] = content("The document", ["type": "object"])
    case .health:
      responses["200"] = content("It serves", status("ok"))
      responses["503"] = content("It is shutting down", status("draining"))
    }
    return responses
  }

  private static func content(
    _ description: String, _ schema: JSONValue, _ type: String = "application/json"
  ) -> JSONValue {
    ["description": .string(description), "content": .object([type: ["schema": schema]])]
  }

  private static func status(_ word: String) -> JSONValue {
    ["type": "object", "required": ["status"], "properties": ["status": ["const": .string(word)]]]
  }

  private static let pending: JSONValue = [
    "description": "It goes on after wait_seconds; Location is where to ask for its end",
    "headers": ["Location": ["schema": ["type": "string"]]],
    "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Accepted"]]],
  ]

  private static let opened: JSONValue = [
    "description": "The connection is open, and becomes active by initialized",
    "headers": .object([ServerHandler.connectionHeader: ["schema": ["type": "string"]]]),
    "content": [
      "application/json": [
        "schema": [
          "type": "object", "required": ["protocol_version", "server", "capabilities"],
          "properties": [
            "protocol_version": ["type": "string"], "server": ["type": "object"], "capabilities": ["type": "object"],
          ],
        ]
      ]
    ],
  ]

  static let problemResponse: JSONValue = [
    "description": "It was not done, and why (RFC 9457)",
    "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
  ]

  static let problem: JSONValue = [
    "type": "object", "required": ["type", "title", "status", "code", "detail"],
    "properties": [
      "type": ["type": "string", "format": "uri"], "title": ["type": "string"], "status": ["type": "integer"],
      "code": ["type": "string", "description": "For programs"],
      "detail": ["type": "string", "description": "In words"],
      "hint": ["type": "string", "description": "What to do instead"],
    ],
  ]

  static let accepted: JSONValue = [
    "type": "object", "required": ["state", "operation", "detail"],
    "properties": [
      "operation_id": ["type": "string"], "state": ["const": "running"], "operation": ["type": "string"],
      "job_id": ["type": "string"], "detail": ["type": "string"], "hint": ["type": "string"],
    ],
  ]

  static let work: JSONValue = [
    "type": "object", "required": ["operation_id", "operation", "job_id", "state", "started_at"],
    "properties": [
      "operation_id": ["type": "string"], "operation": ["type": "string"], "job_id": ["type": "string"],
      "state": ["enum": ["running", "done", "failed", "detached", "interrupted"]],
      "started_at": ["type": "string", "format": "date-time"],
      "ended_at": ["type": ["string", "null"], "format": "date-time"],
      "result": ["type": "object", "description": "Of done: what the call would have been answered"],
      "detail": [
        "type": "string",
        "description": "Of detached: the engine goes on with it. Of interrupted: the server ended; what is known",
      ],
      "hint": ["type": "string"], "problem": ["$ref": "#/components/schemas/Problem"],
    ],
  ]
}
