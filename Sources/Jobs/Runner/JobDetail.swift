package import FoundationEssentials

/// What a runner's dearer calls give for one job. A part that could not be read is nil, and `unread` says why.
package struct JobDetail: Sendable, Hashable {
  package var metrics: JobMetrics
  package var graph: JobGraph?
  package var checkpoints: Checkpoints?
  /// Newest first; empty means that there was none, nil that it could not be read.
  package var failures: [JobFailure]?
  package var parallelism: Int?
  /// When it last began to restart, be it by a failure or a change of its parallelism; nil where the engine does not tell.
  package var restartedAt: Date?
  /// Tasks that run, and tasks that there are.
  package var tasks: Tasks?
  /// Slots that it has while none of its tasks runs; nil where some do, or that could not be read.
  package var heldSlots: Int?
  /// The parallelism that it was asked to run with, of a scheduler that runs with less where slots are missing; nil elsewhere.
  package var wanted: Int?
  /// Of engines that work in stages; nil where it is none, or could not be read.
  package var stages: [StageFigures]?
  /// Processes that were lost, newest first; nil as above.
  package var losses: [ExecutorLoss]?
  /// Processes that run its tasks and are not heard of, though they are not given up; nil where the engine does not tell.
  package var silent: [SilentProcess]?
  /// Of engines that stream in batches; nil as above.
  package var queries: [QueryFigures]?
  /// The process whose garbage collection `metrics` tells of, in words; nil where the engine tells the worst alone.
  package var collector: String?
  /// Of engines that scale jobs by themselves; nil as above.
  package var service: ServiceFigures?
  /// Names the part and the reason: `checkpoints: the engine answered 500`.
  package var unread: [String]
  /// Of those in `unread`, the parts that this kind of engine does not have at all: `graph`.
  package var lacking: [String]

  package struct Tasks: Sendable, Hashable {
    package var running: Int
    package var total: Int

    package init(running: Int, total: Int) {
      self.running = running
      self.total = total
    }
  }

  /// Of `failures` those that ended or restarted the job.
  package var ending: [JobFailure]? { failures?.filter { $0.retried == nil } }

  package init() {
    metrics = JobMetrics()
    unread = []
    lacking = []
  }
}
