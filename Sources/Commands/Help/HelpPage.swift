import Screen
import Setup

/// What `--help` prints: of the program, of a group, of a command.
package enum HelpPage {
  package static let version = "mcp \(Version.number)"
  private static let width = 100

  /// `mcp job scale JOB --parallelism N [flags]`
  package static func usage(_ command: Command) -> String {
    let required = command.flags.filter(\.isRequired).map(\.usage)
    return (["mcp"] + command.words + command.arguments.map(\.usage) + required).joined(separator: " ") + " [flags]"
  }

  /// The page of these words; they are known.
  package static func text(_ words: [String]) -> String {
    if let command = CommandTable.command(words) { return page(command) }
    if let group = CommandTable.groups.first(where: { [$0.word] == words }) { return page(group.word, group.summary) }
    return program
  }

  private static var program: String {
    var text = """
      mcp - see and operate data pipelines from the shell, and serve them to others

      Usage: mcp COMMAND [flags]


      """
    for group in CommandTable.groups {
      let commands = CommandTable.commands(in: group.word)
      text += "\(group.summary):\n" + rows(commands.map { ($0.name, $0.summary) }) + "\n"
    }
    let single = CommandTable.listed.filter { $0.words.count == 1 }
    text += "More:\n" + rows(single.map { ($0.name, $0.summary) }) + "\n"
    text += "Common flags:\n" + rows((Flag.everywhere + [Flag.version]).map(row)) + "\n"
    return text + environment + "\n" + exitCodes + """

      Begin with: mcp job list, mcp doctor, or mcp serve --demo. mcp help COMMAND tells more.

      """
  }

  private static let environment = """
    Environment:
      BEAMTOP_SERVER    a server elsewhere, above the configuration and below --server
      BEAMTOP_API_KEY   its key; a key never stands on a command line
      BEAMTOP_CA_FILE   the authorities to trust at https://, PEM, in place of the system's
      BEAMTOP_CONFIG    the configuration file; else $XDG_CONFIG_HOME/beamtop/config.json5
      COLUMNS           how wide tables are on a terminal
      NO_COLOR          no colours, where it is set and not empty

    Without a server the commands use one inside themselves, with the runners of the configuration.

    """

  static let exitCodes =
    "Exit codes:\n" + rows(ExitCode.listed.map { (String($0.code.rawValue), $0.meaning) })

  private static func page(_ group: String, _ summary: String) -> String {
    "\(summary)\n\nUsage: mcp \(group) COMMAND [flags]\n\nCommands:\n"
      + rows(CommandTable.commands(in: group).map { ($0.words[1], $0.summary) })
      + "\nmcp \(group) COMMAND --help tells more.\n"
  }

  private static func page(_ command: Command) -> String {
    var text = "\(command.summary)\n\nUsage: \(usage(command))\n"
    if !command.details.isEmpty { text += "\n" + paragraphs(command.details) }
    if !command.arguments.isEmpty {
      text += "\nArguments:\n" + rows(command.arguments.map { ($0.name, $0.summary) })
    }
    text += "\nFlags:\n" + rows(command.allFlags.filter { !$0.isRare }.map(row))
    if !command.examples.isEmpty { text += "\n" + examples(command) }
    return text
  }

  private static func examples(_ command: Command) -> String {
    command.examples.reduce("Examples:\n") { text, example in
      let meaning = example.meaning.isEmpty ? "" : "  # \(example.meaning)\n"
      return text + meaning
        + TextLayout.wrap(example.line, width: width - 6).enumerated().map { index, line in
          "  " + (index > 0 ? "  " : "") + line
        }.joined(separator: " \\\n") + "\n"
    }
  }

  static func paragraphs(_ text: String) -> String {
    TextLayout.wrap(text, width: width).joined(separator: "\n") + "\n"
  }

  static func row(_ flag: Flag) -> (String, String) {
    let short = flag.short.map { "-\($0), " } ?? ""
    return (short + flag.usage, flag.summary + choices(flag))
  }

  static func choices(_ flag: Flag) -> String {
    guard case .choice(let choices) = flag.value else { return "" }
    return " (\(choices.joined(separator: ", ")))"
  }

  private static func rows(_ rows: [(String, String)]) -> String {
    let column = min(30, (rows.map(\.0.count).max() ?? 0) + 2)
    return rows.map { name, meaning in
      let lines = TextLayout.wrap(meaning, width: width - column - 2)
      let head = "  " + name + String(repeating: " ", count: max(2, column - name.count))
      // A name that does not fit has its meaning below.
      let isLong = name.count + 2 > column
      let first = isLong ? "  \(name)\n" + indented(lines[0], column) : head + lines[0]
      return ([first] + lines.dropFirst().map { indented($0, column) }).joined(separator: "\n") + "\n"
    }.joined()
  }

  private static func indented(_ line: Substring, _ column: Int) -> String {
    String(repeating: " ", count: column + 2) + line
  }
}
