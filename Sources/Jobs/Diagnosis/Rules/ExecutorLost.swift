import FoundationEssentials

/// Processes that worked for the job were lost; what they held is computed again.
package enum ExecutorLost: Rule {
  package static let name = "executor_lost"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.losses
    guard case .value(let losses) = part else { return part.judgement }
    let recent = losses.filter { evidence.now.timeIntervalSince($0.at) <= Thresholds.lossWindow }
    guard let newest = recent.max(by: { $0.at < $1.at }) else { return .silent }
    let ago = Words.duration(evidence.now.timeIntervalSince(newest.at))
    var facts = [
      "\(Words.plural(recent.count, "executor")) lost in the last \(Words.duration(Thresholds.lossWindow)), the newest "
        + "\(newest.id) on \(newest.host) \(ago) ago."
    ]
    if !newest.reason.isEmpty { facts.append("Spark says: \(newest.reason)".asSentence) }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: recent.count >= Thresholds.lossMany ? .critical : .warn,
        summary: "\(Words.plural(recent.count, "executor")) lost", evidence: facts, advice: advice(newest.reason)))
  }

  private static func advice(_ reason: String) -> String {
    let said = reason.lowercased()
    if said.contains("137") || said.contains("memory") || said.contains("oom") {
      return
        "It was killed from outside or ran out of memory: give its executors more (memory_mb, spark.executor.memory, "
        + "spark.executor.memoryOverhead), or fewer cores each."
    }
    return "Look at the executor's own log and at its host: what it held is computed again by the others."
  }
}
