package import JSON

/// What a resource holds, as text.
package struct ResourceContents: Sendable, Hashable {
  package var uri: String
  package var mimeType: String
  package var text: String

  package init(uri: String, mimeType: String, text: String) {
    self.uri = uri
    self.mimeType = mimeType
    self.text = text
  }

  package var json: JSONValue { ["uri": .string(uri), "mimeType": .string(mimeType), "text": .string(text)] }
}
