/// Views that were saved under a name. They are shared by all servers, and by all consoles of the host: only what was saved or
/// deleted here is written, so that none takes back what another has done.
package struct NamedViews: Sendable, Hashable {
  private(set) var byName: [String: SavedView]
  /// What is written of them, by name; deleted where it is none any more.
  private(set) var changed: Set<String> = []
  /// As they were before they were saved anew or deleted here, until this console ends.
  private(set) var former: [String: SavedView] = [:]

  package init() { byName = [:] }

  init(_ byName: [String: SavedView]) { self.byName = byName }

  subscript(name: String) -> SavedView? {
    get { byName[name] }
    set {
      if let view = byName[name], view != newValue { former[name] = view }
      byName[name] = newValue
      changed.insert(name)
    }
  }

  package var names: [String] { byName.keys.sorted() }

  /// With what other consoles have written meanwhile. What was changed here stays as it is until that is what is written.
  mutating func take(_ written: NamedViews) {
    changed = changed.filter { byName[$0] != written.byName[$0] }
    var taken = written.byName
    for name in changed { taken[name] = byName[name] }
    byName = taken
  }

  /// Longer ones are none.
  static let longestName = 40

  /// A name that a command can be given: no word of the command itself, nothing that looks like a flag.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.count <= longestName && !text.hasPrefix("-") && !ViewCommand.words.contains(text)
      && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789-_.:+".unicodeScalars.contains($0) }
  }
}
