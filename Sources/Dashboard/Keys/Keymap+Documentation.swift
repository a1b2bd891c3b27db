import Screen

extension Keymap {
  /// The whole table as a page of Markdown: docs/keys.md is this text, and a test holds it to it.
  package var markdown: String {
    var lines = ["# Keys", "", "Made from the key table of the console; `?` shows the same on the screen.", ""]
    lines += [Keymap.rebinding, ""]
    for group in Binding.Group.allCases {
      lines += ["## " + group.title, "", "| keys | action | where | what |", "|---|---|---|---|"]
      for binding in bindings where binding.group == group {
        let keys = Keymap.quoted(binding.keys.map(\.name))
        lines.append(
          "| \(keys) | `\(binding.action)` | \(Keymap.places(binding.contexts)) | \(binding.help.replacing("|", with: "\\|")) |"
        )
      }
      lines.append("")
    }
    return (lines + Keymap.signs + Keymap.presetPages).joined(separator: "\n")
  }

  /// What the signs mean, with those that stand for them where there is no Unicode.
  private static var signs: [String] {
    ["## Signs", "", "| sign | in ASCII | what |", "|---|---|---|"]
      + HelpEntry.signs.compactMap { entry in
        guard case .sign(let glyph, let words) = entry else { return nil }
        return "| `\(glyph)` | `\(Glyphs.ascii(glyph))` | \(words) |"
      } + [""]
  }

  private static let rebinding = """
    Every key can be bound anew, in `keys.json5` beside the configuration file ([configuration.md](configuration.md#keys)); an
    action is called there as it is here. `:keys vim` tries a preset, `beamtop --keys vim` starts with one.
    """

  /// What each preset changes.
  private static var presetPages: [String] {
    presets.dropFirst().flatMap { preset in
      ["## Preset `\(preset.name)`", "", "| keys | action |", "|---|---|"]
        + preset.changes.map { "| \(quoted($0.keys)) | `\($0.action)` |" } + alone(preset) + [""]
    }
  }

  /// What has keys in one place alone.
  private static func alone(_ preset: Preset) -> [String] {
    preset.added.map { binding in
      let keys = quoted(binding.keys.map(\.name))
      return "| \(keys) | `\(binding.action)`, \(places(binding.contexts)): \(binding.help) |"
    } + preset.left.map { "| none in \(places($0.contexts)) | `\($0.action)` |" }
  }

  private static func quoted(_ names: [String]) -> String {
    names.map { "`" + $0.replacing("|", with: "\\|") + "`" }.joined(separator: ", ")
  }

  static func places(_ contexts: Set<Context>) -> String {
    switch contexts {
    case Context.everywhere: "everywhere"
    case Context.pages: "on every page"
    case Context.pages.union([.results]): "on every page, results"
    case Context.withJob: "jobs table, panes, job page, graph, exceptions"
    case Context.charts: "jobs table, metrics, job page"
    case Context.panes: "jobs table and panes"
    case Context.scrolling: "wherever something scrolls"
    default: Context.allCases.filter(contexts.contains).map(\.title).joined(separator: ", ")
    }
  }
}
