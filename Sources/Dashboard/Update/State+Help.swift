import Screen

extension State {
  /// In the help every letter but the moving keys searches once `/` was pressed.
  mutating func takeInHelp(_ key: Key) -> [Effect] {
    guard var help else { return [] }
    if help.isSearching {
      switch key {
      case .enter: help.isSearching = false
      case .escape: help = HelpView(search: LineInput(), isSearching: false, top: 0)
      default:
        if help.search.edit(key) {
          help.top = 0
        } else if let intent = keymap.intent(for: key, in: .help) {
          return perform(intent)
        }
      }
      self.help = help
      return []
    }
    if key == .character("/") {
      self.help?.isSearching = true
      return []
    }
    if key == .character("?") {
      self.help = nil
      return []
    }
    return keymap.intent(for: key, in: .help).map { perform($0) } ?? []
  }
}
