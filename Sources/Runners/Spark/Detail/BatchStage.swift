import JSON

/// A stage of a streaming query's batch, told by its description: the query's name where it has one, then `id = …`,
/// `runId = …` and `batch = 3`, a line each.
struct BatchStage {
  /// As its gauges are called: its name, else its id.
  var query: String
  var batch: Int
  /// Seconds since 1970; nil of one that runs.
  var begin: Double
  var end: Double?

  init?(_ row: StageRow) {
    guard row.hasRun, let text = row.row["description"]?.string, let begin = row.row["submissionTime"]?.sparkTime else {
      return nil
    }
    let lines = text.split(separator: "\n")
    let value = { (key: String) in lines.last { $0.hasPrefix(key) }?.dropFirst(key.count) }
    guard let number = value("batch = "), let batch = Int(number), let id = value("id = "), let first = lines.first
    else {
      return nil
    }
    query = String(first.hasPrefix("id = ") ? id : first)
    (self.batch, self.begin, end) = (batch, begin, row.isActive ? nil : row.end)
  }
}
