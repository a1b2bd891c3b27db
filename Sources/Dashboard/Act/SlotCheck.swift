import BeamMCPClient
import JSON
import Jobs

/// Whether the runners have the slots that a plan would take, counted over all of its steps: each step by itself may fit
/// where all of them do not. A job takes as many slots as its parallelism where its tasks share them, as Flink's do by
/// default.
struct SlotCheck: Sendable, Hashable {
  let runner: String
  /// Slots that the steps take more than they give back.
  let wanted: Int
  let free: Int

  var missing: Int { max(0, wanted - free) }

  var text: String {
    let change = wanted > 0 ? "\(wanted) more" : wanted < 0 ? "\(-wanted) given back" : "none more"
    let verdict = missing > 0 ? "\(missing) too few: some of it would wait for slots" : "fits"
    return "\(runner): \(change), \(free) free\(wanted > 0 ? "; \(verdict)" : "")"
  }
}

extension State {
  /// For each runner that counts slots and is named in the plan, in the plan's order.
  func slotChecks(_ plan: PlanDialog) -> [SlotCheck] {
    var (order, wanted): ([String], [String: Int]) = ([], [:])
    for (step, _) in plan.ready {
      let job = step.call.jobID.flatMap { jobs[$0] }
      guard let runner = step.runner ?? job?.runner, let slots = slotsTaken(step.call, job) else { continue }
      if wanted[runner] == nil { order.append(runner) }
      wanted[runner, default: 0] += slots
    }
    return order.compactMap { name in
      runners.first { $0.runner == name }?.slots.map {
        SlotCheck(runner: name, wanted: wanted[name] ?? 0, free: $0.free)
      }
    }
  }

  /// Slots that a call takes, negative where it gives some back; nil where it leaves them as they are, or nobody knows.
  private func slotsTaken(_ call: ToolCall, _ job: Job?) -> Int? {
    let asked = call.arguments["parallelism"]?.int
    let held = job.flatMap { $0.state.isTerminal ? 0 : $0.parallelism }
    switch call.tool {
    case "scale_job": return asked.flatMap { asked in held.map { asked - $0 } }
    case "restart_job": return (asked ?? job?.parallelism).flatMap { wanted in held.map { wanted - $0 } }
    case "cancel_job", "drain_job": return held.map { -$0 }
    case "submit_job": return asked ?? 1
    default: return nil
    }
  }
}
