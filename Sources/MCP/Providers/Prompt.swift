package import JSON

/// A prompt as `prompts/list` tells it.
package struct Prompt: Sendable, Hashable {
  package struct Argument: Sendable, Hashable {
    package var name: String
    package var description: String
    package var isRequired: Bool

    package init(_ name: String, _ description: String, isRequired: Bool) {
      self.name = name
      self.description = description
      self.isRequired = isRequired
    }

    var json: JSONValue {
      ["name": .string(name), "description": .string(description), "required": .bool(isRequired)]
    }
  }

  package var name: String
  package var title: String
  package var description: String
  package var arguments: [Argument]

  package init(name: String, title: String, description: String, arguments: [Argument]) {
    self.name = name
    self.title = title
    self.description = description
    self.arguments = arguments
  }

  package var json: JSONValue {
    [
      "name": .string(name), "title": .string(title), "description": .string(description),
      "arguments": .array(arguments.map(\.json)),
    ]
  }
}
