import FoundationEssentials
import JSON
import Jobs

extension Session {
  /// The file's text with this session in place of what it has for `server`; what it has for others stays. A text that
  /// cannot be read is replaced.
  package func text(for server: String, over before: String?) -> String {
    let file = before.flatMap { try? JSONValue(parsing: $0) }
    var last = file?["views"]?.object ?? [:]
    last[Session.key(server)] = view.json
    let named = views.json(over: file?["named"]?.object)
    return JSONValue.object([
      "version": 1, "views": .object(last), "named": named, "history": history(over: file?["history"]),
    ]).text + "\n"
  }

  /// What another console wrote meanwhile stands before what was typed here, as in a shell's.
  private func history(over before: JSONValue?) -> JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: Session.kept.map { kind, name in
          let own = (histories[kind] ?? []).filter(Session.isHarmless)
          let known = Set(own)
          let others = (before?[name]?.array?.compactMap(\.string) ?? []).filter { !known.contains($0) }
          return (name, .array((others + own).suffix(Session.longestHistory).map(JSONValue.string)))
        }))
  }

  private static let kept: [(Bar.Kind, String)] = [
    (.filter, "filter"), (.command, "command"), (.ask, "ask"), (.log(.search), "log_search"),
    (.log(.include), "log_only"), (.log(.exclude), "log_not"),
  ]

  /// A line with a password in it stays in memory, and is forgotten with it.
  static func isHarmless(_ line: String) -> Bool {
    line.utf8.count <= 2000 && Secrets.masked(line, as: .sentence) == line
  }

  /// An address may carry a name and a password.
  private static func key(_ server: String) -> String { Secrets.masked(server) }

  /// Reads what the file has for a server. What is wrong in it is said in `faults`, a sentence each, and left out.
  package init(text: String, server: String, faults: inout [String]) {
    self.init()
    let file: JSONValue
    do throws(JSONFault) { file = try JSONValue(parsing: text) } catch {
      faults.append("it is not JSON: \(error)")
      return
    }
    guard file["version"]?.int == 1 else {
      faults.append("its version is not 1")
      return
    }
    for (kind, name) in Session.kept {
      let lines = file["history"]?[name]?.array?.compactMap(\.string) ?? []
      histories[kind] = Array(lines.suffix(Session.longestHistory))
    }
    histories = histories.filter { !$0.value.isEmpty }
    if let json = file["views"]?[Session.key(server)] { view = SavedView(json, &faults) }
    views = NamedViews(file["named"]?.object ?? [:], &faults)
  }
}

extension NamedViews {
  /// What a file has of them, with what was changed here; all where it has none.
  fileprivate func json(over before: [String: JSONValue]?) -> JSONValue {
    guard let before else { return .object(byName.mapValues(\.json)) }
    var named = before
    for name in changed { named[name] = byName[name]?.json }
    return .object(named)
  }

  init(_ json: [String: JSONValue], _ faults: inout [String]) {
    var byName: [String: SavedView] = [:]
    for (name, view) in json where NamedViews.isName(name) {
      var found: [String] = []
      byName[name] = SavedView(view, &found)
      faults += found.map { "view \(name): \($0)" }
    }
    self.init(byName)
  }
}
