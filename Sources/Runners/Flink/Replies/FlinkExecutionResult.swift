/// `/jobs/ID/execution-result`: the only place where 2.x tells why a job failed while starting.
struct FlinkExecutionResult: Decodable, Sendable {
  struct Result: Decodable, Sendable {
    var cause: FlinkCause?
    var end: Int?

    enum CodingKeys: String, CodingKey {
      case cause = "failure-cause"
      case end = "end-time"
    }
  }

  var result: Result?

  enum CodingKeys: String, CodingKey {
    case result = "job-execution-result"
  }
}
