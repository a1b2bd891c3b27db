import FoundationEssentials

/// Tasks wait for blocks that other executors wrote.
package enum ShuffleWait: Rule {
  package static let name = "shuffle_wait"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.stages
    guard case .value(let stages) = part else { return part.judgement }
    let share = { (stage: StageFigures) in stage.runSeconds > 0 ? stage.shuffleWaitSeconds / stage.runSeconds : 0 }
    let matters = stages.filter { $0.shuffleWaitSeconds >= Thresholds.shuffleSeconds }
    guard let stage = matters.max(by: { share($0) < share($1) }),
      Thresholds.shuffleWait.isPassed(by: share(stage), active: evidence.wasActive(name))
    else { return .silent }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: .warn, summary: "stage \(stage.id) waits for shuffled data",
        evidence: [
          "The tasks of stage \(stage.id) (\(stage.name)) waited \(Words.duration(stage.shuffleWaitSeconds)) of "
            + "\(Words.duration(stage.runSeconds)) for blocks of other executors (\(Words.percent(share(stage))))."
        ],
        advice:
          "The network, the disks or the executors that serve the blocks are slow or collect garbage: look at these "
          + "hosts; shuffle less (filter and combine earlier, broadcast the small side of a join)."))
  }
}
