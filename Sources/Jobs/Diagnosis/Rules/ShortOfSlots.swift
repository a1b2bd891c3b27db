/// A job whose scheduler takes the slots that there are runs with fewer than it was asked to, and no more are free.
package enum ShortOfSlots: Rule {
  package static let name = "short_of_slots"

  package static func judge(_ evidence: Evidence) -> Judgement {
    guard let wanted = evidence.detail?.wanted, let width = evidence.detail?.parallelism, let slots = evidence.slots
    else {
      return .inapplicable
    }
    // Those that are not free may be kept for this very rescaling.
    if evidence.isResizing { return .silent }
    // With slots enough it waits for its next rescale alone.
    let lacking = wanted - width - slots.free
    guard width > 0, width < wanted, lacking > 0 else { return .silent }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: .warn, summary: "runs with \(width) of \(wanted): \(lacking) slots too few",
        evidence: [
          "It was asked to run with \(wanted), and its scheduler runs it with what there is.",
          "\(slots.free) of \(slots.total) slots of \(evidence.job.runner) are free.",
        ],
        advice:
          "Start a TaskManager, or end a job that is not needed: it then widens by itself. If \(width) do, scale it to that."
      ))
  }
}
