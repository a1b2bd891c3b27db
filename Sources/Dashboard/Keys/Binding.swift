import Screen

/// One line of the key table.
package struct Binding: Sendable, Hashable {
  package enum Group: String, Sendable, Hashable, CaseIterable {
    case act, ask, see, table, move, mark, log, chart, decide, type, replay, program

    package var title: String {
      switch self {
      case .act: "Act on the selected job, or on all marked"
      case .ask: "Command and ask"
      case .see: "See"
      case .table: "The table"
      case .move: "Move"
      case .mark: "Mark"
      case .log: "Log and timeline"
      case .chart: "Metrics"
      case .decide: "Decide on a plan"
      case .type: "In an input line"
      case .replay: "Replay a record, in place of what these keys do otherwise"
      case .program: "Program"
      }
    }
  }

  package var intent: Intent
  /// As it is called in `keys.json5`; lines of one name have the same keys.
  package var action: String
  package var keys: [Keystroke]
  package var group: Group
  /// One line for the help.
  package var help: String
  /// A word for the hint line; nil leaves it to the help.
  package var hint: String?
  package var contexts: Set<Context>

  init(
    _ intent: Intent, _ keys: [Key], _ group: Group, _ contexts: Set<Context>, _ help: String, hint: String? = nil,
    action: String? = nil
  ) {
    self.intent = intent
    self.action = action ?? intent.snakeCase
    self.keys = keys.map { Keystroke($0) }
    self.group = group
    self.contexts = contexts
    self.help = help
    self.hint = hint
  }

  /// What it does, in a word or two.
  var words: String { hint ?? action.replacing("_", with: " ") }

  /// The key to name in a context: the first that works there.
  package func key(in context: Context) -> Keystroke? { keys.first { $0.works(in: context) } }
}
