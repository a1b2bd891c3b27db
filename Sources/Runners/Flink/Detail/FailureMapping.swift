import FoundationEssentials
import Jobs

/// Flink's exceptions in our shape.
enum FailureMapping {
  /// Newest first. 1.20 keeps what failed a job while starting in `root-exception` alone.
  static func entries(_ reply: FlinkExceptions) -> [FlinkExceptions.Entry] {
    let entries = reply.history?.entries ?? []
    guard entries.isEmpty, let root = reply.root else { return entries }
    return [FlinkExceptions.Entry(trace: root, timestamp: reply.timestamp ?? 0)]
  }

  static func entry(_ result: FlinkExecutionResult) -> FlinkExceptions.Entry? {
    result.result?.cause.map { FlinkExceptions.Entry(trace: $0.trace, timestamp: result.result?.end ?? 0) }
  }

  static func failure(_ entry: FlinkExceptions.Entry) -> JobFailure {
    let trace = JavaTrace(entry.trace)
    // Where no restart is left the default scheduler tells of that, and names the task in a concurrent exception.
    let place = entry.task == nil ? entry.concurrent?.first ?? entry : entry
    var failure = JobFailure(
      time: FlinkTime.date(entry.timestamp) ?? Date(timeIntervalSince1970: 0),
      exception: trace.root.exception.isEmpty ? entry.name ?? "" : trace.root.exception,
      message: trace.root.message.firstLine, trace: entry.trace.trimmingLineEnds)
    failure.task = place.task
    failure.location = [place.taskManager, place.endpoint].compactMap { $0 }.first
    return failure
  }
}

extension String {
  /// Java ends every line of a trace, the last one too.
  fileprivate var trimmingLineEnds: String { String(reversed().drop(while: \.isNewline).reversed()) }
}
