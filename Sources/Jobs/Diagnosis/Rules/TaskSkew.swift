import FoundationEssentials

/// One task of a stage takes far longer than the others, and the stage waits for it.
package enum TaskSkew: Rule {
  package static let name = "task_skew"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.stages
    guard case .value(let stages) = part else { return part.judgement }
    let active = evidence.wasActive(name)
    let worst = stages.compactMap { stage in ratio(stage, active: active).map { (stage, $0) } }
      .max { $0.0.isActive == $1.0.isActive ? $0.1 < $1.1 : $1.0.isActive }
    guard let (stage, _) = worst else { return .silent }
    return .found(finding(stage))
  }

  /// Nil where the tasks are even, or uneven and short.
  private static func ratio(_ stage: StageFigures, active: Bool) -> Double? {
    guard let median = stage.medianTask, let longest = stage.longestTask, stage.tasks > 1,
      longest - median >= Thresholds.skewSeconds
    else { return nil }
    let ratio = longest / max(median, 0.1)
    return Thresholds.skew.isPassed(by: ratio, active: active) ? ratio : nil
  }

  private static func finding(_ stage: StageFigures) -> Diagnosis.Finding {
    let median = Words.duration(stage.medianTask ?? 0)
    let longest = Words.duration(stage.longestTask ?? 0)
    let which = stage.longestIndex.map { "Task \($0)" } ?? "The longest task"
    var facts = [
      "\(which) of stage \(stage.id) (\(stage.name)) \(stage.longestIsRunning ? "has run" : "ran") \(longest), the median "
        + "of its \(stage.tasks) tasks \(median)."
    ]
    if let most = stage.mostRecords, let records = stage.medianRecords, most > 0 {
      facts.append("The largest task read \(Words.count(most)) records, the median one \(Words.count(records)).")
    }
    return Diagnosis.Finding(
      rule: name, severity: .warn, summary: "stage \(stage.id) is skewed to one task", evidence: facts,
      advice: "A few keys or one large part carry most of the work: spread them (salt the key, split the input, or let "
        + "spark.sql.adaptive.skewJoin do it). More executors do not split a task.")
  }
}
