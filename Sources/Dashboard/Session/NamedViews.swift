/// Views that were saved under a name. They are shared by all servers, and by all consoles of the host: only what was saved or
/// deleted here is written, so that none takes back what another has done.
package struct NamedViews: Sendable, Hashable {
  private(set) var byName: [String: SavedView]
  /// What is written of them, by name; deleted where it is none any more.
  private(set) var changed: Set<String> = []

  package init() { byName = [:] }

  init(_ byName: [String: SavedView]) { self.byName = byName }

  subscript(name: String) -> SavedView? {
    get { byName[name] }
    set {
      byName[name] = newValue
      changed.insert(name)
    }
  }

  package var names: [String] { byName.keys.sorted() }

  /// Longer ones are none.
  static let longestName = 40

  /// A name that a command can be given: no word of the command itself, nothing that looks like a flag.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.count <= longestName && !text.hasPrefix("-") && !["save", "delete"].contains(text)
      && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789-_.:+".unicodeScalars.contains($0) }
  }
}
