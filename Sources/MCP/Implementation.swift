package import JSON

/// A program that speaks the protocol, as it names itself.
package struct Implementation: Sendable, Hashable {
  package var name: String
  package var version: String
  package var title: String?

  package init(name: String, version: String, title: String? = nil) {
    self.name = name
    self.version = version
    self.title = title
  }

  package init?(json: JSONValue) {
    guard let name = json["name"]?.string, let version = json["version"]?.string else { return nil }
    self.init(name: name, version: version, title: json["title"]?.string)
  }

  package var json: JSONValue {
    var members: [String: JSONValue] = ["name": .string(name), "version": .string(version)]
    if let title { members["title"] = .string(title) }
    return .object(members)
  }
}
