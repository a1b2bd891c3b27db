import Jobs

extension FlinkRunner {
  /// A savepoint is written as a checkpoint is, and waits for the same barriers: where those fail, it will most likely fail too.
  func failingCheckpoints(_ target: JobTarget) async -> [String] {
    // Where it is not told, nothing is warned of: the plan stands without it.
    guard let reply = try? await rest.checkpoints(target.nativeID) else { return [] }
    let ended = reply.history.filter { $0.status != "IN_PROGRESS" }
    let failed = ended.prefix { $0.status == "FAILED" }.count
    let isNone = reply.counts.completed == 0
    guard failed > 0, failed > 1 || isNone else { return [] }
    let words = failed == 1 ? "its last checkpoint failed" : "its last \(failed) checkpoints failed"
    return ["\(words)\(isNone ? ", and none has completed" : ""): a savepoint will most likely fail too"]
  }
}
