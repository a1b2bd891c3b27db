import FoundationEssentials

extension Diagnosis {
  /// Every rule there is; the order decides between equals.
  static let rules: [any Rule.Type] = [
    FailedJob.self, Vanished.self, StaleEngine.self,
  ]

  /// Judges a job by all rules.
  package init(of evidence: Evidence) {
    var findings: [Finding] = []
    var notAssessed: [String] = []
    var isAssessed = false
    for rule in Diagnosis.rules {
      switch rule.judge(evidence) {
      case .silent: isAssessed = true
      case .inapplicable: break
      case .found(let finding):
        isAssessed = true
        findings.append(finding)
      case .notAssessed(let what): if !notAssessed.contains(what) { notAssessed.append(what) }
      }
    }
    let ranked = findings.enumerated().sorted {
      $0.element.severity == $1.element.severity
        ? $0.offset < $1.offset : $0.element.severity > $1.element.severity
    }
    self.init(health: .ok, verdict: "", findings: ranked.map(\.element), notAssessed: notAssessed)
    health = self.findings.first?.severity ?? (isAssessed ? .ok : .unknown)
    verdict = sentence(for: evidence)
  }

  private func sentence(for evidence: Evidence) -> String {
    let name = evidence.job.name
    if let worst = findings.first {
      let more = findings.count > 1 ? " (and \(findings.count - 1) more)" : ""
      return "\(name): \(worst.summary)\(more)."
    }
    if evidence.job.state.isTerminal { return "\(name) ended as \(evidence.job.state.rawValue)." }
    if health == .unknown { return "\(name) could not be judged yet." }
    return notAssessed.isEmpty
      ? "Nothing is wrong with \(name)." : "Nothing is wrong with \(name) in what could be read."
  }
}
