import BeamMCPClient
import JSON
import Jobs

/// A typed command, understood but not followed.
enum Command: Sendable, Hashable {
  /// Calls that change something: they become a plan.
  case calls([ToolCall])
  case open(String)
  case logs(String)
  case filter(String)
  /// What a filter finds, which is sound.
  case mark(String, isOn: Bool)
  /// Without any: the list of them.
  case columns(ColumnSet?)
  case sort(SortOrder)
  case view(ViewCommand)
  /// Without a name: the list of them.
  case theme(String?)
  case keys(String?)
  case ask(String)
  case page(State.Page)
  case graph(String)
  case exceptions(String)
  case saveTrace(path: String, overwrites: Bool)
  case compare(Comparison?)
  case window(Double)
  case timeline(Double?)
  /// A call that only reads, and has a page that shows its answer.
  case look(ToolCall)
  case slow(Bool?)
  case report(String?, ofAll: Bool, overwrites: Bool)
  /// Notes and acknowledgements: they need no plan.
  case remarks([ToolCall])
  case results, help, quit
  case picture(path: String?, overwrites: Bool)
  case replay(ReplayStep)
  case log(LogCommand)
}

/// The pieces of a command: what stands alone, what stands behind a flag, and `key=value`.
struct CommandArguments: Sendable, Hashable {
  var words: [String] = []
  var flags: [String: [String]] = [:]

  init(_ words: some Sequence<String>, _ verb: Verb) throws(CommandError) {
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        self.words += rest
        break
      }
      guard word.hasPrefix("--"), word.utf8.count > 2 else {
        self.words.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard verb.flags.contains(parts[0]) else { throw CommandArguments.unknown(parts[0], verb) }
      if Verb.switches.contains(parts[0]) {
        flags[parts[0], default: []].append("")
      } else if parts.count == 2 {
        flags[parts[0], default: []].append(parts[1])
      } else if let value = rest.popFirst() {
        flags[parts[0], default: []].append(value)
      } else {
        throw CommandError("\(parts[0]) needs a value")
      }
    }
  }

  private static func unknown(_ flag: String, _ verb: Verb) -> CommandError {
    let near = NearMiss.of(flag, in: verb.flags).map { "; did you mean \($0)?" } ?? ""
    return CommandError("\(verb.rawValue) knows no \(flag)\(near)")
  }

  subscript(flag: String) -> String? { flags[flag]?.last }
}
