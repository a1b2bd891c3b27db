import FoundationEssentials

/// The service that scales the job cannot start or stop workers.
package enum ScalingBlocked: Rule {
  package static let name = "scaling_blocked"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.service
    guard case .value(let service) = part else { return part.judgement }
    guard let failure = service.scalingFailure else { return .silent }
    var facts = [
      "\(Words.duration(evidence.now.timeIntervalSince(failure.at))) ago the service said: \(failure.text)".asSentence
    ]
    if let workers = service.workers {
      facts.append("\(Words.plural(workers, "worker")) run\(service.wanted.map { ", and it wants \($0)" } ?? "").")
    }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: service.workers == 0 ? .critical : .warn,
        summary: "waits for workers: \(Sanity.clip(failure.text, 120))", evidence: facts, advice: advice(failure.text)))
  }

  private static func advice(_ words: String) -> String {
    let said = words.lowercased()
    if said.contains("quota") || said.contains("limit") {
      return "Raise the project's quota of that resource in the region, or lower what the job may take."
    }
    if said.contains("exhausted") || said.contains("stockout") || said.contains("resources") {
      return "The zone has no such machines now: leave the zone to the service, or take another machine type."
    }
    return "Look at the service's messages around that time, and at the permissions of the job's service account."
  }
}
