import BeamMCPClient
import JSON
import Jobs

extension State {
  /// For each runner that counts slots and is named in the plan, in the plan's order: counted over all of its steps, since
  /// each step by itself may fit where all of them do not.
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
      let held = job.flatMap { $0.slots(told: widths[$0.id]) }
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

  private func slotsTaken(_ call: ToolCall, _ job: Job?, _ held: Int?) -> Int? {
    let options = call.arguments["pipeline_options"]?["parallelism"]
    let asked = call.arguments["parallelism"]?.int ?? options?.int ?? options?.string.flatMap { Int($0) }
    if call.tool == "submit_job" { return asked ?? 1 }
    return job.flatMap { job in call.jobAction?.slotsTaken(of: job, to: asked, held: held) }
  }
}
