/// `/jobs/ID/vertices/ID`: only who runs what is read from it.
struct FlinkVertexDetail: Decodable, Sendable {
  struct Subtask: Decodable, Sendable {
    var index: Int
    var status: String
    var taskManager: String?

    enum CodingKeys: String, CodingKey {
      case status
      case index = "subtask"
      case taskManager = "taskmanager-id"
    }
  }

  var subtasks: [Subtask]
}
