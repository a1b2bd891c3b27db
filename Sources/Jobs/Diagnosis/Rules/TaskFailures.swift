import FoundationEssentials

/// Tasks throw and are tried again: work is done twice, and the job is given up once one task has failed too often.
package enum TaskFailures: Rule {
  package static let name = "task_failures"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.stages
    guard case .value(let stages) = part else { return part.judgement }
    let recent = stages.filter { stage in
      stage.isActive || stage.endedAt.map { evidence.now.timeIntervalSince($0) <= Thresholds.taskWindow } == true
    }
    let failed = recent.reduce(0) { $0 + $1.failedTasks }
    let all = recent.reduce(failed) { $0 + $1.finishedTasks }
    guard failed > 0 else { return .silent }
    let share = Double(failed) / Double(all)
    let isMany = failed >= Thresholds.taskMany && share >= Thresholds.taskManyShare
    guard isMany || Thresholds.taskShare.isPassed(by: share, active: evidence.wasActive(name)) else { return .silent }
    // An executor that is gone took its tasks with it: what one of them threw says more.
    let retried = evidence.detail?.failures?.filter { $0.retried != nil } ?? []
    let newest = retried.first { !$0.exception.isEmpty } ?? retried.first
    let facts = [
      "\(failed) of \(all) tasks failed in \(Words.plural(recent.count, "stage")) (\(Words.percent(share))), and were tried "
        + "again."
    ]
    return .found(
      Diagnosis.Finding(
        rule: name, severity: .warn,
        summary: "tasks fail and are tried again (\(Words.percent(share)))" + (newest.map { ": \($0.headline)" } ?? ""),
        evidence: facts + [place(recent)] + (newest.map { ["Thrown last: \($0.sentence)"] } ?? []),
        advice: advice(newest)))
  }

  /// The stage with the most failures among those that run, else of all.
  private static func place(_ recent: [StageFigures]) -> String {
    let active = recent.filter { $0.isActive && $0.failedTasks > 0 }
    let failing = active.isEmpty ? recent.filter { $0.failedTasks > 0 } : active
    let worst = failing.max { $0.failedTasks < $1.failedTasks }
    guard let stage = worst else { return "" }
    let others = failing.count > 1 ? ", and \(Words.plural(failing.count - 1, "stage")) more" : ""
    return
      "Stage \(stage.id) (\(stage.name)): \(stage.failedTasks) failed, \(stage.finishedTasks) of \(stage.tasks) are "
      + "done\(others)."
  }

  private static func advice(_ failure: JobFailure?) -> String {
    let limit = "a task that fails spark.task.maxFailures times (4 by default) ends the whole job"
    if failure?.exception.hasSuffix("OutOfMemoryError") == true {
      return
        "Give its executors more memory (memory_mb, spark.executor.memory), or make its parts smaller and more: \(limit)."
    }
    return "Fix what they throw, or catch the records that can never go through: \(limit)."
  }
}
