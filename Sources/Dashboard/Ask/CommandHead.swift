import JSON
import Jobs

/// The verb that a line begins with, and what follows it. A line as a shell takes it, `mcp job scale …`, is understood too.
struct CommandHead: Sendable, Hashable {
  let verb: Verb
  let tail: String
  /// It was written as for a shell: what is quoted there is quoted here.
  let isShells: Bool

  init(_ line: String) throws(CommandError) {
    var (word, rest) = CommandHead.cut(line[...])
    let isProgram = word == "mcp"
    if isProgram { (word, rest) = CommandHead.cut(rest) }
    let group = Group(rawValue: word)
    if group != nil { (word, rest) = CommandHead.cut(rest) }
    isShells = isProgram || group != nil
    guard let group else {
      (verb, tail) = (try Verb(meant: word), String(rest))
      return
    }
    guard !word.isEmpty else { throw CommandError(group.usage) }
    (verb, tail) = try group.verb(word, String(rest))
  }

  /// Others may follow it in one plan: it changes something, and its quotes are a shell's.
  var isPlanned: Bool {
    switch verb {
    case .scale, .savepoint, .cancel, .drain, .restart, .submit, .generate: true
    case .note, .ack, .unack: isShells
    default: false
    }
  }

  /// The first word in small letters, and the rest without the spaces before it.
  private static func cut(_ line: Substring) -> (word: String, rest: Substring) {
    let text = line.drop { $0 == " " }
    let word = text.prefix { $0 != " " }
    return (word.lowercased(), text.dropFirst(word.count).drop { $0 == " " })
  }
}

extension CommandHead {
  /// The groups of the command line whose commands have a sense here.
  enum Group: String, CaseIterable {
    case job, runner, pipeline

    /// What may stand behind it.
    var words: [String] {
      switch self {
      case .job: ["list"] + Verb.allCases.filter { $0.takesJob || $0 == .submit }.map(\.rawValue)
      case .runner: ["list"]
      case .pipeline: ["generate"]
      }
    }

    var usage: String {
      switch self {
      case .job: "job list|scale|savepoint|cancel|drain|restart|submit|diagnose|logs …, or job NAME"
      case .runner: "runner list"
      case .pipeline: "pipeline generate REQUIREMENTS --file PATH"
      }
    }

    func verb(_ word: String, _ rest: String) throws(CommandError) -> (Verb, String) {
      switch (self, word) {
      // `job payments-ledger`, as one types in k9s: its page.
      case (.job, _) where !Verb.isLike(word): (.open, [word, rest].filter { !$0.isEmpty }.joined(separator: " "))
      case (.job, _): (try Verb(meant: word), rest)
      case (.runner, "list"), (.runner, "show"): (.runners, "")
      case (.pipeline, "generate"): (.generate, rest)
      default: throw CommandError(usage)
      }
    }
  }
}

extension CommandHead {
  /// A command may still come of a first word.
  static func isBegun(_ word: String) -> Bool {
    let word = word.lowercased()
    return "mcp".hasPrefix(word) || Verb.isBegun(word) || Group.allCases.contains { $0.rawValue.hasPrefix(word) }
  }
}

extension Verb {
  /// One that by itself changes the jobs that are looked at.
  init?(alone word: String) {
    guard let verb = Verb(rawValue: word.lowercased()), [.savepoint, .cancel, .drain, .restart].contains(verb) else {
      return nil
    }
    self = verb
  }

  /// It is a verb, the beginning of one, or a slip in one.
  fileprivate static func isLike(_ word: String) -> Bool {
    isBegun(word) || elsewhere[word] != nil || NearMiss.of(word, in: allCases.map(\.rawValue)) != nil
  }

  fileprivate static func isBegun(_ word: String) -> Bool {
    allCases.contains { $0.rawValue.hasPrefix(word) } || aliases.keys.contains { $0.hasPrefix(word) }
  }

  /// Words for the same: what editors are left with, and the command line's own.
  private static let aliases: [String: Verb] = [
    "q": .quit, "q!": .quit, "qa": .quit, "qa!": .quit, "quit!": .quit, "wq": .quit, "wq!": .quit, "wqa": .quit,
    "x": .quit, "x!": .quit, "xa": .quit, "exit": .quit, "jobs": .list, "status": .open, "why": .diagnose,
    "kill": .cancel,
  ]

  /// What is done elsewhere, and where.
  private static let elsewhere = [
    "record": "a record is begun with the console: beamtop --record FILE, and beamtop --replay FILE plays it",
    "set": "settings stand in config.json5 and keys in keys.json5; theme, keys, columns and sort change what is shown",
  ]

  /// A verb, or a beginning that only one has.
  init(meant word: String) throws(CommandError) {
    let word = word.lowercased()
    if let verb = Verb(rawValue: word) ?? Verb.aliases[word] {
      self = verb
      return
    }
    if let words = Verb.elsewhere[word] { throw CommandError(words) }
    // A savepoint is taken more often than all of them are looked at.
    let begun = Verb.allCases.filter { $0 != .savepoints && !word.isEmpty && $0.rawValue.hasPrefix(word) }
    if begun.count == 1 {
      self = begun[0]
      return
    }
    let shown = Cut.short(word, 40)
    guard begun.isEmpty else {
      throw CommandError("\(shown) may be \(begun.map(\.rawValue).joined(separator: ", "))")
    }
    let near = NearMiss.of(word, in: Verb.allCases.map(\.rawValue)).map { "; did you mean \($0)?" }
    throw CommandError("there is no command \(shown)\(near ?? "; help lists what there is")")
  }
}
