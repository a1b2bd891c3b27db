import FoundationEssentials

extension Diagnosis {
  /// Every rule there is. Among equally severe findings the earlier stands first, so causes come before effects.
  static let rules: [any Rule.Type] = [
    FailedJob.self, LostJob.self, Vanished.self, RunnerRemark.self, Stuck.self, RestartLoop.self, ProcessSilent.self,
    CheckpointFailing.self, CheckpointStalled.self, ExecutorLost.self, TaskFailures.self, WorkerErrors.self,
    ScalingBlocked.self,
    StuckStep.self, Bottleneck.self, InputFaster.self, WorkersAtBound.self, SystemLag.self, Skew.self, TaskSkew.self,
    ShortOfSlots.self, WatermarkStall.self, MemoryPressure.self, Spill.self, ShuffleWait.self, CheckpointSlow.self,
    StaleEngine.self,
  ]

  /// Judges a job by all rules.
  package init(of evidence: Evidence) {
    self.init(health: .unknown, verdict: "")
    if evidence.job.stale, let last = evidence.lastFindings {
      keep(last, evidence)
      return
    }
    var isAssessed = false
    for rule in Diagnosis.rules where rule.concerns(evidence.job.state) {
      switch rule.judge(evidence) {
      case .silent: isAssessed = true
      case .inapplicable: break
      case .found(let finding): findings.append(finding)
      case .notAssessed(let what):
        guard let carried = evidence.carried else {
          doubt(what)
          continue
        }
        isAssessed = true
        findings += carried.findings.filter { $0.rule == rule.name }
      }
    }
    for part in evidence.detail?.unread ?? [] { doubt(part) }
    findings = Diagnosis.worstFirst(findings)
    health = findings.first?.severity ?? .ok
    if !isAssessed { health = max(health, .unknown) }
    verdict = sentence(for: evidence)
  }

  /// The engine is silent: rules that look at old figures, as the clock goes on, would find a job well that nobody has seen
  /// to be so, or worse than anybody has seen it. What was found last stands, and beside it that the engine is silent.
  private mutating func keep(_ last: [Finding], _ evidence: Evidence) {
    findings = last
    if case .found(let silence) = StaleEngine.judge(evidence) { findings.append(silence) }
    findings = Diagnosis.worstFirst(findings)
    health = max(.unknown, findings.first?.severity ?? .ok)
    verdict = sentence(for: evidence)
  }

  private mutating func doubt(_ what: String) { if !notAssessed.contains(what) { notAssessed.append(what) } }

  private static func worstFirst(_ findings: [Finding]) -> [Finding] {
    guard findings.count > 1 else { return findings }
    return findings.enumerated().sorted { a, b in
      a.element.severity == b.element.severity ? a.offset < b.offset : a.element.severity > b.element.severity
    }.map(\.element)
  }

  /// The worst finding in one line; nil where there is none. Checkpoints that expire are an effect: where the rules have
  /// found what holds their barriers up, that is said behind it. A bottleneck of one subtask is told as that: there more
  /// parallelism, which a bottleneck asks for, does not help.
  var headline: String? {
    guard let worst = findings.first else { return nil }
    let skew = findings.first { $0.rule == Skew.name }
    let bottleneck = findings.first { $0.rule == Bottleneck.name }
    // What is skewed elsewhere does not hold the job up.
    let cause = bottleneck.map { found in skew.flatMap { $0.isOf(found) ? $0 : nil } ?? found } ?? skew
    if worst.rule == Bottleneck.name { return cause?.summary ?? worst.summary }
    guard worst.rule == CheckpointFailing.name, worst.summary.hasSuffix("expire"), let cause else {
      return worst.summary
    }
    return "\(worst.summary): \(cause.summary)"
  }

  /// The reason of the health in words, empty where nothing is wrong. Of a job whose engine is silent what was wrong before
  /// stands first, since that is what may still be so, and the silence behind it.
  var reason: String {
    guard let headline else { return "" }
    guard let silence, silence != findings.first else { return headline }
    return "\(headline); \(silence.summary)"
  }

  private var silence: Finding? { findings.first { $0.rule == StaleEngine.name } }

  private func sentence(for evidence: Evidence) -> String {
    let name = evidence.job.name
    if let silence, findings.count > 1 { return "\(name): \(silence.summary); last known: \(headline ?? "")." }
    if let worst = findings.first {
      let more = findings.count > 1 ? ", and \(findings.count - 1) more" : ""
      return "\(name): \(headline ?? worst.summary)\(more)."
    }
    if evidence.job.state.isTerminal { return "\(name) ended as \(evidence.job.state.rawValue)." }
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
    let minute = Words.duration(growth.magnitude * 60)
    if growth > Thresholds.lagSteady { return "\(words), and \(minute) more with each minute." }
    return growth < -Thresholds.lagSteady
      ? "\(words), and \(minute) less with each minute." : "\(words), and that does not grow."
  }

  /// A vertex without an idle moment, and a lag of which nobody can say yet where it goes: it may drown.
  private func strain(_ evidence: Evidence) -> String? {
    guard evidence.job.state == .running, case .value(let graph) = evidence.graph,
      let lag = evidence.job.metrics.watermarkLag, lag >= Thresholds.lagSuspect,
      let busiest = graph.vertices.max(by: { ($0.busy ?? 0) < ($1.busy ?? 0) }), let busy = busiest.busy,
      busy >= Thresholds.noIdleMoment.raise,
      evidence.lagGrowth(window: Thresholds.lagEarlyWindow, shortest: Thresholds.lagEarly) == nil
    else { return nil }
    return
      "\(VertexName.short(busiest.name)) is busy \(Words.percent(busy)) and event time lags \(Words.duration(lag)); "
      + "whether that grows is not known yet."
  }
}

extension Diagnosis.Finding {
  /// Both are of one vertex, by whose name their summaries begin.
  fileprivate func isOf(_ other: Diagnosis.Finding) -> Bool {
    guard let vertex = summary.head(before: " is "), let its = other.summary.head(before: " is ") else {
      return false
    }
    return vertex == its
  }
}

extension String {
  fileprivate func head(before mark: String) -> Substring? {
    ranges(of: mark).last.map { self[..<$0.lowerBound] }
  }
}
