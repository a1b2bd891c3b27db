/// The part of JSON Schema 2020-12 that operations need: enough to describe their arguments exactly, and to check them.
///
/// A schema is a `JSONValue`, so that it is sent as it is checked. `violations(in:)` names the place and the mend.
package struct JSONSchema: Sendable, Hashable {
  package let value: JSONValue

  package init(_ value: JSONValue) { self.value = value }

  package static func string(_ description: String, choices: [String]? = nil, minLength: Int? = nil) -> JSONSchema {
    var members: [String: JSONValue] = ["type": "string", "description": .string(description)]
    if let choices { members["enum"] = .array(choices.map(JSONValue.string)) }
    if let minLength { members["minLength"] = .int(minLength) }
    return JSONSchema(.object(members))
  }

  package static func integer(_ description: String, minimum: Int? = nil, maximum: Int? = nil) -> JSONSchema {
    var members: [String: JSONValue] = ["type": "integer", "description": .string(description)]
    if let minimum { members["minimum"] = .int(minimum) }
    if let maximum { members["maximum"] = .int(maximum) }
    return JSONSchema(.object(members))
  }

  package static func number(_ description: String, minimum: Double? = nil, maximum: Double? = nil) -> JSONSchema {
    var members: [String: JSONValue] = ["type": "number", "description": .string(description)]
    if let minimum { members["minimum"] = .double(minimum) }
    if let maximum { members["maximum"] = .double(maximum) }
    return JSONSchema(.object(members))
  }

  package static func boolean(_ description: String) -> JSONSchema {
    JSONSchema(["type": "boolean", "description": .string(description)])
  }

  package static func array(_ description: String, of items: JSONSchema) -> JSONSchema {
    JSONSchema(["type": "array", "description": .string(description), "items": items.value])
  }

  /// An object whose members are not known in advance, such as pipeline options.
  package static func map(_ description: String) -> JSONSchema {
    JSONSchema(["type": "object", "description": .string(description), "additionalProperties": true])
  }

  /// One of several shapes.
  package static func any(_ description: String, of choices: [JSONSchema]) -> JSONSchema {
    JSONSchema(["description": .string(description), "anyOf": .array(choices.map(\.value))])
  }

  /// An object with just these members.
  package static func object(
    _ properties: KeyValuePairs<String, JSONSchema>, required: [String] = [], description: String? = nil,
    open: Bool = false
  ) -> JSONSchema {
    var members: [String: JSONValue] = [
      "type": "object", "additionalProperties": .bool(open),
      "properties": .object(Dictionary(properties.map { ($0.key, $0.value.value) }, uniquingKeysWith: { $1 })),
    ]
    if !required.isEmpty { members["required"] = .array(required.map(JSONValue.string)) }
    if let description { members["description"] = .string(description) }
    return JSONSchema(.object(members))
  }

  /// The same schema where null serves too.
  package var nullable: JSONSchema {
    guard var members = value.object, let type = members["type"] else { return self }
    members["type"] = .array([type, "null"])
    return JSONSchema(.object(members))
  }
}
