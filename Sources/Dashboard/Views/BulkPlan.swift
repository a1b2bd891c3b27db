import BeamMCPClient
import Jobs
import Screen

/// What a plan for several jobs costs in all: what one has to know before a yes, however many jobs there are.
struct BulkPlan {
  private let all: Int
  private let isOrdered: Bool
  private let leftOut: Int
  /// What would be done, with the job's name.
  private let ready: [(name: String, dry: DryRun)]
  private let deeds: String
  /// Why several are refused, each reason once.
  private let refusals: [(reason: String, count: Int)]

  /// - Parameter leftOut: So many steps are no more in the plan.
  init(_ plan: Plan, leftOut: Int) {
    all = plan.steps.count
    self.leftOut = leftOut
    isOrdered = plan.steps.count > 1 && !WriteBatch.isIndependent(plan)
    refusals = Refusal.shared(plan)
    deeds = Deeds.text(plan.steps.filter { if case .ready = $0.preview { true } else { false } })
    ready = plan.steps.compactMap { step in
      guard case .ready(let dry) = step.preview else { return nil }
      return (Cut.short(step.jobName.map(Name.shown) ?? step.call.jobID ?? step.call.tool, 40), dry)
    }
  }

  func lines(_ width: Int, slots: [SlotCheck]) -> [StyledLine] {
    var lines = [count].weighing(.subject)
    for refusal in refusals {
      lines += StyledLine.wrapped(
        "each of \(refusal.count): \(refusal.reason)", width: width, role: .stateWarn, prefix: "\(Glyphs.failed) ",
        prefixRole: .stateWarn, limit: 3
      ).weighing(.danger)
    }
    for (index, check) in slots.enumerated() {
      lines += StyledLine.wrapped(
        check.text, width: width, role: check.missing > 0 ? .danger : .text,
        prefix: (index == 0 ? "slots" : "").padded(12), limit: 2
      ).weighing(check.missing > 0 ? .danger : .cost)
    }
    if !ready.isEmpty {
      lines += StyledLine.wrapped(interruptions, width: width, prefix: "interrupts  ", limit: 3).weighing(.cost)
      let isSafe = lasting.isEmpty
      lines += StyledLine.wrapped(
        reversal, width: width, role: isSafe ? .text : .danger, prefix: "reversible  ", limit: 2
      ).weighing(isSafe ? .cost : .danger)
    }
    for warning in warnings {
      lines += StyledLine.wrapped(
        warning, width: width, role: .stateWarn, prefix: "\(Glyphs.warning) ", prefixRole: .stateWarn, limit: 2
      ).weighing(.danger)
    }
    return lines
  }

  private var count: StyledLine {
    let refused = all - ready.count
    let what = ready.isEmpty ? "Nothing would be done" : deeds.capitalizedFirst
    return StyledLine([
      Span(what + (isOrdered ? ", in this order" : ""), .dialogTitle),
      Span(refused > 0 ? ", \(refused) refused and skipped" : "", .danger),
      Span(leftOut > 0 ? ", \(leftOut) left out" : "", .dialogTitle),
    ])
  }

  /// Steps that cannot be taken back.
  private var lasting: [(name: String, dry: DryRun)] { ready.filter { !$0.dry.reversible } }

  private var reversal: String {
    switch lasting.count {
    case 0: ready.count == 1 ? PlanView.reversal(ready[0].dry) : "yes"
    case ready.count: "no, none of it"
    case 1: "all but \(lasting[0].name)"
    default: "\(lasting.count) of \(ready.count) are not"
    }
  }

  /// Each kind once, with how many it is for where there are several.
  private var interruptions: String {
    let kinds = grouped { [$0.interruption] }
    if kinds.count == 1 { return kinds[0].text }
    let told = kinds.map { "\($0.names.count == 1 ? $0.names[0] : "\($0.names.count) of them"): \($0.text)" }
    return BulkPlan.first(3, of: told).joined(separator: "; ")
  }

  /// Each once, and for whom: what is said of one job is said as of `it`.
  private var warnings: [String] {
    let kinds = grouped(\.warnings).map { kind in
      let whom = kind.names.count == 1 ? kind.names[0] : "each of \(kind.names.count)"
      return "\(whom): \(kind.text)"
    }
    return BulkPlan.first(5, of: kinds)
  }

  private func grouped(_ texts: (DryRun) -> [String]) -> [(text: String, names: [String])] {
    var (order, names): ([String], [String: [String]]) = ([], [:])
    for (name, dry) in ready {
      for text in texts(dry) {
        if names[text] == nil { order.append(text) }
        names[text, default: []].append(name)
      }
    }
    return order.map { ($0, names[$0] ?? []) }
  }

  private static func first(_ count: Int, of texts: [String]) -> [String] {
    texts.count <= count + 1 ? texts : texts.prefix(count) + ["and \(texts.count - count) others"]
  }
}
