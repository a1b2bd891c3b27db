package import JSON

/// A call that a model wants; nothing has been done or judged of it.
package struct ModelCall: Sendable, Hashable {
  /// What its result must be given back under; made up where the model gave none.
  package var id: String
  package var name: String
  /// Nil where what the model wrote is no object.
  package var arguments: [String: JSONValue]?
  /// The arguments as the model wrote them.
  package var written: String

  package init(id: String, name: String, arguments: [String: JSONValue]) {
    self.id = id
    self.name = name
    self.arguments = arguments
    written = JSONValue.object(arguments).text
  }

  /// - Parameter written: JSON, or what a small model takes for it.
  package init(id: String, name: String, written: String) {
    self.id = id
    self.name = name
    self.written = written
    let isEmpty = !written.contains { !$0.isWhitespace }
    arguments = isEmpty ? [:] : LenientJSON.value(of: written)?.object
  }
}
