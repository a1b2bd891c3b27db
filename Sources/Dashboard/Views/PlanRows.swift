import BeamMCPClient
import JSON
import Screen

/// The steps of a plan for several, a row each.
enum PlanRows {
  static func lines(_ dialog: PlanDialog, _ plan: Plan, _ width: Int) -> [StyledLine] {
    let name = min(28, max(12, width / 3))
    let shared = Set((dialog.remaining.map(Refusal.shared) ?? []).map(\.reason))
    return plan.steps.indices.flatMap { place in
      let bar = place == dialog.chosen ? String(Glyphs.selectionBar) : " "
      let lines = row(plan.steps[place], dialog.leftOut.contains(place), name, width, bar, shared)
      return lines.map { line in
        var line = line
        line.step = place
        return line
      }
    }
  }

  private static func row(
    _ step: Plan.Step, _ isLeftOut: Bool, _ name: Int, _ width: Int, _ bar: String, _ shared: Set<String>
  ) -> [StyledLine] {
    let title = Cut.middle(step.jobName.map(Name.shown) ?? step.call.jobID ?? step.call.tool, name).padded(name + 2)
    let room = width - 3 - title.columns
    switch step.preview {
    case _ where isLeftOut:
      let words = words(of: step).map { ": " + $0 } ?? ""
      return [StyledLine([Span(bar, .key), Span("\(Glyphs.none) \(title)left out\(words)", .dim)])]
    case .ready(let dry):
      // Whom the warnings above are for.
      let sign = dry.warnings.isEmpty ? Span("\(Glyphs.good) ", .stateOK) : Span("\(Glyphs.warning) ", .stateWarn)
      return [StyledLine([Span(bar, .key), sign, Span(title)] + cost(step, dry, room))]
    case .refused(let reason):
      let words = Refusal.words(reason, of: step)
      var lines = StyledLine.wrapped(
        shared.contains(words) ? "refused, as said above" : words, width: width, role: .stateWarn,
        prefix: " \(Glyphs.failed) " + title,
        prefixRole: .text, limit: 3)
      lines[0].spans[0].text = "\(Glyphs.failed) " + title
      lines[0].spans.insert(Span(bar, .key), at: 0)
      return lines
    }
  }

  private static func words(of step: Plan.Step) -> String? {
    guard case .ready(let dry) = step.preview else { return nil }
    return PlanView.change(dry) ?? dry.summary
  }

  /// What changes, and what becomes of the job's state; where there is no room for both, that is read first.
  private static func cost(_ step: Plan.Step, _ dry: DryRun, _ room: Int) -> [Span] {
    let change = Span(PlanView.change(dry) ?? dry.summary, .text)
    let isSaved = step.call.arguments["with_savepoint"] == .bool(true)
    let state = dry.reversible ? (isSaved ? Span("savepoint first", .stateOK) : nil) : Span("not reversible", .danger)
    // Where both do not fit, what it will be is read, and not the half of what it was.
    let end = dry.proposed.map { Span("\(Glyphs.arrowRight) \($0)", .text) } ?? change
    guard let state else { return [change.text.columns <= room ? change : end] }
    let between = Span(" \(Glyphs.separator) ", .dim)
    return change.text.columns + 3 + state.text.columns <= room ? [change, between, state] : [state, between, end]
  }
}
