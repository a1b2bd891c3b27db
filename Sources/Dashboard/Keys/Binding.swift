package import Screen

/// One line of the key table.
package struct Binding: Sendable, Hashable {
  package enum Group: String, Sendable, Hashable, CaseIterable {
    case act, ask, see, move, mark, log, chart, decide, type, program

    package var title: String {
      switch self {
      case .act: "Act on the selected job, or on all marked"
      case .ask: "Command and ask"
      case .see: "See"
      case .move: "Move"
      case .mark: "Mark"
      case .log: "Log and timeline"
      case .chart: "Metrics"
      case .decide: "Decide on a plan"
      case .type: "In an input line"
      case .program: "Program"
      }
    }
  }

  package var intent: Intent
  package var keys: [Key]
  package var group: Group
  /// One line for the help.
  package var help: String
  /// A word for the hint line; nil leaves it to the help.
  package var hint: String?
  package var contexts: Set<Context>

  init(
    _ intent: Intent, _ keys: [Key], _ group: Group, _ contexts: Set<Context>, _ help: String, hint: String? = nil
  ) {
    self.intent = intent
    self.keys = keys
    self.group = group
    self.contexts = contexts
    self.help = help
    self.hint = hint
  }
}
