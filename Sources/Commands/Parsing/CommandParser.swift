import JSON

/// Reads a command line. Flags and words may stand in any order, `--flag value` and `--flag=value` are the same, and `--`
/// ends the flags.
package struct CommandParser {
  package enum Request: Sendable {
    case help([String])
    case version
    case run(Invocation)
  }

  private var rest: ArraySlice<String>
  /// The command's words so far.
  private var path: [String] = []
  /// Flags that stood before the command was known, with their values.
  private var early: [String] = []

  private init(_ words: [String]) { rest = words[...] }

  package static func parse(_ words: [String]) throws(UsageError) -> Request {
    var parser = CommandParser(words)
    return try parser.request()
  }

  private mutating func request() throws(UsageError) -> Request {
    while let word = rest.first {
      if word == "--help" || word == "-h" { return try help(behind: rest.dropFirst()) }
      if word == "--version" || word == "-V" { return .version }
      if word.hasPrefix("-"), word.count > 1 {
        try takeEarly()
      } else if path.isEmpty, word == "help" {
        rest = rest.dropFirst()
        return .help(try CommandParser.known(rest.filter { !$0.hasPrefix("-") }))
      } else {
        rest = rest.dropFirst()
        path.append(word)
        if let command = CommandTable.command(path) {
          var reader = FlagReader(command, Array(early + rest))
          return try reader.request()
        }
        _ = try CommandParser.known(path)
      }
    }
    if path.isEmpty, early.isEmpty { return .help([]) }
    throw missing()
  }

  /// `mcp --help job scale` is about the command too.
  private func help(behind words: ArraySlice<String>) throws(UsageError) -> Request {
    let more = words.prefix { !$0.hasPrefix("-") }
    return .help(CommandTable.next(after: path) == nil ? path : (try? CommandParser.known(path + more)) ?? path)
  }

  /// A flag before the command: one that every command has, or one of a kind.
  private mutating func takeEarly() throws(UsageError) {
    let word = rest.removeFirst()
    early.append(word)
    guard !word.contains("="), word.hasPrefix("--") else { return }
    if Flag.everywhere.contains(where: { $0.takesWord && $0.names.contains(word) }), let value = rest.first {
      early.append(value)
      rest = rest.dropFirst()
    }
  }

  private func missing() -> UsageError {
    guard !path.isEmpty else { return noCommand() }
    let names = CommandTable.next(after: path) ?? []
    return UsageError(
      "mcp \(path.joined(separator: " ")) needs one of \(names.joined(separator: ", "))", see: path)
  }

  /// Only flags: the first that no command has, or else all of them want a command.
  private func noCommand() -> UsageError {
    let flags = CommandTable.listed.flatMap(\.allFlags) + [Flag.version]
    let names = early.filter { $0.hasPrefix("-") }.map { String($0.prefix { $0 != "=" }) }
    guard let unknown = names.first(where: { name in !flags.contains { $0.names.contains(name) } }) else {
      return UsageError("\(names.first ?? "") of which command?", see: [])
    }
    let message = "mcp has no flag \(Quoted.text(unknown))"
    if let near = FlagReader.near(unknown, in: flags) { return UsageError(message, hint: "did you mean \(near)?") }
    return UsageError(message, see: [])
  }

  /// The words, where a command or a group begins so.
  private static func known(_ words: [String]) throws(UsageError) -> [String] {
    for count in words.indices {
      let before = Array(words.prefix(count))
      if CommandTable.command(before) != nil { return before }
      let names = CommandTable.next(after: before) ?? []
      if names.contains(words[count]) || CommandTable.command(Array(words.prefix(count + 1))) != nil { continue }
      throw unknown(words[count], after: before, names)
    }
    return words
  }

  private static func unknown(_ word: String, after before: [String], _ names: [String]) -> UsageError {
    let prefix = before.map { $0 + " " }.joined()
    let message = "there is no command \(Quoted.text("mcp \(prefix)\(word)"))"
    if let near = NearMiss.of(word, in: names) {
      return UsageError(message, hint: "did you mean mcp \(prefix)\(near)?")
    }
    // `mcp scale x`: the group was left out.
    if before.isEmpty, let command = CommandTable.listed.first(where: { $0.words.last == word }) {
      return UsageError(message, hint: "did you mean mcp \(command.name)?")
    }
    return UsageError(message, see: before)
  }
}
