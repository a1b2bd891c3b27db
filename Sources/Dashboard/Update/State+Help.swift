import Screen

extension State {
  /// In the help letters search; what moves, runs and closes lies on other keys.
  mutating func takeInHelp(_ key: Key) -> [Effect] {
    guard var help else { return [] }
    switch (keymap.intent(for: key, in: .help), key) {
    case (.accept, _): return runChosen(help)
    case (.back, _):
      // First the search, then the help.
      self.help = help.search.isEmpty ? nil : HelpView()
    case (let intent?, _): return perform(intent)
    // The keys that open the help and a search are no search yet.
    case (nil, .character("/")) where help.search.isEmpty: break
    case (nil, _) where help.search.isEmpty && keymap.intent(for: key, in: .jobs) == .help: self.help = nil
    default:
      guard help.search.edit(key) else { return [] }
      help.chosen = 0
      self.help = help
    }
    return []
  }

  mutating func scrollHelp(_ intent: Intent, page: Int) {
    guard let help else { return }
    let last = max(0, HelpPage.found(help.search.text, self).count - 1)
    let step = State.distance(intent, page: page, end: last)
    self.help?.chosen = min(max(0, help.chosen + step), last)
  }

  /// Does what the chosen line stands for, where the operator was before the help.
  mutating func runChosen(_ help: HelpView) -> [Effect] {
    let found = HelpPage.found(help.search.text, self)
    guard found.indices.contains(help.chosen) else { return [] }
    switch found[help.chosen] {
    case .key(let binding, _): return run(binding)
    case .command(let verb): return run(verb, help.search.text)
    case .sign: return []
    }
  }

  /// A command that shows something is done; another one stands in its line, with what was searched if that is one.
  private mutating func run(_ verb: Verb, _ search: String) -> [Effect] {
    help = nil
    if verb.isOnlyShown { return runCommand(verb.rawValue) }
    let isWhole = search.contains(" ") && (try? CommandHead(search))?.verb == verb
    bar = Bar(.command, isWhole ? search : verb.usage == verb.rawValue ? verb.rawValue : verb.rawValue + " ")
    return barChanged()
  }

  private mutating func run(_ binding: Binding) -> [Effect] {
    guard HelpPage.isHere(binding, self) else {
      let key = binding.keys.first?.name ?? binding.action
      say("\(key) does that here: \(Keymap.places(binding.contexts))", .info)
      self.help = nil
      return []
    }
    self.help = nil
    return perform(binding.intent)
  }
}
