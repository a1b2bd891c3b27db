import Jobs
import Setup

/// The manual page, in the man macros of roff (groff_man(7)), made from the table: `docs/man/mcp.1`.
package enum ManualPage {
  package static var text: String {
    var page = """
      .\\" Made from the table of commands; RECORD=1 swift test --filter ManualPage writes it anew.
      .TH MCP 1 "" "beamtop \(Version.number)" "User Commands"
      .SH NAME
      mcp \\- see and operate data pipelines from the shell, and serve them to others
      .SH SYNOPSIS
      .B mcp
      .I COMMAND
      .RI [ flags ]

      """
    page += ".SH DESCRIPTION\n" + paragraphs(description) + ".SH COMMANDS\n"
    for command in CommandTable.listed { page += section(command) }
    page +=
      ".SH COMMON FLAGS\nThe commands serve, config and completion take no \\-\\-server.\n"
      + (Flag.everywhere + [Flag.version]).map(row).joined()
    page += ".SH EXIT STATUS\n"
    for (code, meaning) in ExitCode.listed { page += ".TP\n.B \(code.rawValue)\n\(escaped(meaning)).\n" }
    return page + ".SH ENVIRONMENT\n" + pairs(environment) + ".SH FILES\n" + pairs(files)
  }

  private static let description = """
    Every command is a face of one operation of a server: the one that --server, BEAMTOP_SERVER or the configuration names, \
    else one inside the command, with the runners of the configuration.

    Tables fit the terminal; where the output is not a terminal they are plain, whole, and without colours. --json prints \
    what the server answers.
    """

  private static let environment = [
    ("BEAMTOP_SERVER", "The address of a server elsewhere. Above the configuration, below --server."),
    ("BEAMTOP_API_KEY", "Its key. A key never stands on a command line."),
    ("BEAMTOP_CA_FILE", "The authorities to trust at https://, a PEM file, in place of the system's."),
    ("BEAMTOP_CONFIG", "The configuration file."), ("COLUMNS", "How wide tables are on a terminal."),
    ("NO_COLOR", "No colours, where it is set and not empty."), ("TZ", "The time zone of times that are shown."),
    ("XDG_CONFIG_HOME", "Where beamtop/config.json5 is; ~/.config without it."),
    ("XDG_STATE_HOME", "Where beamtop/ keeps its state; ~/.local/state without it."),
  ]
  private static let files = [
    ("~/.config/beamtop/config.json5", "The configuration, docs/configuration.md."),
    ("~/.local/state/beamtop/", "What was submitted and done."),
  ]

  private static func section(_ command: Command) -> String {
    var text = ".SS \(escaped(String(HelpPage.usage(command).dropFirst(4))))\n" + escaped(command.summary) + ".\n"
    if !command.details.isEmpty { text += ".PP\n" + paragraphs(command.details) }
    for argument in command.arguments {
      text += ".TP\n.I \(escaped(argument.name))\n\(escaped(argument.summary))\(mark(argument.kind)).\n"
    }
    let flags = command.flags + command.kindFlags
    text += flags.filter { flag in !flag.isRare && !Flag.everywhere.contains { $0.name == flag.name } }.map(row)
      .joined()
    for example in command.examples {
      text += ".PP\n" + (example.meaning.isEmpty ? "For example:\n" : escaped(example.meaning.capitalizedFirst) + ":\n")
      text += ".PP\n.RS\n.nf\n\(escaped(example.line))\n.fi\n.RE\n"
    }
    return text
  }

  private static func mark(_ kind: Argument.Kind) -> String {
    if case .choice(let choices) = kind { " (\(choices.joined(separator: ", ")))" } else { "" }
  }

  private static func row(_ flag: Flag) -> String {
    let short = flag.short.map { "\\-\($0), " } ?? ""
    let aliases = flag.aliases.isEmpty ? "" : "; also " + flag.aliases.map { "--" + $0 }.joined(separator: ", ")
    return ".TP\n.B \"\(short)\(escaped(flag.usage))\"\n\(escaped(flag.summary + HelpPage.choices(flag) + aliases)).\n"
  }

  private static func pairs(_ pairs: [(String, String)]) -> String {
    pairs.map { ".TP\n.B \(escaped($0.0))\n\(escaped($0.1))\n" }.joined()
  }

  private static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ".PP\n" : escaped(String($0)) + "\n.br\n" }.joined().replacing(".br\n.PP\n", with: ".PP\n")
      .replacingLast(".br\n")
  }

  /// roff takes backslashes for escapes, a hyphen for one that may end a line, and a point or an apostrophe at the beginning
  /// of a line for a request.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").unicodeScalars.reduce(into: "") {
      // By number, since troff itself reads Latin-1 (groff_char(7)).
      if $1.isASCII { $0.unicodeScalars.append($1) } else { $0 += "\\[u" + hexadecimal($1) + "]" }
    }
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}

extension ManualPage {
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  fileprivate func replacingLast(_ end: String) -> String { hasSuffix(end) ? String(dropLast(end.count)) : self }
}
