import JSON

/// Requests of ours that a client has not answered yet.
struct PendingQuestions {
  typealias Answer = Result<JSONValue, RPCError>

  /// How long a user may think.
  static let longestWait: Duration = .seconds(600)

  private var waiting: [RPCID: AsyncStream<Answer>.Continuation] = [:]
  private var last = 0

  /// A number for a new request, and where its answer will come.
  mutating func open() -> (id: RPCID, answers: AsyncStream<Answer>) {
    last += 1
    let id = RPCID.string("ask-\(last)")
    let (answers, continuation) = AsyncStream.makeStream(of: Answer.self, bufferingPolicy: .bufferingOldest(1))
    waiting[id] = continuation
    return (id, answers)
  }

  /// An answer to a request that nobody waits for is dropped.
  mutating func settle(_ id: RPCID, _ answer: Answer) {
    guard let continuation = waiting.removeValue(forKey: id) else { return }
    continuation.yield(answer)
    continuation.finish()
  }

  mutating func expire(_ id: RPCID) {
    settle(id, .failure(RPCError(RPCError.internalError, "nobody answered in time")))
  }

  mutating func close(_ id: RPCID) { waiting.removeValue(forKey: id)?.finish() }

  mutating func closeAll() {
    for continuation in waiting.values { continuation.finish() }
    waiting = [:]
  }
}
