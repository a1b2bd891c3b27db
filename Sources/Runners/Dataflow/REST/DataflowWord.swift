import JSON

/// A value of one of Google's enumerations: its name, which is what we ask for, or its number, which `enum-encoding=int`
/// and some gateways make of it. What is not known stays as it was said.
struct DataflowWord: Sendable, Hashable {
  /// `RUNNING` of `JOB_STATE_RUNNING`; what was said, where it is unknown.
  let name: String
  /// As it was said, with its prefix.
  let told: String

  init?(_ value: JSONValue?, _ set: Set) {
    if let number = value?.int {
      let known = set.numbers[number]
      name = known ?? "\(number)"
      told = known.map { set.prefix + $0 } ?? "\(number)"
    } else if let text = value?.string, !text.isEmpty {
      name = text.hasPrefix(set.prefix) ? String(text.dropFirst(set.prefix.count)) : text
      told = text
    } else {
      return nil
    }
  }

  /// Names by number, and what all of them begin with.
  struct Set: Sendable {
    let prefix: String
    let numbers: [Int: String]

    init(_ prefix: String, _ names: String) {
      let list = names.split(separator: " ").enumerated().map { ($0.offset, String($0.element)) }
      self.init(prefix, Dictionary(list) { first, _ in first })
    }

    init(_ prefix: String, _ numbers: [Int: String]) { (self.prefix, self.numbers) = (prefix, numbers) }
  }

  static let states = Set(
    "JOB_STATE_",
    "UNKNOWN STOPPED RUNNING DONE FAILED CANCELLED UPDATED DRAINING DRAINED PENDING CANCELLING QUEUED"
      + " RESOURCE_CLEANING_UP PAUSING PAUSED")
  static let types = Set("JOB_TYPE_", "UNKNOWN BATCH STREAMING")
  /// Not in the order of their weight.
  static let importance = Set(
    "JOB_MESSAGE_", [0: "IMPORTANCE_UNKNOWN", 1: "DEBUG", 2: "DETAILED", 5: "BASIC", 3: "WARNING", 4: "ERROR"])
  static let scalings = Set(
    "", "TYPE_UNKNOWN TARGET_NUM_WORKERS_CHANGED CURRENT_NUM_WORKERS_CHANGED ACTUATION_FAILURE NO_CHANGE")
  static let executions = Set("EXECUTION_STATE_", "UNKNOWN NOT_STARTED RUNNING SUCCEEDED FAILED CANCELLED")
  static let snapshots = Set("", "UNKNOWN_SNAPSHOT_STATE PENDING RUNNING READY FAILED DELETED")
}

extension JSONValue {
  /// An int64, which Google writes as a string; a number is read too.
  var googleInt: Int? { int ?? string.flatMap { Int($0) } }
  /// A figure of a metric, likewise.
  var googleNumber: Double? { double ?? string.flatMap { Double($0) } }
}
