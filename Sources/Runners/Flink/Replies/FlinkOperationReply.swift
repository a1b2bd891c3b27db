/// An asynchronous operation as it stands. COMPLETED does not mean success: it may carry a failure.
struct FlinkOperationReply: Decodable, Sendable {
  struct State: Decodable, Sendable {
    var id: String
  }

  struct Outcome: Decodable, Sendable {
    var location: String?
    var cause: FlinkCause?

    enum CodingKeys: String, CodingKey {
      case location
      case cause = "failure-cause"
    }
  }

  var status: State
  var operation: Outcome?
}
