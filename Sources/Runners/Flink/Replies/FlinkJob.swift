import FoundationEssentials

/// `/jobs/ID`: from a cache of the cluster's, up to 3 s old (`web.refresh-interval`).
struct FlinkJob: Decodable, Sendable {
  struct Vertex: Decodable, Sendable {
    struct Totals: Decodable, Sendable {
      var recordsIn: FlinkNumber?
      var recordsOut: FlinkNumber?

      enum CodingKeys: String, CodingKey {
        case recordsIn = "read-records"
        case recordsOut = "write-records"
      }
    }

    var id: String
    var name: String
    var slotSharingGroup: String?
    var maxParallelism: Int
    var parallelism: Int
    var status: String
    var tasks: [String: Int]
    var metrics: Totals?
    /// Milliseconds since 1970 by the cluster's clock; -1 before it was deployed.
    var startTime: Int?

    enum CodingKeys: String, CodingKey {
      case id, name, maxParallelism, parallelism, status, tasks, metrics
      case slotSharingGroup = "slotSharingGroupId"
      case startTime = "start-time"
    }
  }

  struct Plan: Decodable, Sendable {
    struct Node: Decodable, Sendable {
      struct Input: Decodable, Sendable {
        var id: String
        var ship: String?

        enum CodingKeys: String, CodingKey {
          case id
          case ship = "ship_strategy"
        }
      }

      var id: String
      var inputs: [Input]?
    }

    var nodes: [Node]?
  }

  var id: String
  var name: String
  var state: String
  var type: String?
  var scheduler: String?
  /// Milliseconds since 1970 of the last time in each state; 0 for never.
  var timestamps: [String: Int]?
  var vertices: [Vertex]
  var plan: Plan?
  /// Milliseconds since 1970 by the cluster's clock, when this was put together.
  var now: Int?

  enum CodingKeys: String, CodingKey {
    case name, state, timestamps, vertices, plan, now
    case id = "jid"
    case type = "job-type"
    case scheduler = "schedulerType"
  }
}

extension FlinkJob {
  /// The widest vertex; nil before there is one.
  var parallelism: Int? { vertices.map(\.parallelism).max() }
  var isBatch: Bool { type == "BATCH" }

  /// States of a task that has its slot.
  private static let placed = ["DEPLOYING", "INITIALIZING", "RUNNING", "CANCELING", "RECONCILING"]

  /// None of its tasks has been placed, and some are to be: it waits for slots. What the default scheduler could get of them
  /// it holds meanwhile.
  var isWaiting: Bool {
    let tasks = vertices.map(\.tasks)
    func count(_ states: [String]) -> Int { tasks.flatMap { counts in states.compactMap { counts[$0] } }.total }
    return count(FlinkJob.placed) == 0 && count(["CREATED", "SCHEDULED"]) > 0
  }

  /// When it was last started anew, by a failure or a rescale. The default scheduler tells when it was last RESTARTING; the
  /// adaptive one never, but creates a new graph each time, which is of the attempt before while it waits.
  var restartedAt: Date? {
    guard let times = timestamps else { return nil }
    let created = state == "RESTARTING" ? 0 : times["CREATED"] ?? 0
    // Not as whole numbers: what an engine says may be any of them.
    let isAnew = Double(created) > Double(times["INITIALIZING"] ?? 0) + 3000
    return FlinkTime.date(max(times["RESTARTING"] ?? 0, isAnew ? created : 0))
  }
}
