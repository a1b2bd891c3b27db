import FoundationEssentials
import Jobs

/// What processes write, in the words of the engines. The instants are set by the job.
enum DemoLogs {
  static func lines(_ event: DemoEvent, _ job: DemoJob) -> [LogLine] {
    switch event.kind {
    case .submitted, .switched, .restored, .rescaled, .noSlots: life(event, job)
    case .triggered, .completed, .expired, .aborted, .savepoint, .savepointFailed: checkpoint(event, job)
    case .failed(let fault): failure(fault, job, job.width(at: event.step))
    case .collected(let heap):
      [
        line(
          .warn, job.process(of: event.step %% 12),
          "GC overhead: heap \(Int(heap * 100)) % used after a full collection of "
            + "\(900 + event.step %% 700) ms")
      ]
    }
  }

  static func line(_ level: LogLine.Level, _ source: String, _ text: String) -> LogLine {
    LogLine(time: Date(timeIntervalSince1970: 0), level: level, source: source, message: text)
  }

  private static func life(_ event: DemoEvent, _ job: DemoJob) -> [LogLine] {
    let name = "\(job.profile.name) (\(job.nativeID))"
    let text =
      switch event.kind {
      case .submitted: "Received job submission \(name)."
      case .switched(let from, let to): "Job \(name) switched from state \(from) to \(to)."
      case .restored(let path): "Starting job \(name) from savepoint \(path)."
      case .rescaled(let from, let to): "Job \(name) changes its parallelism from \(from) to \(to)."
      case .noSlots(let wanted, let free):
        "Job \(name) waits for slots: \(wanted) wanted, \(free) free. NoResourceAvailableException is thrown later."
      default: ""
      }
    let isBad = if case .noSlots = event.kind { true } else { text.hasSuffix("FAILED.") }
    return [line(isBad ? .warn : .info, job.control, text)]
  }

  private static func checkpoint(_ event: DemoEvent, _ job: DemoJob) -> [LogLine] {
    let id = job.nativeID
    switch event.kind {
    case .triggered(let number):
      return [line(.info, job.control, "Triggering checkpoint \(number) (type=CHECKPOINT) for job \(id).")]
    case .completed(let number, let bytes, let seconds):
      let figures = "\(Int(bytes)) bytes, checkpointDuration=\(Int(seconds * 1000)) ms, finalizationTime=4 ms"
      return [line(.info, job.control, "Completed checkpoint \(number) for job \(id) (\(figures)).")]
    case .expired(let number):
      return [
        line(.warn, job.control, "Checkpoint \(number) of job \(id) expired before completing."),
        line(
          .info, job.process(of: number %% job.width(at: event.step)),
          "Checkpoint \(number) was aborted: its barriers were still in the buffers."),
      ]
    case .aborted(let number, let reason):
      return [
        line(.warn, job.control, "Failed to trigger or complete checkpoint \(number) for job \(id). \(reason.rawValue)")
      ]
    case .savepoint(let path): return [line(.info, job.control, "Savepoint of job \(id) stored in \(path).")]
    default: return [line(.warn, job.control, "Savepoint of job \(id) failed.")]
    }
  }

  private static func failure(_ fault: DemoFault, _ job: DemoJob, _ width: Int) -> [LogLine] {
    let words = fault.words
    let vertex = job.profile.plan.vertices[job.profile.plan.dearest].name
    let task = "\(vertex) (\(fault.subtask + 1)/\(width))"
    return [
      line(.error, job.process(of: fault.subtask), "\(task) switched from RUNNING to FAILED.\n\(words.trace)"),
      line(.warn, job.control, "Task \(task) failed: \(words.exception): \(words.message)"),
    ]
  }
}
