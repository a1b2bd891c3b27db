import FoundationEssentials

/// The service would give the job more workers and may not: it has all that its bound allows, and still lags.
package enum WorkersAtBound: Rule {
  package static let name = "workers_at_bound"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.service
    guard case .value(let service) = part else { return part.judgement }
    guard let workers = service.workers, let most = service.most, workers >= most, most > 0 else { return .silent }
    let lags = [evidence.job.metrics.watermarkLag, service.systemLag].compactMap { $0 }
    let floor = evidence.wasActive(name) ? Thresholds.systemLag.clear : Thresholds.lagFloor
    guard let lag = lags.max(), lag > floor else { return .silent }
    let goal = min(4000, most * 2)
    var facts = ["\(Words.plural(workers, "worker")) run, and \(most) are the most it may have."]
    if let mark = evidence.job.metrics.watermarkLag { facts.append("Event time lags \(Words.duration(mark)).") }
    if let system = service.systemLag { facts.append("Its oldest record waits for \(Words.duration(system)).") }
    let refusal = evidence.job.actions.refusals[.scale]
    var finding = Diagnosis.Finding(
      rule: name, severity: .warn, summary: "has all \(Words.plural(most, "worker")) that it may have, and lags",
      evidence: facts,
      advice: refusal.map { "More workers would do, but it cannot be scaled here: \($0)." }
        ?? "Let it have more: about \(goal) instead of \(most); or make each record cheaper.")
    if refusal == nil { finding.action = Diagnosis.SuggestedCall(operation: "scale_job", parallelism: goal) }
    return .found(finding)
  }
}
