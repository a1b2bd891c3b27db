/// `/overview`.
struct FlinkOverview: Decodable, Sendable, Hashable {
  var taskManagers: Int
  var slotsTotal: Int
  var slotsFree: Int
  var version: String

  enum CodingKeys: String, CodingKey {
    case taskManagers = "taskmanagers"
    case slotsTotal = "slots-total"
    case slotsFree = "slots-available"
    case version = "flink-version"
  }
}
