import Screen

/// A line of the help: a key, or a command that is typed.
enum HelpEntry: Sendable, Hashable {
  /// `isHere`: it works where the operator is, beneath the help.
  case key(Binding, isHere: Bool)
  case command(Verb)
  /// A mark of the table, and what it says.
  case sign(Character, String)

  /// What stands above the lines of its kind.
  var section: String {
    switch self {
    case .key(let binding, true): binding.group.title
    case .key(let binding, false): "\(binding.group.title): elsewhere"
    case .command: "Commands"
    case .sign: "Signs"
    }
  }

  /// All of them: the keys of the page that is looked at, those of other pages, commands.
  static func all(_ state: State) -> [HelpEntry] {
    let keys = { (isHere: Bool) in
      Binding.Group.allCases.flatMap { group in
        state.keymap.bindings.filter { $0.group == group && HelpPage.isHere($0, state) == isHere }
      }.map { HelpEntry.key($0, isHere: isHere) }
    }
    return keys(true) + keys(false) + Verb.allCases.sorted { $0.rawValue < $1.rawValue }.map(HelpEntry.command) + signs
  }

  static let signs = [
    HelpEntry.sign(Glyphs.good, "A job, or a runner, that is well"), .sign(Glyphs.warning, "A job that is slow"),
    .sign(Glyphs.failed, "A job that is critical or FAILED; a runner that does not answer"),
    .sign(Glyphs.partial, "A runner that answers in part; what is under way"),
    .sign(Glyphs.idle, "A job whose problem somebody knows of"),
    .sign(Glyphs.unknown, "Nobody knows how it is: its engine is silent, lists it no more, or denies the question"),
    .sign(Glyphs.done, "A job that is FINISHED; an action that is done"),
    .sign(Glyphs.canceled, "A job that was CANCELED"),
    .sign(Glyphs.marked, "A job that is marked"), .sign(Glyphs.arrived, "A job that has just come"),
    .sign(Glyphs.altered, "A job whose state has just changed"),
    .sign(
      Glyphs.up,
      "Behind a figure: it rises, its last minute against those before; with a time, beyond its limit since then"),
    .sign(Glyphs.down, "Behind a figure: it falls"), .sign(Glyphs.limit, "The limit of a figure, in its chart"),
  ]

  /// What is searched: its own words, small.
  var text: String {
    switch self {
    case .key(let binding, _): "\(binding.help) \(binding.intent.rawValue) \(binding.action)".lowercased()
    case .command(let verb): ":\(verb.rawValue) \(verb.summary) \(verb.usage) \(arguments(verb))".lowercased()
    case .sign(let glyph, let words): "\(glyph) sign mark symbol \(words)".lowercased()
    }
  }

  /// Words that may follow the command.
  private func arguments(_ verb: Verb) -> String {
    switch verb {
    case .theme: Theme.builtInNames.joined(separator: " ")
    case .keys: Keymap.presetNames.joined(separator: " ")
    case .sort, .columns: Column.allCases.map { "\($0.rawValue) \($0.title)" }.joined(separator: " ")
    default: ""
    }
  }

  /// The first of its names, in which what it is called elsewhere is known.
  var name: String {
    switch self {
    case .key(let binding, _): binding.action
    case .command(let verb): verb.rawValue
    case .sign: "sign"
    }
  }

  /// Names of keys, which a search of one word may be.
  var keyNames: [String] {
    if case .key(let binding, _) = self { binding.keys.map { $0.name.lowercased() } } else { [] }
  }
}
