package import JSON

/// A tool that a model may call.
package struct ModelTool: Sendable, Hashable {
  package var name: String
  package var summary: String
  /// A JSON Schema of type `object`.
  package var parameters: JSONValue

  package init(name: String, summary: String, parameters: JSONValue) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
  }
}
