import BeamMCPClient
import Jobs
import Screen

/// What the rules say: the verdict, and each finding with its evidence and what to do.
enum DiagnosisLines {
  static func lines(_ details: JobDetails, _ state: State, _ width: Int) -> [StyledLine] {
    guard let diagnosis = details.diagnosis else {
      return [StyledLine(), StyledLine.section("Diagnosis"), missing(.diagnosis, state)]
    }
    let count = diagnosis.findings.count
    let note = count == 0 ? "" : count == 1 ? "1 finding" : "\(count) findings, worst first"
    var lines = [StyledLine(), StyledLine.section("Diagnosis", note: note)]
    // Most verdicts are the first finding, and how many there are besides.
    let isSaidBelow = diagnosis.findings.first.map { diagnosis.verdict.contains($0.summary) } ?? false
    if !isSaidBelow {
      lines += StyledLine.wrapped(diagnosis.verdict, width: width, role: diagnosis.health.role, prefix: "  ", limit: 4)
    }
    let keymap = state.isPrinted ? nil : state.keymap
    let hasGraph = details.graph?.vertices.isEmpty == false
    // A finding of before may name what cannot be done any more.
    let canRestart = details.job.flatMap { state.jobs[$0] }?.actions.refusals[.restart] == nil
    for finding in diagnosis.findings {
      lines += finding.lines(width, keymap, hasGraph: hasGraph, canRestart: canRestart)
    }
    if !diagnosis.notAssessed.isEmpty {
      lines += StyledLine.wrapped(
        diagnosis.notAssessed.joined(separator: "; "), width: width, role: .dim, prefix: "  not assessed: ", limit: 6)
    }
    return lines
  }

  /// Said in the place of data that is not there: why.
  static func missing(_ lane: Lane, _ state: State) -> StyledLine {
    if let error = state.schedule[lane].error {
      return StyledLine("  not read: \(Cut.line(error.description))", .stateFailed)
    }
    return StyledLine("  asking …", .dim)
  }
}

extension Diagnosis.Finding {
  func lines(_ width: Int, _ keymap: Keymap?, hasGraph: Bool, canRestart: Bool) -> [StyledLine] {
    let mark = severity == .critical ? Glyphs.failed : severity == .warn ? Glyphs.warning : Glyphs.good
    var lines = StyledLine.wrapped(
      summary, width: width, role: severity.role, prefix: "  \(mark) ", prefixRole: severity.role, limit: 3)
    for sentence in evidence { lines += StyledLine.wrapped(sentence, width: width, prefix: "      ", limit: 3) }
    lines += StyledLine.wrapped(advice, width: width, role: .hint, prefix: "      \(Glyphs.arrowRight) ", limit: 4)
    guard let keymap else { return lines }
    let (key, words) = way(keymap, hasGraph: hasGraph, canRestart: canRestart)
    lines.append(StyledLine([Span("        "), Span(key, .key), Span(" " + words, .hint)]))
    return lines
  }

  /// The key that plans what would help; where no action does, the one that shows what the advice is about.
  private func way(_ keymap: Keymap, hasGraph: Bool, canRestart: Bool) -> (key: String, words: String) {
    func key(_ intent: Intent, _ words: String) -> (String, String) { (keymap.key(for: intent, in: .job), words) }
    // What the advice says does not help is not what the key beneath it plans.
    let isCure = action?.operation != "restart_job" || rule != "restart_loop" && canRestart
    // The key restarts it as it is.
    if isCure, let action, action.operation == "restart_job", let parallelism = action.parallelism {
      let command = "\(Verb.restart.rawValue) --parallelism \(parallelism)"
      return (keymap.key(for: .command) + command, "plans a restart with that")
    }
    if isCure, let action, let (intent, words) = action.key { return key(intent, words) }
    switch rule {
    case "failed", "restart_loop", "worker_errors", "task_failures":
      return key(.exceptions, "shows what it threw, with the traces")
    case "checkpoint_failing", "checkpoint_slow", "checkpoint_stalled":
      return (keymap.key(for: .checkpoints), "shows its checkpoints, phase by phase")
    case "stuck", "scaling_blocked", "stale_engine", "vanished", "workers_at_bound":
      return key(.runners, "shows how the engine is, and what is free there")
    case "bottleneck", "input_faster", "skew", "task_skew", "watermark_stall", "system_lag", "spill", "shuffle_wait":
      return hasGraph
        ? key(.open, "draws the graph, with what each step does") : key(.wholeTimeline, "shows since when")
    default: return key(.logs, "shows its log")
    }
  }
}

extension Diagnosis.SuggestedCall {
  /// The key that plans it, and what the plan is for; nil where no key does.
  var key: (Intent, String)? {
    switch operation {
    case "scale_job": (.scale, parallelism.map { "plans a scaling to \($0)" } ?? "plans a scaling")
    case "create_savepoint": (.savepoint, "plans a savepoint")
    case "restart_job": (.restart, "plans a restart")
    case "cancel_job": (.cancel, "plans a cancellation")
    case "drain_job": (.drain, "plans a drain")
    default: nil
    }
  }
}
