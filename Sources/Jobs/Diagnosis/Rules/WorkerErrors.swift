import FoundationEssentials
import JSON

/// Workers report errors while the job runs on: the service tries the same records again, in a stream without end.
package enum WorkerErrors: Rule {
  package static let name = "worker_errors"

  package static func judge(_ evidence: Evidence) -> Judgement {
    guard case .value = evidence.service else { return .inapplicable }
    let part = evidence.failures
    guard case .value(let failures) = part else { return part.judgement }
    let recent = failures.filter { evidence.now.timeIntervalSince($0.time) <= Thresholds.errorWindow }
    guard let newest = recent.first else { return .silent }
    let what = newest.exception.isEmpty ? newest.message : newest.exception.split(separator: ".").last.map(String.init)
    var facts = [
      "\(Words.plural(recent.count, "error")) in the last \(Words.duration(Thresholds.errorWindow)), the newest "
        + "\(Words.duration(evidence.now.timeIntervalSince(newest.time))) ago.", newest.sentence,
    ]
    if evidence.job.type == .streaming {
      facts.append("A stream tries the records of a failed bundle again until they go through.")
    }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: recent.count >= Thresholds.errorMany ? .critical : .warn,
        summary: "workers report errors: \(Secrets.masked(Sanity.clip(what ?? newest.message, 100)))", evidence: facts,
        advice: "Fix what the error names, then start it again from a snapshot; a record that can never go through has "
          + "to be caught in the program."))
  }
}
