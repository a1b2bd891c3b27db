import Jobs

/// The word beside a key in the hint row where it depends on what is open; nil where the key has nothing to do there.
enum HintWords {
  static func text(_ binding: Binding, _ state: State) -> String? {
    if binding.intent == state.ownIntent, Context.pages.contains(state.context) { return "back" }
    switch state.context {
    case .runners: return onRunners(binding, state)
    case .overview, .audit, .messages:
      return binding.intent == .open && !leadsOn(state) ? nil : binding.hint
    case .exceptions:
      if binding.intent == .open, !leadsOn(state) { return nil }
      return isEscape(binding) ? "back" : binding.hint
    case .themes, .columns: return binding.intent == .accept ? "take" : binding.hint
    case .log: return isEscape(binding) ? leaving(state) : binding.hint
    default: return binding.hint
    }
  }

  /// Of two lines of keys that go back, the one with Esc.
  private static func isEscape(_ binding: Binding) -> Bool {
    binding.intent == .back && binding.action == Intent.back.snakeCase
  }

  private static func leadsOn(_ state: State) -> Bool { state.listContent?.chosen(state)?.leads != nil }

  /// A file alone was come to from nowhere.
  private static func leaving(_ state: State) -> String? {
    state.log.search != nil ? "end search" : state.log.file == nil ? "back" : nil
  }

  private static func onRunners(_ binding: Binding, _ state: State) -> String? {
    switch binding.intent {
    case .left: state.engine.isOpen ? "back" : nil
    case .right: state.engine.isOpen ? nil : binding.hint
    case .open: opened(state)
    case .sortNext: state.engine.isOpen ? "sort" : nil
    default: binding.hint
    }
  }

  /// Where Enter leads from the chosen row.
  private static func opened(_ state: State) -> String? {
    switch state.listContent?.chosen(state)?.leads {
    case .job: "open its job"
    case .jobs: "list its jobs"
    case .runnersJobs: "list the runner's jobs"
    case .trace, .results, nil: "open"
    }
  }
}
