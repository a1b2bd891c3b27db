import JSON

/// Reads what stands behind a command's words.
struct FlagReader {
  private let command: Command
  private let flags: [Flag]
  private var rest: ArraySlice<String>
  private var invocation: Invocation
  private var plain: [String] = []

  init(_ command: Command, _ words: [String]) {
    self.command = command
    flags = command.allFlags
    rest = words[...]
    invocation = Invocation(command)
  }

  mutating func request() throws(UsageError) -> CommandParser.Request {
    // The shell's words are handed on as they are.
    if command.isHidden {
      invocation.words["WORD"] = Array(rest)
      return .run(invocation)
    }
    while let word = rest.popFirst() {
      if word == "--" {
        plain += rest
        break
      }
      if word == "--help" || word == "-h" { return .help(command.words) }
      if word.hasPrefix("-"), word.count > 1 { try take(word) } else { plain.append(word) }
    }
    try fillArguments()
    try checkRequired()
    return .run(invocation)
  }

  private mutating func take(_ word: String) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let flag = flags.first(where: { $0.names.contains(parts[0]) }) else { throw unknown(parts[0]) }
    let attached = parts.count > 1 ? parts[1] : nil
    if flag.count == .once, invocation.values[flag.name] != nil, flag.value != .none {
      throw UsageError("\(parts[0]) is given twice", see: command.words)
    }
    switch flag.value {
    case .none:
      if attached != nil { throw UsageError("\(parts[0]) takes no value", see: command.words) }
      invocation.values[flag.name] = [""]
    case .optionalSeconds:
      let value = attached ?? (rest.first.flatMap { Span.seconds($0) } == nil ? "" : rest.removeFirst())
      invocation.values[flag.name] = [value.isEmpty ? "" : try checked(value, flag, parts[0])]
    default:
      let given: String
      if let attached { given = attached } else { given = try next(parts[0]) }
      for value in split(given, flag) {
        invocation.values[flag.name, default: []].append(try checked(value, flag, parts[0]))
      }
    }
  }

  /// The next word, whatever it begins with, unless it is another flag of this command.
  private mutating func next(_ name: String) throws(UsageError) -> String {
    guard let word = rest.first else { throw UsageError("\(name) needs a value", see: command.words) }
    let isFlag = flags.contains { flag in flag.names.contains { word == $0 || word.hasPrefix($0 + "=") } }
    if isFlag, word.hasPrefix("--") {
      throw UsageError("\(name) needs a value", hint: "if \(word) is meant as its value, write \(name)=\(word)")
    }
    return rest.removeFirst()
  }

  /// Several of a set may be written with commas.
  private func split(_ value: String, _ flag: Flag) -> [String] {
    guard case .choice = flag.value, flag.count != .once else { return [value] }
    return value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  private func unknown(_ name: String) -> UsageError {
    if name == "--config" {
      return UsageError("mcp has no flag --config", hint: "BEAMTOP_CONFIG=FILE names the configuration file")
    }
    let message = "mcp \(command.name) has no flag \(Quoted.text(name))"
    if let near = FlagReader.near(name, in: flags) { return UsageError(message, hint: "did you mean \(near)?") }
    return UsageError(message, see: command.words)
  }

  /// The flag that was probably meant. The dashes, which all have, are no likeness.
  static func near(_ name: String, in flags: [Flag]) -> String? {
    guard name.hasPrefix("--") else { return nil }
    let known = flags.flatMap(\.names).filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
    return NearMiss.of(String(name.dropFirst(2)), in: known).map { "--" + $0 }
  }

  private mutating func fillArguments() throws(UsageError) {
    var words = plain[...]
    for argument in command.arguments {
      let taken = Array(words.prefix(argument.limit))
      words = words.dropFirst(taken.count)
      if taken.isEmpty, argument.isRequired {
        throw UsageError("mcp \(command.name) needs \(argument.name)", hint: "usage: \(HelpPage.usage(command))")
      }
      for word in taken { try check(word, argument) }
      invocation.words[argument.name] = taken
    }
    if let extra = words.first {
      throw UsageError(
        "mcp \(command.name) does not take \(Quoted.text(extra))", hint: "usage: \(HelpPage.usage(command))")
    }
  }

  private func check(_ word: String, _ argument: Argument) throws(UsageError) {
    if word.isEmpty { throw UsageError("\(argument.name) must not be empty", see: command.words) }
    guard case .choice(let choices) = argument.kind, !choices.contains(word) else { return }
    throw UsageError(
      "\(argument.name) must be one of \(choices.joined(separator: ", ")), not \(Quoted.text(word))", see: command.words
    )
  }

  private func checkRequired() throws(UsageError) {
    for flag in command.flags where flag.isRequired && invocation.values[flag.name] == nil {
      throw UsageError("mcp \(command.name) needs \(flag.usage)", hint: "usage: \(HelpPage.usage(command))")
    }
    if let needed = command.problem?(invocation) {
      throw UsageError("mcp \(command.name) \(needed)", hint: "usage: \(HelpPage.usage(command))")
    }
    if let clash = OptionClash(invocation) { throw UsageError(clash.words, hint: "give one of them") }
  }

  private func checked(_ value: String, _ flag: Flag, _ name: String) throws(UsageError) -> String {
    do { return try FlagValue.checked(value, flag.value) } catch {
      throw UsageError("\(name) \(error.problem)", see: command.words)
    }
  }
}
