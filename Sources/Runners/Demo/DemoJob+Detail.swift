import FoundationEssentials
import Jobs

extension DemoJob {
  /// What the dearer calls tell. Parts that this kind of engine does not have are named in `unread`.
  func detail(_ step: Int, _ date: (Int) -> Date) -> JobDetail {
    var detail = JobDetail()
    detail.metrics = metrics(step)
    detail.parallelism = workers > 0 ? workers : wanted
    detail.restartedAt = restarted.map(date)
    detail.failures = faults.reversed().map { failure($0, date) }
    if profile.site == .direct {
      detail.unread = ["graph: the direct runner does not report one"]
      detail.lacking = ["graph"]
      return detail
    }
    detail.graph = graph(step)
    let total = detail.graph?.vertices.reduce(0) { $0 + ($1.parallelism ?? 0) } ?? 0
    detail.tasks = JobDetail.Tasks(running: isWorking ? total : 0, total: total)
    if profile.site == .flink { detail.checkpoints = checkpoints(date) }
    return detail
  }

  /// The step in which it last began to restart, or ran again.
  private var restarted: Int? { restarts > 0 && since > started && (isRunning || state == .restarting) ? since : nil }

  func failure(_ fault: DemoFault, _ date: (Int) -> Date) -> JobFailure {
    let words = fault.words
    var failure = JobFailure(
      time: date(fault.step), exception: words.exception, message: words.message, trace: words.trace)
    failure.task = "\(profile.plan.vertices[profile.plan.dearest].name) (\(fault.subtask + 1)/\(max(workers, 1)))"
    failure.location = process(of: fault.subtask)
    return failure
  }

  /// The process that a subtask runs in, as logs and failures name it.
  func process(of subtask: Int) -> String {
    switch profile.site {
    case .flink: DemoManagers.name(manager(of: subtask))
    case .direct: "stderr"
    case .spark, .dataflow: "worker-\(subtask)"
    }
  }

  /// The place of its TaskManager: four subtasks of a job to one, the next four to the next, from another one for each job;
  /// the two jobs in trouble share theirs.
  func manager(of subtask: Int) -> Int { ((profile.index < 2 ? 0 : profile.index) + subtask / 4) % DemoManagers.count }
}
