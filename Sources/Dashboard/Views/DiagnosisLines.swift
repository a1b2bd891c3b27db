import BeamMCPClient
import Jobs
import Screen

/// What the rules say: the verdict, and each finding with its evidence and what to do.
enum DiagnosisLines {
  static func lines(_ details: JobDetails, _ state: State, _ width: Int) -> [StyledLine] {
    var lines = [StyledLine(), StyledLine.section("Diagnosis")]
    guard let diagnosis = details.diagnosis else { return lines + [missing(.diagnosis, state)] }
    lines += StyledLine.wrapped(diagnosis.verdict, width: width, role: diagnosis.health.role, prefix: "  ", limit: 4)
    for finding in diagnosis.findings { lines += finding.lines(width, state.keymap) }
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
  func lines(_ width: Int, _ keymap: Keymap) -> [StyledLine] {
    let mark = severity == .critical ? Glyphs.failed : severity == .warn ? Glyphs.warning : Glyphs.good
    var lines = StyledLine.wrapped(
      summary, width: width, role: severity.role, prefix: "  \(mark) ", prefixRole: severity.role, limit: 3)
    for sentence in evidence { lines += StyledLine.wrapped(sentence, width: width, prefix: "      ", limit: 3) }
    lines += StyledLine.wrapped(advice, width: width, role: .hint, prefix: "      \(Glyphs.arrowRight) ", limit: 4)
    if let action, let (intent, words) = action.key {
      lines.append(StyledLine([Span("        "), Span(keymap.key(for: intent), .key), Span(" " + words, .hint)]))
    }
    return lines
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
