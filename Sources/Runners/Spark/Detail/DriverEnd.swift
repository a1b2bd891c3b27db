import FoundationEssentials
import Jobs

/// The failure with which a driver's log ends.
enum DriverEnd {
  /// Exceptions with which Spark only passes on how the program ended.
  private static let carriers = ["SparkUserAppException", "InvocationTargetException", "SparkDriverExecutionException"]

  static func isCarrier(_ failure: JobFailure) -> Bool { carriers.contains { failure.exception.hasSuffix($0) } }

  /// What ended it, and not the last that was thrown: a process that is killed says nothing, and its log ends with whatever
  /// the driver lived with until then.
  static func failure(in lines: [LogLine]) -> JobFailure? {
    let entries = DriverEntry.all(in: lines)
    if let death = entries.last(where: \.isDeath) { return TraceReading.failure(in: death.line) ?? plain(death.line) }
    let late = entries[(entries.lastIndex(where: \.isWork).map { $0 + 1 } ?? 0)...].reversed()
    let told = late.filter { $0.line.level == .error && !$0.isBystander }.map(\.line)
    let thrown = told.compactMap(TraceReading.failure)
    if let failure = thrown.first(where: { !isCarrier($0) }) ?? thrown.first { return failure }
    if let abort = late.lazy.compactMap(aborted).first { return abort }
    return told.first.map(plain)
  }

  private static func plain(_ line: LogLine) -> JobFailure {
    JobFailure(time: line.time, exception: "", message: line.message.firstLine, trace: "")
  }

  /// In the scheduler's words, whatever level it says it with.
  private static func aborted(_ entry: DriverEntry) -> JobFailure? {
    guard let start = entry.line.message.firstRange(of: DriverEntry.abort) else { return nil }
    let reason = FailureReason(String(entry.line.message[start.lowerBound...]))
    return JobFailure(
      time: entry.line.time, exception: reason.exception, message: reason.message, trace: reason.trace)
  }

  /// Neither master nor gateway tells with what its process ended.
  static func silent(at time: Date) -> JobFailure {
    let message =
      "its driver's process was killed, or ended with another exit code than 0: its log names no exception that ended it"
    return JobFailure(time: time, exception: "", message: message, trace: "")
  }

  /// Of a text without times: its last Python trace.
  static func python(_ text: String, at time: Date) -> JobFailure? {
    guard let start = text.ranges(of: "Traceback (most recent call last)").last?.lowerBound else { return nil }
    return TraceReading.failure(
      in: LogLine(time: time, level: .error, source: "driver", message: String(text[start...])))
  }
}
