import FoundationEssentials
import Jobs
import Screen

/// What a sentence asks of the console itself, as its command: how the table looks and is ordered, the report, the help. No
/// agent knows of these. A sentence with any other word in it is none of them.
enum OwnCommand {
  static func of(_ sentence: String) -> String? {
    let words = sentence.lowercased().split { " ,.!?".contains($0) }.map(String.init).filter { !polite.contains($0) }
    guard let first = words.first, words.count <= 8 else { return nil }
    return sort(words) ?? theme(words) ?? named(words) ?? (words.count == 1 ? alone[first] : nil)
  }

  private static let polite: Set = ["please", "can", "could", "you", "me", "now", "just", "i", "want", "would", "like"]
  private static let alone = ["exit": "quit", "quit": "quit", "screenshot": "picture", "handover": "report"]
  private static let verbs: Set = [
    "write", "make", "create", "print", "give", "show", "open", "display", "see", "get", "prepare", "take", "draw",
    "do",
    "go", "choose", "pick", "change", "set", "use", "switch", "turn", "clear", "remove", "drop", "reset", "list",
  ]
  private static let fillers: Set = [
    "the", "a", "an", "to", "of", "it", "this", "my", "that", "into", "for", "in", "up",
  ]

  /// `sort by lag`, `order the jobs by busy, descending`, `sort the table worst first`.
  private static func sort(_ words: [String]) -> String? {
    guard ["sort", "order", "rank"].contains(words[0]) else { return nil }
    let fillers = fillers.union(["by", "jobs", "table", "list", "on", "column", "order", "with", "first", "all"])
    let rest = words.dropFirst().filter { !fillers.contains($0) }
    let isReversed = rest.contains { ["reverse", "reversed", "descending", "desc", "reversely"].contains($0) }
    let names = rest.filter { !["reverse", "reversed", "descending", "desc", "reversely", "ascending"].contains($0) }
    guard names.count == 1 else { return nil }
    let name = columns[names[0]] ?? names[0]
    guard name == "worst" || Column.allCases.contains(where: { $0.rawValue == name }) else { return nil }
    return "sort \(name)" + (isReversed ? " reverse" : "")
  }

  /// What columns are called in words.
  private static let columns = [
    "name": "job", "names": "job", "jobs": "job", "age": "up", "uptime": "up", "backpressure": "backpr",
    "severity": "worst",
    "health": "worst", "problem": "worst", "parallelism": "par", "restarts": "rst", "throughput": "in", "input": "in",
    "output": "out", "memory": "heap", "checkpoint": "ckpt", "checkpoints": "ckpt", "latency": "lag", "status": "state",
    "cluster": "runner", "busyness": "busy", "savepoints": "saves",
  ]

  /// `make it a light theme`, `dark colours`, `use gruvbox`, `change the colours`.
  private static func theme(_ words: [String]) -> String? {
    let nouns: Set = ["theme", "themes", "colour", "color", "colours", "colors", "scheme", "palette", "mode", "skin"]
    let rest = words.filter { !verbs.contains($0) && !fillers.contains($0) && !nouns.contains($0) }
    let isNamed = words.contains { nouns.contains($0) && $0 != "mode" }
    guard let name = rest.first else { return isNamed ? "theme" : nil }
    guard rest.count == 1, Theme.builtInNames.contains(name) else { return nil }
    // `make it light` is of the theme too, `light` alone is of nothing.
    return isNamed || words.contains("mode") || words.count > 1 && verbs.contains(words[0]) ? "theme \(name)" : nil
  }

  /// A noun that is one command's, with verbs and small words around it.
  private static func named(_ words: [String]) -> String? {
    let rest = words.filter { !fillers.contains($0) }
    guard let verb = rest.first, verbs.contains(verb) else {
      // A noun alone may be a job, or a question.
      return rest.count > 1 ? commands.first { $0.nouns.contains(rest) }?.command : nil
    }
    let noun = rest.drop { verbs.contains($0) }
    return commands.first { $0.nouns.contains(Array(noun)) && ($0.verbs.isEmpty || $0.verbs.contains(verb)) }?.command
  }

  private struct Known {
    var nouns: [[String]]
    var command: String
    /// No other verb means it.
    var verbs: Set<String> = []

    init(_ nouns: String, _ command: String, _ verbs: Set<String> = []) {
      self.nouns = nouns.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
      (self.command, self.verbs) = (command, verbs)
    }
  }

  private static let commands = [
    Known("handover report|handover|hand-over report|shift report|report|hand over report|summary report", "report"),
    Known("help|keys|key bindings|shortcuts|keyboard shortcuts|help page|manual", "help"),
    Known("overview|overview page", "overview"), Known("messages|messages page", "messages"),
    Known("screenshot|picture screen|screenshot screen", "picture"),
    Known("columns|table columns|columns table", "columns", ["choose", "pick", "change", "set"]),
    Known("all columns", "columns all"), Known("standard columns", "columns standard"),
    Known("filter", "filter ", ["clear", "remove", "drop", "reset"]),
    Known("vim keys", "keys vim"), Known("emacs keys", "keys emacs"), Known("k9s keys", "keys k9s"),
  ]
}

extension State {
  /// Puts the command that a sentence asks of the console into its line, where Enter does it; nil where it is none.
  mutating func offerOwnCommand(_ text: String) -> [Effect]? {
    guard let bar, bar.kind == .ask, bar.question == nil, let command = OwnCommand.of(text) else { return nil }
    var own = Bar(.command, command)
    // The Enter that ended the sentence, still held down, is not meant for the command.
    own.acceptsFrom = now.addingTimeInterval(PlanDialog.holdSeconds)
    self.bar = own
    _ = barChanged()
    self.bar?.found = "that is this command: \(keymap.key(for: .accept, in: .bar)) does it"
    return [.stop(.glance)]
  }
}
