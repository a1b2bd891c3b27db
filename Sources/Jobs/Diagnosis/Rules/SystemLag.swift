import FoundationEssentials

/// Records wait within the job: the service knows how long the oldest of them has.
package enum SystemLag: Rule {
  package static let name = "system_lag"

  package static func judge(_ evidence: Evidence) -> Judgement {
    guard case .value(let service) = evidence.service else { return .inapplicable }
    guard let lag = service.systemLag else { return .inapplicable }
    let active = evidence.memory.active[name]
    guard Thresholds.systemLag.isPassed(by: lag, active: active != nil) else { return .silent }
    let isCritical = Thresholds.lagCritical.isPassed(by: lag, active: active == .critical)
    var facts = ["The oldest record within the job has waited for \(Words.duration(lag))."]
    if let mark = evidence.job.metrics.watermarkLag { facts.append("Event time lags \(Words.duration(mark)).") }
    if let workers = service.workers {
      let most = service.most.map { " of \($0) that it may have" } ?? ""
      facts.append("\(Words.plural(workers, "worker"))\(most) run.")
    }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: isCritical ? .critical : .warn,
        summary: "falls behind: records wait \(Words.duration(lag)) within it", evidence: facts,
        advice: "Look for a step that is stuck or that fails again and again; else give it more workers."))
  }
}
