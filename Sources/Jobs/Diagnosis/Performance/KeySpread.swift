import JSON

/// A key that has most of the records: no parameter splits it.
enum KeySpread: Tuning {
  static func judge(_ evidence: Evidence, _ options: [String: JSONValue]) -> TuningJudgement {
    switch Skew.judge(evidence) {
    case .silent: return .silent
    case .inapplicable: return .inapplicable
    case .notAssessed(let what): return .notAssessed(what)
    case .found(let finding):
      let change = PerformanceAnalysis.Change(
        parameter: "the key", from: nil, to: "one that spreads evenly",
        justification: "\(finding.summary). \(finding.advice)", evidence: finding.evidence)
      return .changes([change.byHand("the key is in the pipeline's code; change it there and submit the job again")])
    }
  }
}
