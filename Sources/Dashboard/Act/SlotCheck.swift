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
    var held: [String: Int] = [:]
    for (step, dry) in plan.ready { if let id = step.call.jobID { held[id] = held[id] ?? dry.heldSlots } }
    return slotChecks(plan.ready.map { step, _ in (step.call, step.runner) }, held: held)
  }

  /// The same of calls, one after the other: what the first leaves is what the next one finds. A runner that is not given is
  /// the job's.
  ///
  /// - Parameter held: What jobs have by their ids, where that is not their parallelism.
  func slotChecks(_ calls: [(call: ToolCall, runner: String?)], held: [String: Int] = [:]) -> [SlotCheck] {
    var (order, wanted, widths): ([String], [String: Int], [String: Int]) = ([], [:], held)
    for (call, runner) in calls {
      let job = call.jobID.flatMap { jobs[$0] }
      let held = job.flatMap {
        widths[$0.id] ?? ($0.state.isTerminal ? 0 : $0.state == .pending ? nil : $0.parallelism)
      }
      guard let runner = runner ?? job?.runner, let slots = slotsTaken(call, job, held) else { continue }
      if let job, let held { widths[job.id] = held + slots }
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
  ///
  /// - Parameter held: Those that its job has before it.
  private func slotsTaken(_ call: ToolCall, _ job: Job?, _ held: Int?) -> Int? {
    let options = call.arguments["pipeline_options"]?["parallelism"]
    let asked = call.arguments["parallelism"]?.int ?? options?.int ?? options?.string.flatMap { Int($0) }
    switch call.tool {
    case "scale_job": return asked.flatMap { asked in held.map { asked - $0 } }
    case "restart_job": return (asked ?? job?.parallelism).flatMap { wanted in held.map { wanted - $0 } }
    case "cancel_job", "drain_job": return held.map { -$0 }
    case "submit_job": return asked ?? 1
    default: return nil
    }
  }
}
