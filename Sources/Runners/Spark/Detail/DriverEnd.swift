import FoundationEssentials
import Jobs

/// The failure with which a driver's log ends.
enum DriverEnd {
  /// Exceptions with which Spark only passes on how the program ended.
  private static let carriers = ["SparkUserAppException", "InvocationTargetException", "SparkDriverExecutionException"]

  static func isCarrier(_ failure: JobFailure) -> Bool { carriers.contains { failure.exception.hasSuffix($0) } }

  static func failure(in lines: [LogLine]) -> JobFailure? {
    let told = lines.reversed().compactMap(TraceReading.failure)
    if let failure = told.first(where: { !isCarrier($0) }) ?? told.first { return failure }
    guard let line = lines.last(where: { $0.level == .error }) else { return nil }
    return JobFailure(time: line.time, exception: "", message: line.message.firstLine, trace: "")
  }

  /// Neither master nor gateway tells with what its process ended.
  static func silent(at time: Date) -> JobFailure {
    let message = "its driver's process was killed, or ended with another exit code than 0: its log names no exception"
    return JobFailure(time: time, exception: "", message: message, trace: "")
  }

  /// Of a text without times: its last Python trace.
  static func python(_ text: String, at time: Date) -> JobFailure? {
    guard let start = text.ranges(of: "Traceback (most recent call last)").last?.lowerBound else { return nil }
    return TraceReading.failure(
      in: LogLine(time: time, level: .error, source: "driver", message: String(text[start...])))
  }
}
