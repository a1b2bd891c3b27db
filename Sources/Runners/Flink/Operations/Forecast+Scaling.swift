import Jobs

extension Forecast {
  /// What a change of parallelism on Flink would do.
  init(scaling name: String, _ plan: ScalePlan) {
    if let waiting = plan.waiting, plan.previous == plan.parallelism {
      self = .withdrawal(of: waiting, name, runs: plan.parallelism)
      return
    }
    let former = plan.previous.map { " from \($0)" } ?? ""
    let summary = "Scale \(name)\(former) to \(plan.parallelism)"
    switch plan.way {
    case .requirements:
      self.init(
        summary: summary,
        steps: [
          "tell the adaptive scheduler that every vertex may be \(plan.parallelism) wide",
          "it waits for its cooldown, 30 s after the job last (re)started unless the cluster sets another",
          "take a checkpoint, where its next one is more than 10 s away: Flink waits for one",
          "it restarts the tasks from that checkpoint",
        ],
        reversible: true, interruption: "about 2 s while the tasks restart, up to 30 s and a checkpoint from now")
      resumes = .nextCheckpoint
    case .resubmission:
      self.init(
        summary: summary,
        steps: [
          "stop the job with a savepoint", "submit it again from that savepoint with parallelism \(plan.parallelism)",
        ],
        reversible: true, interruption: "some seconds between the stop and the new start; to Flink it is another job")
      warnings = [FlinkRunner.stopMayFail]
    }
    current = plan.previous.map { Forecast.width($0, wanted: plan.waiting) }
    proposed = "parallelism \(plan.parallelism)"
    inverse = plan.previous.map { "scale back to \($0)" }
    warnings += Forecast.warnings(plan)
    if plan.previous == plan.parallelism { warnOfNow("it runs with \(plan.parallelism) already") }
  }

  private static func warnings(_ plan: ScalePlan) -> [String] {
    var warnings: [String] = []
    if let shortage = plan.shortage { warnings.append(shortage + Forecast.consequence(plan)) }
    if !plan.narrow.isEmpty {
      warnings.append("narrower, as the job sets it: \(plan.narrow.joined(separator: ", "))")
    }
    return warnings
  }

  private static func consequence(_ plan: ScalePlan) -> String {
    if case .resubmission = plan.way { return "; it would wait for them and not run" }
    return "; Flink waits some 60 s for the missing ones, then it runs with \(plan.reachable) until more come"
  }
}
