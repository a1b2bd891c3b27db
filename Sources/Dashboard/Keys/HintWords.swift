import Jobs

/// The word beside a key in the hint row where it depends on what is open; nil where the key has nothing to do there.
enum HintWords {
  static func text(_ binding: Binding, _ state: State) -> String? {
    guard state.context == .runners else { return binding.hint }
    switch binding.intent {
    case .left: return state.engine.isOpen ? "back" : nil
    case .right: return state.engine.isOpen ? nil : binding.hint
    case .open: return opened(state)
    case .sortNext: return state.engine.isOpen ? "sort" : nil
    default: return binding.hint
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
