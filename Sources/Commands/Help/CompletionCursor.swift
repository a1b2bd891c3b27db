/// Where in a command line the cursor is, and what of the table may stand there. Pure.
struct CompletionCursor: Sendable {
  struct Candidate: Sendable, Hashable {
    var word: String
    var meaning: String
  }

  /// What the table has to offer.
  private(set) var candidates: [Candidate] = []
  /// What only a server can offer.
  private(set) var wanted: Argument.Kind?
  /// What of the word is there already and is completed.
  private(set) var prefix: String
  /// What stands before it in the same word: `--state=`, `RUNNING,`.
  private(set) var stem = ""

  private var path: [String] = []
  private var plain = 0
  private var isBehindFlags = false

  /// - Parameter words: Those before the cursor, the one at it last, perhaps empty.
  init(_ words: [String]) {
    let words = CompletionCursor.joined(words)
    prefix = words.last ?? ""
    var open: Flag?
    for word in words.dropLast() { open = step(word, behind: open) }
    if let open { offer(open) } else { offer() }
  }

  /// bash makes three words of `--state=x`; a flag and its value are two.
  private static func joined(_ words: [String]) -> [String] {
    var result: [String] = []
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      if word == "=", let flag = result.last, flag.hasPrefix("--") {
        if isLast { result.append("") }
      } else {
        result.append(word)
      }
    }
    return result
  }

  private var command: Command? { CommandTable.command(path) }
  private var flags: [Flag] { command?.allFlags ?? Flag.everywhere }

  /// One word before the cursor; the flag that waits for its value.
  private mutating func step(_ word: String, behind open: Flag?) -> Flag? {
    if open != nil { return nil }
    if word == "--", !isBehindFlags {
      isBehindFlags = true
      return nil
    }
    if word.hasPrefix("-"), !isBehindFlags {
      return flags.first { $0.takesWord && $0.names.contains(word) }
    }
    if command == nil { path.append(word) } else { plain += 1 }
    return nil
  }

  private mutating func offer() {
    if prefix.hasPrefix("-"), !isBehindFlags { return offerFlags() }
    guard let command else { return offerCommands() }
    var place = plain
    for argument in command.arguments {
      if place < argument.limit {
        wanted = argument.kind
        if case .choice(let choices) = argument.kind { candidates = choices.map { Candidate(word: $0, meaning: "") } }
        return
      }
      place -= argument.limit
    }
    offerFlags()
  }

  private mutating func offerCommands() {
    if path.first == "help" { path.removeFirst() }
    let names = CommandTable.next(after: path) ?? []
    candidates = names.map { name in
      let meaning =
        CommandTable.command(path + [name])?.summary ?? CommandTable.groups.first { $0.word == name }?.summary ?? ""
      return Candidate(word: name, meaning: meaning)
    }
  }

  private mutating func offerFlags() {
    let parts = prefix.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1, let flag = flags.first(where: { $0.names.contains(parts[0]) }) {
      stem = parts[0] + "="
      prefix = parts[1]
      return offer(flag)
    }
    candidates = flags.filter { !$0.isRare }.map { Candidate(word: "--" + $0.name, meaning: $0.summary) }
  }

  private mutating func offer(_ flag: Flag) {
    wanted = flag.completes
    guard case .choice(let choices) = flag.value else { return }
    candidates = choices.map { Candidate(word: $0, meaning: "") }
    guard flag.count != .once, let comma = prefix.lastIndex(of: ",") else { return }
    stem += prefix[...comma]
    prefix = String(prefix[prefix.index(after: comma)...])
  }
}
