import FoundationEssentials
import JSON

/// A job that idles: its busiest subtask has had next to nothing to do for as long as we looked.
enum ScaleDown: Tuning {
  /// Seconds that are looked at, and that have to be covered at the least.
  static let window = 3600.0
  static let shortest = 900.0
  static let idle = 0.15

  static func judge(_ evidence: Evidence, _ options: [String: JSONValue]) -> TuningJudgement {
    let job = evidence.job
    guard job.type == .streaming, job.state == .running, let now = job.parallelism, now > 1 else {
      return .inapplicable
    }
    guard let busyNow = job.metrics.busy else { return .inapplicable }
    guard busyNow < idle else { return .silent }
    let busy = evidence.history.recent("busy", window: window, now: evidence.now)
    guard let first = busy.first, evidence.now.timeIntervalSince1970 - first.time >= shortest else {
      let seen = busy.first.map { evidence.now.timeIntervalSince1970 - $0.time } ?? 0
      return .notAssessed(
        "idling: watched for \(Words.duration(seen)) only, and \(Words.duration(shortest)) are needed to tell")
    }
    let peak = max(busyNow, busy.map(\.value).max() ?? 0)
    let lags = evidence.history.recent("watermark_lag_s", window: window, now: evidence.now).map(\.value)
    let lag = (lags + [job.metrics.watermarkLag].compactMap(\.self)).max()
    guard peak < idle, (lag ?? 0) < Thresholds.lagFloor, (job.metrics.backpressure ?? 0) < Thresholds.backPressureLow
    else { return .silent }
    if waits(job) { return .silent }
    let needed = Int((Double(now) * peak / Thresholds.targetBusy).rounded(.up))
    let target = max(1, needed, Int((Double(now) / Thresholds.largestStep).rounded(.up)))
    guard target < now else { return .silent }
    let span = evidence.now.timeIntervalSince1970 - first.time
    return .changes([
      change(job, from: now, to: target, peak: peak, lag: lag, span: span)
        .made(by: "scale_job", .scale, of: job, ["parallelism": .int(target)])
    ])
  }

  /// Records wait though nobody works: it is held up, and does not idle.
  private static func waits(_ job: Job) -> Bool {
    guard let backlog = job.metrics.backlogRecords, backlog > 0 else { return false }
    return backlog > (job.metrics.recordsInPerSecond ?? 0) * 10
  }

  private static func change(
    _ job: Job, from now: Int, to target: Int, peak: Double, lag: Double?, span: Double
  ) -> PerformanceAnalysis.Change {
    var facts = ["Its busiest subtask was busy \(Words.percent(peak)) at the most in the last \(Words.duration(span))."]
    facts.append(
      lag.map { "Event time lagged \(Words.duration($0)) at the most." } ?? "The engine tells no lag of this job.")
    if let rate = job.metrics.recordsInPerSecond {
      facts.append(rate == 0 ? "No records come in now." : "\(Words.count(rate)) records a second come in now.")
    }
    return PerformanceAnalysis.Change(
      parameter: "parallelism", from: String(now), to: String(target),
      justification: "It idles. \(target) would be busy about \(Words.percent(peak * Double(now) / Double(target))) at "
        + "its busiest, and \(Words.plural(now - target, "slot")) would be free. Not before a peak that is known to come.",
      evidence: facts)
  }
}
