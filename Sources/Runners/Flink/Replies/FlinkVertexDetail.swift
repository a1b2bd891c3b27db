/// `/jobs/ID/vertices/ID`: who runs what.
struct FlinkVertexDetail: Decodable, Sendable {
  struct Subtask: Decodable, Sendable {
    struct Totals: Decodable, Sendable {
      var recordsOut: FlinkNumber?

      enum CodingKeys: String, CodingKey {
        case recordsOut = "write-records"
      }
    }

    var index: Int
    var status: String
    var taskManager: String?
    var attempt: Int?
    /// `host:port`; 1.20 tells `host` beside it.
    var endpoint: String?
    var metrics: Totals?

    enum CodingKeys: String, CodingKey {
      case status, attempt, endpoint, metrics
      case index = "subtask"
      case taskManager = "taskmanager-id"
    }
  }

  var subtasks: [Subtask]
}

extension FlinkVertexDetail.Subtask {
  /// A subtask without a place is on `(unassigned)`.
  var process: String? { taskManager.flatMap { $0.isEmpty || $0.hasPrefix("(") ? nil : $0 } }

  var host: String? {
    guard let endpoint, !endpoint.isEmpty, !endpoint.hasPrefix("(") else { return nil }
    return String(endpoint.lastIndex(of: ":").map { endpoint[..<$0] } ?? endpoint[...])
  }
}
