package import JSON

extension PerformanceAnalysis {
  /// What lifts a cause stands before what treats its effects: a checkpoint that expires behind back pressure needs the
  /// bottleneck lifted first.
  private static let tunings: [any Tuning.Type] = [
    KeySpread.self, ScaleUp.self, ScaleDown.self, MemorySize.self, CheckpointInterval.self, CheckpointTimeout.self,
  ]

  /// Looks for parameters that should be changed.
  ///
  /// - Parameter options: What the job was submitted with through us; empty where it was not.
  package init(of evidence: Evidence, options: [String: JSONValue] = [:]) {
    let job = evidence.job
    self.init(verdict: "")
    guard !job.state.isTerminal else {
      verdict = "\(job.name) has ended (\(job.state.rawValue)): there is nothing to tune."
      return
    }
    guard job.state == .running || job.state == .restarting else {
      verdict = "\(job.name) is \(job.state.rawValue): its figures tell nothing until its tasks run."
      return
    }
    for tuning in PerformanceAnalysis.tunings {
      switch tuning.judge(evidence, options) {
      case .silent, .inapplicable: break
      case .changes(let found): changes += found
      case .notAssessed(let what): if !notAssessed.contains(what) { notAssessed.append(what) }
      }
    }
    verdict = sentence(for: evidence)
  }

  private func sentence(for evidence: Evidence) -> String {
    let name = evidence.job.name
    switch changes.count {
    case 0 where notAssessed.isEmpty: return "Nothing should be changed in \(name)."
    case 0: return "Nothing should be changed in \(name), as far as could be read."
    case 1: return "\(name): change \(changes[0].parameter) to \(changes[0].to)."
    case let count:
      return
        "\(name): change \(changes[0].parameter) to \(changes[0].to) first; \(Words.plural(count, "change")) in all."
    }
  }
}
