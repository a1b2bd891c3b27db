/// `/jobs/ID/exceptions`. 1.20 also has `root-exception` at the top, and it alone where a job failed while starting.
struct FlinkExceptions: Decodable, Sendable {
  struct Entry: Decodable, Sendable {
    var name: String?
    var trace: String
    var timestamp: Int
    var task: String?
    var endpoint: String?
    var taskManager: String?
    var concurrent: [Entry]?

    enum CodingKeys: String, CodingKey {
      case timestamp, endpoint
      case name = "exceptionName"
      case trace = "stacktrace"
      case task = "taskName"
      case taskManager = "taskManagerId"
      case concurrent = "concurrentExceptions"
    }
  }

  struct History: Decodable, Sendable {
    var entries: [Entry]
  }

  var history: History?
  var root: String?
  var timestamp: Int?

  enum CodingKeys: String, CodingKey {
    case timestamp
    case history = "exceptionHistory"
    case root = "root-exception"
  }
}
