import FoundationEssentials

// The verdict in one sentence.
extension Diagnosis {
  func sentence(for evidence: Evidence) -> String {
    let name = evidence.job.name
    if let silence, findings.count > 1 { return "\(name): \(silence.summary); last known: \(headline ?? "")." }
    if let worst = findings.first {
      let more = findings.count > 1 ? ", and \(findings.count - 1) more" : ""
      return "\(name): \(headline ?? worst.summary)\(more)".asSentence
    }
    if evidence.job.state.isTerminal {
      return "\(name) ended as \(evidence.job.state.rawValue)\(evidence.end.map { " \($0)" } ?? "")."
    }
    if evidence.isBlind { return "Nothing is seen to be wrong with \(name), but \(Evidence.blindness)." }
    if evidence.isUntold {
      return "Nothing is seen to be wrong with \(name) yet: the engine tells no figures of it yet."
    }
    if health == .unknown { return "\(name) could not be judged yet." }
    if let strain = strain(evidence) { return "Nothing is seen to be wrong with \(name) yet: \(strain)" }
    if let lag = lag(evidence) { return "Nothing else is seen to be wrong with \(name): \(lag)" }
    return notAssessed.isEmpty
      ? "Nothing is wrong with \(name)." : "Nothing is wrong with \(name) in what could be read."
  }

  /// A lag that is past its limit is told of, also where it is none of the rules': steady, or not watched for long enough.
  private func lag(_ evidence: Evidence) -> String? {
    guard evidence.job.state == .running, let lag = evidence.job.metrics.watermarkLag, lag >= Thresholds.lagFloor else {
      return nil
    }
    let words = "event time lags \(Words.duration(lag))"
    let windows = [(Thresholds.lagEarlyWindow, Thresholds.lagEarly), (Thresholds.lagWindow, Thresholds.lagShortest)]
    let growths = windows.compactMap { evidence.lagGrowth(window: $0, shortest: $1) }
    guard let growth = growths.max(by: { $0.magnitude < $1.magnitude }) else {
      return "\(words); whether that grows is not known yet."
    }
    return words + (Diagnosis.going(growth) ?? ", and that does not grow.")
  }

  /// `, and 18 s more with each minute.`; nil where it stands still.
  private static func going(_ growth: Double) -> String? {
    guard growth.magnitude > Thresholds.lagSteady else { return nil }
    return ", and \(Words.duration(growth.magnitude * 60)) \(growth > 0 ? "more" : "less") with each minute."
  }

  /// A vertex without an idle moment, and a lag that is not seen to stand still: it may drown. Whatever it did in its first two
  /// minutes tells nothing of that: what it began with falls while what comes piles up.
  private func strain(_ evidence: Evidence) -> String? {
    guard evidence.job.state == .running, case .value(let graph) = evidence.graph,
      let lag = evidence.job.metrics.watermarkLag, lag >= Thresholds.lagSuspect,
      let busiest = graph.vertices.max(by: { ($0.busy ?? 0) < ($1.busy ?? 0) }), let busy = busiest.busy,
      busy >= Thresholds.noIdleMoment.clear
    else { return nil }
    let words =
      "\(VertexName.short(busiest.name)) is busy \(Words.percent(busy)) and event time lags \(Words.duration(lag))"
    let growth = evidence.lagGrowth(window: Thresholds.lagEarlyWindow, shortest: Thresholds.lagEarly)
    if let growth, let going = Diagnosis.going(growth) { return words + going }
    let isYoung = evidence.secondsOfWork.map { $0 < Thresholds.lagEarlyWindow } ?? false
    return growth == nil || isYoung ? "\(words); whether that grows is not known yet." : nil
  }
}
