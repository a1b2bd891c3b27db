import Screen

extension State {
  /// In the help every letter but the moving keys searches once `/` was pressed.
  mutating func takeInHelp(_ key: Key) -> [Effect] {
    guard var help else { return [] }
    if help.isSearching {
      switch key {
      case .enter: help.isSearching = false
      case .escape: help = HelpView()
      default:
        if help.search.edit(key) {
          help.chosen = 0
        } else if let intent = keymap.intent(for: key, in: .help) {
          return perform(intent)
        }
      }
      self.help = help
      return []
    }
    switch key {
    case .character("/"): self.help?.isSearching = true
    case .character("?"): self.help = nil
    case .enter: return runChosen(help)
    default: return keymap.intent(for: key, in: .help).map { perform($0) } ?? []
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
  private mutating func runChosen(_ help: HelpView) -> [Effect] {
    let found = HelpPage.found(help.search.text, self)
    guard found.indices.contains(help.chosen) else { return [] }
    let binding = found[help.chosen]
    guard binding.contexts.contains(HelpPage.behind(self)) else {
      let key = binding.keys.first?.name ?? ""
      say("\(key) does that here: \(Keymap.places(binding.contexts))", .info)
      self.help = nil
      return []
    }
    self.help = nil
    return perform(binding.intent)
  }
}
