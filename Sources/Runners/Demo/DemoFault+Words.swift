extension DemoFault {
  /// As the engines write it: the exception, its message, and the trace that leads to the code at fault.
  var words: (exception: String, message: String, trace: String) {
    switch kind {
    case .nullPointer:
      nullPointer("Cannot invoke \"java.util.Currency.getCurrencyCode()\" because \"entry.currency\" is null")
    case .nullLines: nullPointer("Cannot read the array length because \"entry.lines\" is null")
    case .outOfMemory: outOfMemory
    case .damagedFile: damagedFile
    case .lostHost: lostHost
    }
  }

  /// Two jobs run the ledger's code: whichever field is missing, it fails at the same place.
  private func nullPointer(_ message: String) -> (String, String, String) {
    let exception = "java.lang.NullPointerException"
    return (
      exception, message,
      """
      org.apache.beam.sdk.util.UserCodeException: \(exception): \(message)
      \tat org.apache.beam.sdk.util.UserCodeException.wrap(UserCodeException.java:39)
      Caused by: \(exception): \(message)
      \tat com.example.payments.LedgerState.apply(LedgerState.java:142)
      \tat com.example.payments.UpdateBalanceFn.process(UpdateBalanceFn.java:67)
      """
    )
  }

  private var outOfMemory: (String, String, String) {
    let message = "Java heap space"
    return (
      "java.lang.OutOfMemoryError", message,
      """
      java.lang.OutOfMemoryError: \(message)
      \tat java.base/java.util.Arrays.copyOf(Arrays.java:3537)
      \tat com.example.fraud.FeatureCache.grow(FeatureCache.java:88)
      \tat com.example.fraud.ScoreModelFn.process(ScoreModelFn.java:54)
      """
    )
  }

  private var damagedFile: (String, String, String) {
    let exception = "org.apache.parquet.io.ParquetDecodingException"
    let message = "Can not read value at 48211 in block 3 of file s3://lake/events/part-00037.parquet"
    return (
      exception, message,
      """
      org.apache.spark.SparkException: Job aborted due to stage failure: Task 37 in stage 12.0 failed 4 times, \
      most recent failure: Lost task 37.3 in stage 12.0 (TID 9120) (worker-3 executor 3)
      \tat org.apache.spark.scheduler.DAGScheduler.failJobAndIndependentStages(DAGScheduler.scala:2844)
      Caused by: \(exception): \(message)
      \tat org.apache.parquet.hadoop.InternalParquetRecordReader.nextKeyValue(InternalParquetRecordReader.java:264)
      \tat com.example.rollup.ReadEvents.next(ReadEvents.java:91)
      """
    )
  }

  private var lostHost: (String, String, String) {
    let exception = "java.io.IOException"
    let message = "the connection to the host was lost"
    return (exception, message, "\(exception): \(message)\n\tat com.example.io.Reader.read(Reader.java:40)")
  }
}
