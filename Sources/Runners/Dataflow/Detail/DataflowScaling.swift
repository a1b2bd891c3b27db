import FoundationEssentials
import JSON

/// A step of the service's autoscaling, as it tells beside the messages.
struct DataflowScaling: Sendable, Hashable {
  var time: Date
  /// `CURRENT_NUM_WORKERS_CHANGED`.
  var kind: String
  var current: Int?
  var target: Int?
  var text: String

  init?(_ row: JSONValue) {
    guard let time = row["time"]?.date else { return nil }
    self.time = time
    kind = DataflowWord(row["eventType"], DataflowWord.scalings)?.name ?? ""
    current = row["currentNumWorkers"]?.googleInt
    target = row["targetNumWorkers"]?.googleInt
    text = row["description"]?["messageText"]?.string ?? ""
  }

  var line: String {
    let workers = [current.map { "\($0) workers" }, target.map { "\($0) wanted" }].compactMap { $0 }
    return (text.isEmpty ? kind : text) + (workers.isEmpty ? "" : " (\(workers.joined(separator: ", ")))")
  }
}
