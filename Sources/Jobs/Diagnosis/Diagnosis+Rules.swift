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
    let isBlind = evidence.isBlind
    if isBlind { doubt(Evidence.blindness) }
    findings = Diagnosis.worstFirst(findings)
    health = findings.first?.severity ?? .ok
    if !isAssessed || isBlind { health = max(health, .unknown) }
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
    guard let headline else {
      return notAssessed.contains(Evidence.blindness) ? "the engine tells no figures of it" : ""
    }
    guard let silence, silence != findings.first else { return headline }
    return "\(headline); \(silence.summary)"
  }

  var silence: Finding? { findings.first { $0.rule == StaleEngine.name } }
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
