package import FoundationEssentials

/// All that is known of a job when it is judged.
package struct Evidence: Sendable {
  package var job: Job
  /// Nil where it has not been read, or was dropped; `detailError` says where the last attempt failed.
  package var detail: JobDetail?
  package var detailAt: Date?
  package var detailError: String?
  /// What the detail told, where it is no longer kept whole.
  package var carried: Diagnosis?
  package var trouble: Observation.Trouble?
  package var history: JobHistory
  package var memory: DiagnosisMemory
  /// Since when we look at the job; nil where nobody knows.
  package var watchedSince: Date?
  /// What was found when the engine last told of the job; nil where nobody has looked.
  package var lastFindings: [Diagnosis.Finding]?
  /// The runner's.
  package var slots: RunnerStatus.Slots?
  package var runnerState: RunnerStatus.State
  package var runnerError: String?
  /// Since when the engine lists the job no more.
  package var vanishedAt: Date?
  /// The engine began anew without it.
  package var loss: JobLoss?
  /// What the service said of the job's end or of what it waits for.
  package var remark: String?
  package var now: Date

  package init(job: Job, now: Date) {
    self.job = job
    self.now = now
    history = JobHistory()
    memory = DiagnosisMemory()
    runnerState = .ok
  }

  /// A rule that needs the detail: nil with the reason why there is none.
  package var detailMissing: String {
    if let detailError { return detailError }
    return job.state.isTerminal ? "the job has ended" : "not read yet"
  }

  /// Whether the last judgement found `rule`, which has to be left clearly then.
  package func wasActive(_ rule: String) -> Bool { memory.active[rule] != nil }
}
