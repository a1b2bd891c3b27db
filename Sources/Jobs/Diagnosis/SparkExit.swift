/// The code with which an executor's process ended, as its worker tells it: `Command exited with code 52`
/// (`org.apache.spark.util.SparkExitCode`, `org.apache.spark.executor.ExecutorExitCode`).
package struct SparkExit {
  let code: Int

  /// Nil where the reason tells none.
  init?(_ reason: String) {
    guard let found = reason.firstRange(of: "exited with code "),
      let code = Int(reason[found.upperBound...].prefix { $0.isNumber })
    else { return nil }
    self.code = code
  }

  /// With what its exit code means behind it, where a text tells one.
  package static func explained(_ text: String) -> String {
    guard let meaning = SparkExit(text)?.meaning else { return text }
    return "\(text) (\(meaning))"
  }

  var isMemory: Bool { code == 52 || code == 137 }
  var isDisk: Bool { code == 53 || code == 55 }

  /// For one line; nil where the code alone says as much.
  var short: String? {
    switch code {
    case 50, 51: "an uncaught exception"
    case 52: "OutOfMemoryError"
    case 53, 55: "no local directory"
    case 56: "no heartbeat reached the driver"
    case 137: "killed (SIGKILL)"
    case 143: "ended (SIGTERM)"
    default: nil
    }
  }

  var meaning: String? {
    switch code {
    case 50: "an exception that nothing caught"
    case 51: "an exception that nothing caught, and another one while that was logged"
    case 52: "OutOfMemoryError, its heap was full"
    case 53, 55: "it could not create a local directory"
    case 56: "its heartbeats did not reach the driver, time after time"
    case 57: "it ended itself, since a task that was killed did not stop (spark.task.reaper)"
    case 58: "the driver took its block manager no more"
    case 134: "the JVM aborted (SIGABRT)"
    case 137: "it was killed from outside (SIGKILL), as Linux does where memory runs out"
    case 143: "it was told to end (SIGTERM)"
    default: nil
    }
  }
}
