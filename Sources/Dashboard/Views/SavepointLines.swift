import BeamMCPClient
import JSON
import Screen

/// What becomes of the state of jobs that a plan cancels: saved first, or not, or why that cannot be.
enum SavepointLines {
  static func lines(_ dialog: PlanDialog, _ state: State, _ width: Int) -> [StyledLine] {
    let calls = dialog.ready.map(\.step.call)
    let steps = calls.indices.filter { calls[$0].tool == "cancel_job" }
    if steps.isEmpty { return [] }
    let before = calls.savedBefore
    let cancels = steps.filter { !before.contains($0) }.map { calls[$0] }
    let able = cancels.filter(dialog.takesSavepoint)
    let saved = cancels.filter { $0.arguments["with_savepoint"] == .bool(true) }
    var texts: [(String, Role, Weight)] = []
    let all = steps.count
    let count = { (some: Int) in all == 1 ? "" : some == all ? "for each " : "for \(some) of \(all) " }
    if !before.isEmpty { texts.append(("\(count(before.count))first, by a step before", .stateOK, .cost)) }
    if !saved.isEmpty {
      texts.append(("\(count(saved.count))first" + offer(dialog, state, on: true), .stateOK, .cost))
    }
    let bare = able.count - saved.filter(dialog.takesSavepoint).count
    if bare > 0 { texts.append(("none \(count(bare))first" + offer(dialog, state, on: false), .danger, .danger)) }
    for (reason, jobs) in refusals(cancels.filter { call in !able.contains(call) && !saved.contains(call) }, dialog) {
      texts.append(("none \(count(jobs))first: \(reason)", .danger, .danger))
    }
    // What weighs stands elsewhere where there is little room, and is understood there too.
    return texts.enumerated().flatMap { place, line in
      StyledLine.wrapped(
        line.0, width: width, role: line.1, prefix: (place == 0 || line.2 == .danger ? "savepoint" : "").padded(12),
        limit: 3
      ).weighing(line.2)
    }
  }

  private static func offer(_ dialog: PlanDialog, _ state: State, on: Bool) -> String {
    if dialog.isQuestion || dialog.savepointFirst != on { return "" }
    let key = state.keymap.key(for: .toggleSavepoint, in: .plan, whileTyping: dialog.takesName)
    return on ? "; \(key) takes it off" : "; \(key) takes one"
  }

  /// Each reason once, with how many jobs it is for.
  private static func refusals(_ calls: [ToolCall], _ dialog: PlanDialog) -> [(reason: String, jobs: Int)] {
    var (order, jobs): ([String], [String: Int]) = ([], [:])
    for call in calls {
      let reason = call.jobID.flatMap { dialog.unsaveable[$0] } ?? "its engine has none"
      if jobs[reason] == nil { order.append(reason) }
      jobs[reason, default: 0] += 1
    }
    return order.map { ($0, jobs[$0] ?? 0) }
  }
}
