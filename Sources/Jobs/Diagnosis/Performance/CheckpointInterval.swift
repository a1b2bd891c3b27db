import JSON

/// How often checkpoints are taken: so often that little is lost, and so seldom that the job works meanwhile.
enum CheckpointInterval: Tuning {
  private static let parameter = "execution.checkpointing.interval"
  /// Share of the interval that a checkpoint may take, and that it takes after the change.
  private static let crowded = 0.5
  private static let roomy = 1.0 / 3
  /// Above this many seconds an interval makes a failure dear, where checkpoints cost next to nothing.
  private static let long = 900.0
  private static let cheap = 0.02
  private static let usual = 60.0

  static func judge(_ evidence: Evidence, _ options: [String: JSONValue]) -> TuningJudgement {
    guard case .value(let checkpoints) = evidence.checkpoints else { return evidence.checkpoints.tuningJudgement }
    let job = evidence.job
    guard checkpoints.enabled else {
      return job.type == .streaming ? .changes([none(job)]) : .inapplicable
    }
    let took = checkpoints.history.lazy.filter { !$0.isSavepoint && $0.status == "COMPLETED" }.prefix(5)
      .compactMap(\.endToEndSeconds)
    guard let interval = checkpoints.intervalSeconds, interval > 0, interval.isFinite, let longest = took.max(),
      longest < 1e6
    else { return .silent }
    let facts = [
      "The longest of the last \(Words.plural(took.count, "checkpoint")) took \(Words.duration(longest)).",
      "One is begun every \(Words.duration(interval)).",
    ]
    if longest > interval * crowded {
      let target = neat(longest / roomy)
      return .changes([
        change(
          job, from: interval, to: target, facts,
          "Checkpoints take \(Words.percent(longest / interval)) of the time between two of them, which records pay for."
        )
      ])
    }
    guard interval > long, longest < interval * cheap else { return .silent }
    return .changes([
      change(
        job, from: interval, to: neat(max(usual, longest / cheap)), facts,
        "A failure makes the job do up to \(Words.duration(interval)) of work again, and checkpoints are quick.")
    ])
  }

  private static func none(_ job: Job) -> PerformanceAnalysis.Change {
    change(
      job, from: nil, to: usual, ["The job takes no checkpoints."],
      "Without checkpoints a failure loses all state, or does all work again.")
  }

  private static func change(
    _ job: Job, from interval: Double?, to seconds: Double, _ facts: [String], _ why: String
  ) -> PerformanceAnalysis.Change {
    PerformanceAnalysis.Change(
      parameter: parameter, from: interval.map(Words.duration) ?? "off", to: Words.duration(seconds),
      justification: why, evidence: facts
    ).restarting(job, ["checkpoint_interval": .int(Int(seconds * 1000))])
  }

  /// Rounded up to tens of seconds, from two minutes on to minutes.
  static func neat(_ seconds: Double) -> Double {
    let step = seconds < 120 ? 10.0 : 60
    return (seconds / step).rounded(.up) * step
  }
}

extension PerformanceAnalysis.Change {
  /// A setting that only a restart takes over, and that we hand to Flink alone.
  func restarting(_ job: Job, _ options: [String: JSONValue]) -> PerformanceAnalysis.Change {
    guard job.runnerType == .flink else {
      return byHand("set it where the pipeline is configured, and restart the job")
    }
    return made(by: "restart_job", .restart, of: job, ["options": .object(options)])
  }
}
