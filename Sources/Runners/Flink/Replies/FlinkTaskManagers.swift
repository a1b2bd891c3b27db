/// `/taskmanagers`.
struct FlinkTaskManagers: Decodable, Sendable {
  struct Entry: Decodable, Sendable {
    struct Hardware: Decodable, Sendable {
      var cpuCores: FlinkNumber?
    }

    var id: String
    /// `pekko.tcp://flink@10.0.0.7:36253/user/rpc/taskmanager_0`.
    var path: String?
    /// By its name a span; it is the time, in milliseconds since 1970, and 0 before the first.
    var timeSinceLastHeartbeat: FlinkNumber?
    var slotsNumber: Int?
    var freeSlots: Int?
    /// Of 2.x.
    var assignedTasks: Int?
    var hardware: Hardware?
  }

  var taskmanagers: [Entry]
}

/// `/taskmanagers/ID`.
struct FlinkTaskManager: Decodable, Sendable {
  struct Slot: Decodable, Sendable {
    var jobId: String?
  }

  var allocatedSlots: [Slot]?
}

extension FlinkTaskManagers.Entry {
  /// As the path names it, without its port.
  var host: String {
    guard let path, let at = path.firstIndex(of: "@") else { return "" }
    let place = path[path.index(after: at)...].prefix { $0 != "/" }
    return String(place.lastIndex(of: ":").map { place[..<$0] } ?? place)
  }
}
