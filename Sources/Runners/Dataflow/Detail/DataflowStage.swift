import JSON

/// How far a stage is, of `executionDetails`.
struct DataflowStage: Sendable {
  let id: String
  let state: String
  /// 0–1; of a batch alone.
  let progress: Double?
  let stragglers: Int?

  init?(_ row: JSONValue) {
    guard let id = row["stageId"]?.string else { return nil }
    self.id = id
    state = DataflowWord(row["state"], DataflowWord.executions)?.name ?? ""
    progress = row["progress"]?["currentProgress"]?.double
    stragglers = row["stragglerSummary"]?["totalStragglerCount"]?.googleInt
  }
}
