import Jobs

/// The failure with which a driver's log ends.
enum DriverEnd {
  /// Exceptions with which Spark only passes on how the program ended.
  private static let carriers = ["SparkUserAppException", "InvocationTargetException", "SparkDriverExecutionException"]

  static func failure(in lines: [LogLine]) -> JobFailure? {
    let told = lines.reversed().compactMap(TraceReading.failure)
    if let failure = told.first(where: { failure in !carriers.contains { failure.exception.hasSuffix($0) } })
      ?? told.first
    {
      return failure
    }
    guard let line = lines.last(where: { $0.level == .error }) else { return nil }
    return JobFailure(time: line.time, exception: "", message: line.message.firstLine, trace: "")
  }
}
