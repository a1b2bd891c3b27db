import JSON

/// Processes that spend their time collecting garbage, and would not with more memory.
enum MemorySize: Tuning {
  private static let more = 1.5

  static func judge(_ evidence: Evidence, _ options: [String: JSONValue]) -> TuningJudgement {
    switch MemoryPressure.judge(evidence) {
    case .silent: .silent
    case .inapplicable: .inapplicable
    case .notAssessed(let what): .notAssessed(what)
    case .found(let finding): .changes([change(finding, evidence.job, options)])
    }
  }

  private static func change(
    _ finding: Diagnosis.Finding, _ job: Job, _ options: [String: JSONValue]
  ) -> PerformanceAnalysis.Change {
    let isProcess = job.runnerType == .direct
    let memory = options["memory_mb"]?.int.flatMap { $0 > 0 && $0 < 1 << 30 ? $0 : nil }
    let target = memory.map { Int((Double($0) * more / 256).rounded(.up)) * 256 }
    let change = PerformanceAnalysis.Change(
      parameter: isProcess ? "memory_mb" : "taskmanager.memory.process.size", from: memory.map(String.init),
      to: target.map(String.init) ?? "half as much again",
      justification: "\(finding.summary): the time goes to the collector and not to records. \(finding.advice)",
      evidence: finding.evidence)
    guard isProcess else {
      return change.byHand(
        "it is a setting of the cluster: raise it in the configuration of its TaskManagers and restart these one by one, "
          + "or scale the job over more of them")
    }
    guard let target else {
      return change.byHand(
        "how much it has is not told: restart it with options {\"memory_mb\": N}, which bounds the heap of a jar")
    }
    return change.made(by: "restart_job", .restart, of: job, ["options": ["memory_mb": .int(target)]])
  }
}
