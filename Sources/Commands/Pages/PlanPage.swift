import BeamMCPClient
import Jobs

/// What would be done, before it is.
enum PlanPage {
  static func text(_ plan: DryRun, _ paper: Paper) -> String {
    var text = Prose.text(plan.summary, paper, .heading)
    for (index, step) in plan.steps.enumerated() { text += Prose.text(step, paper, indent: 2, mark: "\(index + 1). ") }
    var sheet = Sheet()
    if let current = plan.current, let proposed = plan.proposed {
      sheet.add("change", "\(current) \(paper.isUnicode ? "→" : "->") \(proposed)")
    }
    sheet.add("interruption", plan.interruption, plan.destructive ? .warning : .plain)
    sheet.add("reversible", plan.reversible ? "yes" : "no", plan.reversible ? .plain : .warning)
    sheet.add("taken back by", plan.inverse)
    addSlots(plan, to: &sheet)
    sheet.add("runner", plan.production ? "production" : nil, .warning)
    text += sheet.text(paper, indent: 2)
    for warning in plan.warnings { text += Prose.text(warning, paper, indent: 2, mark: "! ", .warning) }
    return text
  }

  /// Those that it takes or gives back; where nobody knows, those that are free.
  private static func addSlots(_ plan: DryRun, to sheet: inout Sheet) {
    guard let free = plan.freeSlots else { return }
    guard let taken = plan.slotsTaken else { return sheet.add("free slots", String(free)) }
    let check = SlotCheck(wanted: taken, free: free)
    sheet.add("slots", check.text, check.missing > 0 ? .warning : .plain)
  }
}
