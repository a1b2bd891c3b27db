package import JSON

/// A tool as `tools/list` tells it.
package struct Tool: Sendable, Hashable {
  /// Hints to the client (MCP 2026-07-28, tools); a client need not believe them.
  package struct Annotations: Sendable, Hashable {
    package var readOnly: Bool
    package var destructive: Bool
    package var idempotent: Bool
    /// Whether it deals with things outside the server.
    package var openWorld: Bool

    package init(readOnly: Bool, destructive: Bool, idempotent: Bool, openWorld: Bool = true) {
      self.readOnly = readOnly
      self.destructive = destructive
      self.idempotent = idempotent
      self.openWorld = openWorld
    }
  }

  /// 1 to 128 characters of `A-Za-z0-9_-.`, unique on the server.
  package var name: String
  package var title: String
  package var description: String
  package var inputSchema: JSONSchema
  package var outputSchema: JSONSchema
  package var annotations: Annotations

  package init(
    name: String, title: String, description: String, inputSchema: JSONSchema, outputSchema: JSONSchema,
    annotations: Annotations
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.inputSchema = inputSchema
    self.outputSchema = outputSchema
    self.annotations = annotations
  }

  package var json: JSONValue {
    [
      "name": .string(name), "title": .string(title), "description": .string(description),
      "inputSchema": inputSchema.value, "outputSchema": outputSchema.value,
      "annotations": [
        "title": .string(title), "readOnlyHint": .bool(annotations.readOnly),
        "destructiveHint": .bool(annotations.destructive), "idempotentHint": .bool(annotations.idempotent),
        "openWorldHint": .bool(annotations.openWorld),
      ],
    ]
  }
}
