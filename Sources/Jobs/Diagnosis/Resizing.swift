/// How a job comes to another parallelism: it is scaled; where its engine does not do that, it is started again with it.
struct Resizing: Sendable, Hashable {
  let action: JobAction
  let parallelism: Int

  /// Nil where neither is possible. What a batch job has done is lost with a restart: none is advised.
  init?(_ job: Job, to parallelism: Int) {
    if job.actions.allows(.scale) {
      self.init(.scale, parallelism)
    } else {
      self.init(restarting: job, to: parallelism)
    }
  }

  /// Started again with it, whether its engine scales or not.
  init?(restarting job: Job, to parallelism: Int) {
    guard job.actions.allows(.restart), job.type == .streaming, !job.state.isTerminal else { return nil }
    self.init(.restart, parallelism)
  }

  private init(_ action: JobAction, _ parallelism: Int) { (self.action, self.parallelism) = (action, parallelism) }

  var operation: String { action == .scale ? "scale_job" : "restart_job" }
  var words: String { action == .scale ? "scale it to \(parallelism)" : "restart it with parallelism \(parallelism)" }
  var call: Diagnosis.SuggestedCall { Diagnosis.SuggestedCall(operation: operation, parallelism: parallelism) }
}
