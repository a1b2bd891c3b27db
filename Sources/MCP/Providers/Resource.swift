package import JSON

/// Something that can be read, as `resources/list` tells it.
package struct Resource: Sendable, Hashable {
  package var uri: String
  package var name: String
  package var title: String
  package var description: String
  package var mimeType: String

  package init(uri: String, name: String, title: String, description: String, mimeType: String) {
    self.uri = uri
    self.name = name
    self.title = title
    self.description = description
    self.mimeType = mimeType
  }

  package var json: JSONValue {
    [
      "uri": .string(uri), "name": .string(name), "title": .string(title), "description": .string(description),
      "mimeType": .string(mimeType),
    ]
  }
}

/// Some of all resources, in a stable order.
package struct ResourcePage: Sendable, Hashable {
  package var resources: [Resource]
  /// Where the next page begins, for the provider to read; nil where this is the last.
  package var next: String?

  package init(resources: [Resource], next: String? = nil) {
    self.resources = resources
    self.next = next
  }
}
