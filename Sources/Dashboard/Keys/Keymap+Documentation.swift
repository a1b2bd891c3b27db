extension Keymap {
  /// The whole table as a page of Markdown: docs/keys.md is this text, and a test holds it to it.
  package var markdown: String {
    var lines = ["# Keys", "", "Made from the key table of the console; `?` shows the same on the screen.", ""]
    for group in Binding.Group.allCases {
      lines += ["## " + group.title, "", "| keys | where | what |", "|---|---|---|"]
      for binding in bindings where binding.group == group {
        let keys = binding.keys.map { "`" + $0.name.replacing("|", with: "\\|") + "`" }.joined(separator: " ")
        lines.append("| \(keys) | \(Keymap.places(binding.contexts)) | \(binding.help.replacing("|", with: "\\|")) |")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  static func places(_ contexts: Set<Context>) -> String {
    switch contexts {
    case Context.everywhere: "everywhere"
    case Context.pages: "on every page"
    case Context.withJob: "jobs table, panes, job page"
    case Context.charts: "jobs table, metrics, job page"
    case Context.panes: "jobs table and panes"
    case Context.scrolling: "wherever something scrolls"
    default: Context.allCases.filter(contexts.contains).map(\.title).joined(separator: ", ")
    }
  }
}
