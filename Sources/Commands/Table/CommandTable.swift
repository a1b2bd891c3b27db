import JSON

/// Every command of the program, in the order in which it is listed.
package enum CommandTable {
  package static let all: [Command] =
    jobReading + jobWriting + runners + pipelines + [ask, eval, autopilot, serve, doctor] + configuring + [completion]
    + hidden

  /// Groups of commands, by the word that they begin with.
  package static let groups: [(word: String, summary: String)] = [
    ("job", "See jobs and act on them"),
    ("runner", "The engines that run them"),
    ("pipeline", "Pipeline code: find it, have it written"),
    ("config", "Which server the commands use"),
  ]

  package static var listed: [Command] { all.filter { !$0.isHidden } }

  package static func command(_ words: [String]) -> Command? { all.first { $0.words == words } }

  package static func commands(in group: String) -> [Command] {
    listed.filter { $0.words.count == 2 && $0.words[0] == group }
  }

  /// The command of an operation.
  package static func command(tool: String) -> Command? { all.first { $0.tool == tool } }

  /// What may stand behind these words; nil where nothing is known that begins so.
  static func next(after words: [String]) -> [String]? {
    let longer = listed.filter { $0.words.count > words.count && Array($0.words.prefix(words.count)) == words }
    guard !longer.isEmpty else { return nil }
    return longer.reduce(into: []) { names, command in
      if !names.contains(command.words[words.count]) { names.append(command.words[words.count]) }
    }
  }
}
