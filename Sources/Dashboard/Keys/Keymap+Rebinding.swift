import JSON
import Screen

extension Keymap {
  /// Keys for an action in place of those that it has; none at all where the list is empty.
  package struct Change: Sendable, Hashable {
    package var action: String
    package var keys: [String]

    package init(_ action: String, _ keys: [String]) {
      self.action = action
      self.keys = keys
    }
  }

  /// Every action, as it is called in `keys.json5`.
  package static let actions = unique(standard.bindings.map(\.action))

  private var actions: [String] { Keymap.unique(bindings.map(\.action)) }

  /// A preset with somebody's own keys over it. Whatever is bound, nothing that starts an action can confirm it.
  package static func made(_ preset: String, _ changes: [Change] = []) throws(KeymapFault) -> Keymap {
    guard let given = presets.first(where: { $0.name == preset }) else {
      throw KeymapFault(action: "preset", text: "there is no preset \(preset)\(near(preset, presetNames))")
    }
    var keymap = try given.applied(to: standard).rebound(given.changes).rebound(changes)
    keymap.preset = preset
    return keymap
  }

  func rebound(_ changes: [Change]) throws(KeymapFault) -> Keymap {
    var rebound = bindings
    for change in changes {
      let found = rebound.indices.filter { rebound[$0].action == change.action }
      if found.isEmpty {
        let near = Keymap.near(change.action, actions)
        throw KeymapFault(action: change.action, text: "there is no action \(change.action)\(near)")
      }
      let keys = try Keymap.keys(change, rebound[found[0]])
      for index in found { rebound[index].keys = keys }
    }
    let keymap = Keymap(rebound)
    try keymap.check(changes)
    return keymap
  }

  private static func keys(_ change: Change, _ binding: Binding) throws(KeymapFault) -> [Keystroke] {
    var keys: [Keystroke] = []
    for name in change.keys {
      guard let key = Keystroke(named: name) else {
        let isMany = name.split(separator: " ").count > 2
        let why = isMany ? "“\(name)” is more than two keys: two at most" : nil
        let text = "\(change.action): " + (why ?? "there is no key “\(name)”\(near(name, Key.longNames))")
        throw KeymapFault(action: change.action, text: text)
      }
      if [key.first, key.second].contains(.control("\\")) {
        throw KeymapFault(action: change.action, text: "\(change.action): \(key.name) ends the program at once, always")
      }
      if !binding.contexts.contains(where: key.works) {
        throw KeymapFault(
          action: change.action, text: "\(change.action): \(key.name) cannot be used there; \(reason(key))")
      }
      keys.append(key)
    }
    return keys
  }

  private static func reason(_ key: Keystroke) -> String {
    key.second != nil
      ? "two keys after each other are for pages: give one key" : "letters are typed there: use Ctrl- or Alt-"
  }

  private static func near(_ word: String, _ known: [String]) -> String {
    NearMiss.of(word, in: known).map { "; did you mean \($0)?" } ?? "; known: \(known.joined(separator: ", "))"
  }

  static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

// MARK: - What must hold, whatever is bound

extension Keymap {
  private func check(_ changes: [Change]) throws(KeymapFault) {
    // Before the clashes: that a key would be a yes to what it starts is what matters most.
    try checkConfirm(changes)
    if let clash = clashes.first {
      let isMine = changes.contains { $0.action == clash.second }
      let (mine, other) = isMine ? (clash.second, clash.first) : (clash.first, clash.second)
      let way = way(out: other, mine: mine)
      throw KeymapFault(
        action: mine,
        text:
          "\(Keymap.asWritten(clash.key, changes, mine)) is \(mine) and \(other) in the \(clash.context.title); \(way)")
    }
    for (intent, context) in Keymap.needed where !hasKey(intent, context) {
      let name = intent.action(in: self)
      throw KeymapFault(
        action: name, text: "\(name) must have a key in the \(context.title): without one it cannot be done")
    }
  }

  /// What can be done about a key that two actions have: what is advised here has been tried.
  private func way(out other: String, mine: String) -> String {
    let taken = bindings.filter { $0.action == mine }.flatMap(\.keys)
    let keys = bindings.first { $0.action == other }?.keys ?? []
    let rest = keys.filter { key in !taken.contains { $0.collides(with: key) } }
    if !rest.isEmpty, works(other, rest) {
      return "leave it to the other keys of \(other): \(Keymap.written(other, rest))"
    }
    if works(other, []) { return "give \(other) another key as well, or none: \(other): []" }
    let spare = ["Ctrl-G", "Ctrl-Q", "Ctrl-Y"] + (3...12).map { "F\($0)" }
    for name in spare {
      if let key = Keystroke(named: name), works(other, [key]) {
        return "give \(other) another key as well: \(Keymap.written(other, [key]))"
      }
    }
    return "choose another key for \(mine)"
  }

  private static func written(_ action: String, _ keys: [Keystroke]) -> String {
    "\(action): [" + keys.map { "\"\($0.name)\"" }.joined(separator: ", ") + "]"
  }

  /// With these keys nothing is wrong with the action any more.
  private func works(_ action: String, _ keys: [Keystroke]) -> Bool {
    var tried = bindings
    for index in tried.indices where tried[index].action == action { tried[index].keys = keys }
    let keymap = Keymap(tried)
    let isClear = !keymap.clashes.contains { $0.first == action || $0.second == action }
    return isClear && Keymap.needed.allSatisfy { keymap.hasKey($0.0, $0.1) } && (try? keymap.checkConfirm([])) != nil
  }

  /// A key by the name that was given to it, where that is another.
  private static func asWritten(_ key: String, _ changes: [Change], _ action: String) -> String {
    let names = changes.filter { $0.action == action }.flatMap(\.keys)
    let name = names.first { Keystroke(named: $0)?.name == key && $0.lowercased().hasPrefix("ctrl-") && $0 != key }
    return name.map { "\($0), which a terminal sends as \(key)," } ?? key
  }

  /// What cannot be left without.
  private static let needed: [(Intent, Context)] = [
    (.confirm, .plan), (.decline, .plan), (.accept, .bar), (.back, .bar), (.back, .jobs), (.back, .help),
    (.quit, .jobs),
    (.up, .jobs), (.down, .jobs),
  ]

  private func hasKey(_ intent: Intent, _ context: Context) -> Bool {
    bindings.contains { binding in
      binding.intent == intent && binding.contexts.contains(context)
        && binding.keys.contains { $0.works(in: context) }
    }
  }

  /// Held down, or pressed once too often, the key that begins an action must not be the yes to it.
  private func checkConfirm(_ changes: [Change]) throws(KeymapFault) {
    let yes = Set(bindings.filter { $0.intent == .confirm }.flatMap { $0.keys.map(\.first) })
    for binding in bindings where binding.intent.startsAction {
      for key in binding.keys {
        for part in [key.first, key.second].compactMap({ $0 }) where yes.contains(part) {
          // Its line is that of the one that was bound anew.
          let isMine = changes.contains { $0.action == binding.action }
          throw KeymapFault(
            action: isMine ? binding.action : "confirm",
            text:
              "\(part.name) starts \(binding.action), so it cannot confirm it too; choose another key for one of them")
        }
      }
    }
  }
}

extension Intent {
  /// A plan may come of it.
  var startsAction: Bool {
    switch self {
    case .undo, .retry, .accept, .command, .ask, .toggleSavepoint: true
    default: action != nil
    }
  }

  fileprivate func action(in keymap: Keymap) -> String {
    keymap.bindings.first { $0.intent == self }?.action ?? rawValue
  }
}
