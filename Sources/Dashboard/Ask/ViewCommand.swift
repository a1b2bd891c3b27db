import JSON
import Jobs

/// What `:view` does with views that have a name.
enum ViewCommand: Sendable, Hashable {
  case names
  case show(String)
  case save(String)
  case delete(String)
  /// As it was before it was saved anew or deleted.
  case restore(String)

  /// What a view cannot be called.
  static let words: Set<String> = ["save", "delete", "restore"]

  init(_ words: [String], _ views: NamedViews) throws(CommandError) {
    switch words.first {
    case nil: self = .names
    case "save":
      guard words.count == 2, NamedViews.isName(words[1]) else {
        throw CommandError(words.count == 2 ? ViewCommand.noName(words[1]) : Verb.view.usage)
      }
      self = .save(words[1])
    case "delete":
      guard words.count == 2 else { throw CommandError(Verb.view.usage) }
      self = .delete(try ViewCommand.known(words[1], views))
    case "restore":
      guard words.count == 2 else { throw CommandError(Verb.view.usage) }
      guard views.former[words[1]] != nil else { throw CommandError(ViewCommand.noFormer(words[1], views)) }
      self = .restore(words[1])
    case let name?:
      guard words.count == 1 else { throw CommandError(Verb.view.usage) }
      self = .show(try ViewCommand.known(name, views))
    }
  }

  private static func known(_ name: String, _ views: NamedViews) throws(CommandError) -> String {
    if views[name] != nil { return name }
    let shown = Cut.short(name, NamedViews.longestName)
    if let near = NearMiss.of(name, in: views.names) {
      throw CommandError("there is no view \(shown); did you mean \(near)?")
    }
    throw CommandError(
      "there is no view \(shown); "
        + (views.names.isEmpty
          ? "view save \(shown) makes one of what is shown" : "there is \(views.names.joined(separator: ", "))"))
  }

  private static func noFormer(_ name: String, _ views: NamedViews) -> String {
    "view \(Cut.short(name, NamedViews.longestName)) was neither saved anew nor deleted here; "
      + (views.former.isEmpty
        ? "there is nothing to restore" : "restore \(views.former.keys.sorted().joined(separator: ", "))")
  }

  private static func noName(_ text: String) -> String {
    "a view cannot be called \(Cut.short(text, NamedViews.longestName)): letters, digits and -_.:+, at the most "
      + "\(NamedViews.longestName), and neither save, delete nor restore"
  }

  /// What may follow the verb and these words.
  static func candidates(_ words: some Collection<String>, _ views: NamedViews) -> [String] {
    switch words.first {
    case nil: views.names + ["save", "delete", "restore"]
    case "save" where words.count == 1, "delete" where words.count == 1: views.names
    case "restore" where words.count == 1: views.former.keys.sorted()
    default: []
    }
  }
}

extension State {
  mutating func follow(_ command: ViewCommand) {
    switch command {
    case .names: say(viewNames, .info, isAnswer: true)
    case .show(let name):
      guard let view = views[name] else { return }
      home()
      show(view)
      setSort(view.sort)
      log.select()
      say("view \(name)\(logPatterns.map { ": the log shows \($0)" } ?? "")", .info, isAnswer: true)
    case .save(let name):
      let isNew = views[name] == nil
      views[name] = view
      let way = isNew ? "view \(name) shows it again" : "view restore \(name) brings back what it was"
      say("view \(name) is saved\(isNew ? "" : " anew"): \(way)", .info, isAnswer: true)
    case .delete(let name):
      views[name] = nil
      say("view \(name) is deleted; view restore \(name) brings it back", .info, isAnswer: true)
    case .restore(let name):
      guard let view = views.former[name] else { return }
      views[name] = view
      say("view \(name) is what it was: view \(name) shows it", .info, isAnswer: true)
    }
  }

  private var viewNames: String {
    let names = views.names
    return names.isEmpty
      ? "no view has been saved; view save NAME keeps columns, order, filter and panes as they are"
      : "views: \(names.joined(separator: ", "))"
  }
}
