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
    let exit = SparkExit(newest.reason)
    if let exit, let meaning = exit.meaning { facts.append("Exit code \(exit.code): \(meaning).") }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: recent.count >= Thresholds.lossMany ? .critical : .warn,
        summary: "\(Words.plural(recent.count, "executor")) lost" + (exit?.short.map { ": \($0)" } ?? ""),
        evidence: facts, advice: advice(newest.reason, exit)))
  }

  private static func advice(_ reason: String, _ exit: SparkExit?) -> String {
    let said = reason.lowercased()
    if exit?.isDisk == true {
      return "Look at spark.local.dir on its host: whether it is there, may be written, and has room."
    }
    if exit?.isMemory == true || said.contains("137") || said.contains("memory") || said.contains("oom") {
      let what = exit?.code == 52 ? "It ran out of memory" : "It was killed from outside or ran out of memory"
      return
        "\(what): give its executors more (memory_mb, spark.executor.memory, "
        + "spark.executor.memoryOverhead), or fewer cores each."
    }
    return "Look at the executor's own log and at its host: what it held is computed again by the others."
  }
}
