/// What the names of Java classes tell.
enum JavaClass {
  /// `FileNotFoundException` of `java.io.FileNotFoundException`.
  static func short(_ name: String) -> String {
    String(name.split(whereSeparator: { $0 == "." || $0 == "$" }).last ?? "")
  }

  /// Classes that only carry what another part of Flink said; their message speaks for itself.
  static func saysNothing(_ short: String) -> Bool { carriers.contains(short) }

  private static let carriers: Set<String> = [
    "RestHandlerException", "FlinkException", "FlinkRuntimeException", "RuntimeException", "NotFoundException",
    "FlinkJobNotFoundException", "CheckpointException", "ProgramInvocationException", "JobException",
    "CompletionException", "ExecutionException", "SerializedThrowable", "HandlerRequestException",
  ]

  /// `class: message`, unwrapped while the message itself is another exception's head, as a `CompletionException`'s is.
  static func cause(_ text: String) -> JavaTrace.Cause {
    var cause = JavaTrace.Cause(exception: "", message: text, frames: [])
    while let (name, message) = head(cause.message) {
      cause.exception = name
      cause.message = message
    }
    return cause
  }

  private static func head(_ text: String) -> (name: String, message: String)? {
    let name = text.prefix { !$0.isWhitespace && $0 != ":" }
    guard isException(name) else { return nil }
    let rest = text.dropFirst(name.count)
    if rest.isEmpty { return (String(name), "") }
    return rest.first == ":" ? (String(name), rest.dropFirst().trimmingSpace) : nil
  }

  private static func isException(_ name: Substring) -> Bool {
    let isName = name.contains(".") && name.allSatisfy { $0.isLetter || $0.isNumber || "._$".contains($0) }
    return isName && ["Exception", "Error", "Throwable", "Failure"].contains { name.hasSuffix($0) }
  }

  /// Whether a frame is of the machinery and not of a program.
  static func isMachinery(_ frame: String) -> Bool { machinery.contains { frame.hasPrefix($0) } }

  private static let machinery = [
    "java.", "javax.", "jdk.", "sun.", "com.sun.", "org.apache.flink.", "org.apache.pekko.", "akka.", "scala.",
    "io.netty.", "org.apache.beam.runners.", "org.apache.beam.sdk.util.", "org.apache.beam.vendor.",
  ]
}
