import FoundationEssentials

/// The service says of a step that it has been at the same work for long.
package enum StuckStep: Rule {
  package static let name = "stuck_step"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.service
    guard case .value(let service) = part else { return part.judgement }
    guard let first = service.stuck.first else { return .silent }
    var facts = service.stuck.prefix(5).map { trouble in
      "\(Words.duration(evidence.now.timeIntervalSince(trouble.at))) ago: \(trouble.text)".asSentence
    }
    if let count = service.stragglers, count > 0 {
      facts.append("\(Words.plural(count, "piece")) of work took much longer than their like.")
    }
    let step = first.text.firstRange(of: " for at least ").map { String(first.text[..<$0.lowerBound]) } ?? first.text
    return .found(
      Diagnosis.Finding(
        rule: name, severity: .warn, summary: "is stuck in \(Sanity.clip(step, 80))", evidence: facts,
        advice: "Look at what that step calls: a remote service that does not answer, a lock, a record that is very "
          + "large, or one key with most of the records."))
  }
}
