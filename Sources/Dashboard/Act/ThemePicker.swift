/// The list of themes, each shown as soon as one comes to it.
package struct ThemePicker: Sendable, Hashable {
  package let names: [String]
  /// The theme that Esc brings back.
  package let before: String
  package internal(set) var chosen: Int

  init(_ names: [String], before: String) {
    self.names = names
    self.before = before
    chosen = names.firstIndex(of: before) ?? 0
  }
}

extension State {
  /// Which themes there are: they are completed by name, and are a list where that was asked for.
  mutating func takeThemes(_ names: [String], _ current: String) {
    themeNames = names
    guard opensThemes else { return }
    opensThemes = false
    dialog = .themes(ThemePicker(names, before: current))
  }

  /// Asks which themes there are by now as soon as one is about to be named: one may have come while the console runs.
  mutating func askForThemes() -> [Effect] {
    guard var bar, bar.kind == .command, !bar.asksThemes, bar.line.text.hasPrefix("theme") else { return [] }
    bar.asksThemes = true
    self.bar = bar
    return [.terminal(.themes)]
  }

  /// An intent in the list of themes; nil is none of the list's.
  mutating func choose(_ intent: Intent) -> [Effect]? {
    guard case .themes(let picker)? = dialog, !picker.names.isEmpty else { return nil }
    switch intent {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      let step = State.distance(intent, page: 8, end: picker.names.count)
      return chooseTheme(picker.chosen + step)
    case .accept:
      dialog = nil
      return [.terminal(.theme(picker.names[picker.chosen]))]
    case .back:
      dialog = nil
      return [.terminal(.preview(picker.before))]
    default: return nil
    }
  }

  /// One of the list, seen at once.
  mutating func chooseTheme(_ index: Int) -> [Effect] {
    guard case .themes(var picker)? = dialog, !picker.names.isEmpty else { return [] }
    picker.chosen = min(max(0, index), picker.names.count - 1)
    dialog = .themes(picker)
    return [.terminal(.preview(picker.names[picker.chosen]))]
  }
}
