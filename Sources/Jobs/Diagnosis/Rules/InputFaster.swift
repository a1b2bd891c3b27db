import FoundationEssentials

/// A streaming query gets through less than what comes in, so that its batches grow.
package enum InputFaster: Rule {
  package static let name = "input_faster"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.queries
    guard case .value(let queries) = part else { return part.judgement }
    let ratio = { (query: QueryFigures) in
      query.processedPerSecond > 0 ? query.inputPerSecond / query.processedPerSecond : 0
    }
    guard let worst = queries.max(by: { ratio($0) < ratio($1) }), worst.inputPerSecond >= 1,
      Thresholds.inputFaster.isPassed(by: ratio(worst), active: evidence.wasActive(name))
    else { return judgeBatch(queries, evidence) }
    var facts = [
      "\(Words.count(worst.inputPerSecond)) records a second come into \(worst.name), and it gets through "
        + "\(Words.count(worst.processedPerSecond)) a second."
    ]
    if let batch = worst.batchSeconds { facts.append("Its last batch took \(Words.duration(batch)).") }
    if let lag = evidence.job.metrics.watermarkLag { facts.append("Event time lags \(Words.duration(lag)).") }
    if let slots = evidence.slots { facts.append("\(slots.free) of \(slots.total) cores are free.") }
    var finding = Diagnosis.Finding(
      rule: name, severity: .warn, summary: "falls behind: input is faster than \(worst.name)", evidence: facts,
      advice:
        "Restart it with more cores (it goes on from its checkpoint, where the program sets one), make each record "
        + "cheaper, or bound a batch (maxOffsetsPerTrigger) so that it at least stays even.")
    if let now = evidence.job.parallelism, evidence.job.actions.allows(.restart) {
      finding.action = Diagnosis.SuggestedCall(
        operation: "restart_job", parallelism: max(now + 1, Int((Double(now) * min(4, ratio(worst))).rounded(.up))))
    }
    return .found(finding)
  }

  /// Rates are told of batches that have ended: one that runs longer than any before it is seen before its end.
  private static func judgeBatch(_ queries: [QueryFigures], _ evidence: Evidence) -> Judgement {
    let long = queries.first { query in
      guard let running = query.runningSeconds, let longest = query.longestSeconds else { return false }
      return running >= Thresholds.batchLong && running >= longest * Thresholds.batchTimes
    }
    guard let long, let running = long.runningSeconds, let longest = long.longestSeconds else { return .silent }
    var facts = [
      "The present batch of \(long.name) has run \(Words.duration(running)), the longest before it took "
        + "\(Words.duration(longest))."
    ]
    if let slots = evidence.slots { facts.append("\(slots.free) of \(slots.total) cores are free.") }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: .warn, summary: "falls behind: a batch of \(long.name) runs longer than any before",
        evidence: facts,
        advice:
          "What comes in meanwhile makes the next batch longer: bound a batch (maxOffsetsPerTrigger), make each record "
          + "cheaper, or restart it with more cores."))
  }
}
