package import JSON

extension Fleet {
  /// Which parameters of a job should be changed. What it may be asked to do is told by `job`, since policy and registry
  /// have a say in that too.
  package func performance(of job: Job, options: [String: JSONValue]) -> PerformanceAnalysis {
    guard let slot = state.slot(of: job.id) else {
      return PerformanceAnalysis(verdict: "There is no job \(job.id).")
    }
    var known = state.job(job.id) ?? job
    known.actions = job.actions
    return PerformanceAnalysis(of: state.evidence(slot, known, at: now()), options: options)
  }
}
