/// How a job comes to another parallelism: it is scaled; where its engine does not do that, it is started again with it.
struct Resizing: Sendable, Hashable {
  let action: JobAction
  let parallelism: Int

  /// Nil where neither is possible. What a batch job has done is lost with a restart: none is advised.
  init?(_ job: Job, to parallelism: Int) {
    if job.actions.allows(.scale) {
      action = .scale
    } else if job.actions.allows(.restart), job.type == .streaming, !job.state.isTerminal {
      action = .restart
    } else {
      return nil
    }
    self.parallelism = parallelism
  }

  var operation: String { action == .scale ? "scale_job" : "restart_job" }
  var words: String { action == .scale ? "scale it to \(parallelism)" : "restart it with parallelism \(parallelism)" }
  var call: Diagnosis.SuggestedCall { Diagnosis.SuggestedCall(operation: operation, parallelism: parallelism) }
}
