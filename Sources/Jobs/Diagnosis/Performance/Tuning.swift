import JSON

/// One way in which the parameters of a job can be wrong. Pure, as the rules of the diagnosis.
protocol Tuning: Sendable {
  static func judge(_ evidence: Evidence, _ options: [String: JSONValue]) -> TuningJudgement
}

/// What a tuning says of a job.
enum TuningJudgement {
  /// Looked at, and as it should be.
  case silent
  /// Does not concern such a job, or such an engine.
  case inapplicable
  case changes([PerformanceAnalysis.Change])
  /// Could not be looked at: what, and why.
  case notAssessed(String)
}

extension Part {
  var tuningJudgement: TuningJudgement {
    if case .missing(let what) = self { .notAssessed(what) } else { .inapplicable }
  }
}

extension PerformanceAnalysis.Change {
  /// A change that `action` of the job makes, or the reason why this job does not allow it.
  func made(
    by tool: String, _ action: JobAction, of job: Job, _ arguments: [String: JSONValue]
  ) -> PerformanceAnalysis.Change {
    var change = self
    if let refusal = job.actions.refusals[action] {
      change.noCall = "this job cannot be changed so from here: \(refusal)"
    } else {
      change.call = PerformanceAnalysis.Call(tool, arguments.merging(["job_id": .string(job.id)]) { $1 })
    }
    return change
  }

  /// A change that no operation makes.
  func byHand(_ reason: String) -> PerformanceAnalysis.Change {
    var change = self
    change.noCall = reason
    return change
  }
}
