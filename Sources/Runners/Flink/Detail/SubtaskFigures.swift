import Jobs

/// The metrics of one subtask, for skew.
struct SubtaskFigures: Sendable, Hashable {
  var index: Int
  var busy: Double?
  var backpressure: Double?
  var inPerSecond: Double?
  var recordsIn: Double?
  var outPerSecond: Double?
  var recordsOut: Double?

  /// The names to ask for; a source counts what it puts out.
  static func names(_ parallelism: Int, isSource: Bool) -> [String] {
    let records = isSource ? "numRecordsOut" : "numRecordsIn"
    let metrics = ["busyTimeMsPerSecond", "backPressuredTimeMsPerSecond", records, records + "PerSecond"]
    return (0..<parallelism).flatMap { index in metrics.map { "\(index).\($0)" } }
  }

  /// One for each subtask that told anything.
  static func all(_ metrics: [FlinkMetric]) -> [SubtaskFigures] {
    var found: [Int: SubtaskFigures] = [:]
    for metric in metrics {
      guard let dot = metric.id.firstIndex(of: "."), let index = Int(metric.id[..<dot]) else { continue }
      found[index, default: SubtaskFigures(index: index)].take(metric.id[metric.id.index(after: dot)...], metric.number)
    }
    return found.values.sorted { $0.index < $1.index }
  }

  private mutating func take(_ name: Substring, _ value: Double?) {
    switch name {
    case "busyTimeMsPerSecond": busy = value.map { $0 / 1000 }
    case "backPressuredTimeMsPerSecond": backpressure = value.map { $0 / 1000 }
    case "numRecordsInPerSecond": inPerSecond = value
    case "numRecordsOutPerSecond": outPerSecond = value
    case "numRecordsIn": recordsIn = value
    case "numRecordsOut": recordsOut = value
    default: break
    }
  }

  func fill(_ subtask: inout JobGraph.Subtask) {
    (subtask.busy, subtask.backpressure) = (busy, backpressure)
    (subtask.recordsInPerSecond, subtask.recordsIn) = (inPerSecond, recordsIn)
    (subtask.recordsOutPerSecond, subtask.recordsOut) = (outPerSecond, recordsOut ?? subtask.recordsOut)
  }
}
