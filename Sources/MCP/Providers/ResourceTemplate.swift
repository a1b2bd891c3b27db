package import JSON

/// A family of resources, as `resources/templates/list` tells it.
package struct ResourceTemplate: Sendable, Hashable {
  /// RFC 6570, of level 1: `job://{job_id}/logs`.
  package var uriTemplate: String
  package var name: String
  package var title: String
  package var description: String
  package var mimeType: String

  package init(uriTemplate: String, name: String, title: String, description: String, mimeType: String) {
    self.uriTemplate = uriTemplate
    self.name = name
    self.title = title
    self.description = description
    self.mimeType = mimeType
  }

  package var json: JSONValue {
    [
      "uriTemplate": .string(uriTemplate), "name": .string(name), "title": .string(title),
      "description": .string(description), "mimeType": .string(mimeType),
    ]
  }
}
