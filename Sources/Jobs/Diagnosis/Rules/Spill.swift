import FoundationEssentials

/// Tasks have less memory than they sort or join in, and write to the disk what does not fit.
package enum Spill: Rule {
  package static let name = "spill"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.stages
    guard case .value(let stages) = part else { return part.judgement }
    let worst = stages.max { $0.spilledToDisk < $1.spilledToDisk }
    guard let stage = worst, stage.spilledToDisk >= Thresholds.spill else { return .silent }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: .warn, summary: "stage \(stage.id) spills to disk",
        evidence: [
          "Stage \(stage.id) (\(stage.name)) wrote \(Words.bytes(stage.spilledToDisk)) to disk, "
            + "\(Words.bytes(stage.spilledMemory)) in memory, over \(Words.plural(stage.tasks, "task"))."
        ],
        advice: "Give its executors more memory (memory_mb, spark.executor.memory), or make its parts smaller: more "
          + "partitions (spark.sql.shuffle.partitions), fewer cores an executor."))
  }
}
